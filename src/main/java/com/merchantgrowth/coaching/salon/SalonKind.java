package com.merchantgrowth.coaching.salon;

import java.util.Locale;

/** What sort of meeting it is. */
public enum SalonKind {
  /** 沙龙: everybody talks. */
  SALON,
  /** 讲座: one talks. */
  LECTURE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
