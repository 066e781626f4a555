package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an owner agreed to.
 *
 * @param consentBy the account that agreed; null = on paper
 * @param to the first day it no longer holds; null = until further notice
 */
record Agreement(
    long organisation,
    long shop,
    Set<ShopArea> scope,
    Consent consent,
    @Nullable Long consentBy,
    LocalDate from,
    @Nullable LocalDate to) {}
