package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.merchant.ShopProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shop a bulletin was sent to.
 *
 * @param reader who of its people opened it first; null = nobody has
 * @param readAt when that was
 */
public record ShopReceipt(ShopProfile shop, @Nullable String reader, @Nullable Instant readAt) {}
