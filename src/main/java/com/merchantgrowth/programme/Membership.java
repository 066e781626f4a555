package com.merchantgrowth.programme;

import java.time.LocalDate;

/**
 * A shop that joined.
 *
 * @param track which way it chose
 * @param joinedOn the shop day
 */
public record Membership(
    String programme, long shopId, String track, LocalDate joinedOn, String joinedBy) {}
