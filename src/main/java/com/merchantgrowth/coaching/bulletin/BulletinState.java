package com.merchantgrowth.coaching.bulletin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a bulletin stands. */
public enum BulletinState {
  /** Being written; nobody else sees it. */
  DRAFT,
  /** The shops it touches have it. */
  PUBLISHED,
  /** Taken back; those who have it see that, and why. */
  WITHDRAWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BulletinState> find(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
