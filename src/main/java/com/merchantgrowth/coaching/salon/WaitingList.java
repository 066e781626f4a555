package com.merchantgrowth.coaching.salon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves waiting shops up while there are seats; the caller holds the salon's lock. */
final class WaitingList {
  private WaitingList() {}

  static void moveUp(Salon salon, SalonStore salons, SignUpStore signUps, SalonNotices notices) {
    List<Long> moved = new ArrayList<>();
    Optional<Long> next = signUps.first(salon.id());
    while (next.isPresent() && salons.takeSeat(salon.id())) {
      signUps.set(salon.id(), next.get(), SignUpState.SEAT);
      moved.add(next.get());
      next = signUps.first(salon.id());
    }
    notices.tell(
        SalonNotices.MOVED_UP,
        "seat",
        salon,
        moved,
        "seat/" + notices.calendar().now().toEpochMilli());
  }
}
