package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.merchant.ShopProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shop that signed up.
 *
 * @param person who signed it up
 * @param attended null = not ticked yet
 */
public record SignUp(
    ShopProfile shop,
    String person,
    SignUpState state,
    Instant signedAt,
    @Nullable Boolean attended) {}
