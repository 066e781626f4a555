package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A binding with its names.
 *
 * @param coach who looks after the shop; null = the organisation's leads
 * @param scope what of the shop is open
 * @param to the first day it no longer holds; null = until further notice
 * @param endedBy who ended it; null = nobody, it holds or its time was over
 * @param live whether it holds today
 */
public record BindingRow(
    long id,
    OrganisationRef organisation,
    @Nullable AccountRef coach,
    ShopRef shop,
    Set<ShopArea> scope,
    Consent consent,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable Side endedBy,
    String endReason,
    boolean live) {}
