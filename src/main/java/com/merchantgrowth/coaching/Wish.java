package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import java.util.Set;

/**
 * What somebody asks for.
 *
 * @param scope some of {@link ShopArea#SHARED}, at least one
 * @param months for how long, 1 … 36; 0 = until further notice
 * @param message to the other side, at most 500 letters
 */
public record Wish(Set<ShopArea> scope, int months, String message) {}
