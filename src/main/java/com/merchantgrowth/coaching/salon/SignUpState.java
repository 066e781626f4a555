package com.merchantgrowth.coaching.salon;

import java.util.Locale;

/** Where a shop's sign-up stands. */
public enum SignUpState {
  /** Has a seat. */
  SEAT,
  /** On the waiting list; moves up when a seat becomes free. */
  WAITING,
  /** Given back. */
  CANCELLED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
