package com.merchantgrowth.marketing.membership.ui;

import java.util.Map;

/**
 * What the fields of a programme can offer.
 *
 * @param coupons names of the shop's coupons by id
 * @param products titles by product code
 */
record ProgrammeOffer(Map<Long, String> coupons, Map<String, String> products) {}
