package com.merchantgrowth.coaching.salon;

import org.jspecify.annotations.Nullable;

/**
 * A salon as an invited shop sees it.
 *
 * @param venue the room; null = none of ours
 * @param own the shop's sign-up; null = none
 * @param waiting how many wait; the shop's own place is among them
 * @param attended null = not ticked
 */
public record ShopSalon(
    Salon salon,
    @Nullable Venue venue,
    @Nullable SignUpState own,
    int waiting,
    @Nullable Boolean attended) {}
