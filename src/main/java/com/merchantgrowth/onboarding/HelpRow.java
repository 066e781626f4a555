package com.merchantgrowth.onboarding;

import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.shared.Wording;

/**
 * A request with its shop.
 *
 * @param item what the item is called; its code when it is no longer in the checklist
 * @param step the code of its step; empty when it is no longer in the checklist
 * @param attended whether a service provider looks after the shop
 */
public record HelpRow(
    HelpRequest request, ShopProfile shop, Wording item, String step, boolean attended) {}
