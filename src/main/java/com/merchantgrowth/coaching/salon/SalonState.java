package com.merchantgrowth.coaching.salon;

import java.util.Locale;

/** Where a salon stands. */
public enum SalonState {
  /** Being prepared; nobody is invited yet. */
  DRAFT,
  /** Invited; shops sign up until it begins. */
  OPEN,
  /** Does not take place. */
  CANCELLED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
