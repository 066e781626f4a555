package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.shared.Wording;

/**
 * A room (场地).
 *
 * @param opensAt first minute of the day it can be booked from, a whole half hour
 * @param closesAt the minute it has to be left by
 * @param open false = it is not booked any more
 */
public record Venue(
    long id,
    Wording name,
    String belt,
    String address,
    int seats,
    int opensAt,
    int closesAt,
    boolean open) {}
