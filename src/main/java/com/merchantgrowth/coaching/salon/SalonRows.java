package com.merchantgrowth.coaching.salon;

import java.util.List;
import org.springframework.stereotype.Component;

/** The three kinds of rows a planner changes together. */
@Component
record SalonRows(SalonStore salons, SignUpStore signUps, VenueStore venues) {
  /** The shops with a seat or a place on the waiting list. */
  List<Long> signedUp(long salon) {
    return signUps.of(salon).stream()
        .filter(row -> row.state() != SignUpState.CANCELLED)
        .map(SignUpStore.Row::shop)
        .toList();
  }
}
