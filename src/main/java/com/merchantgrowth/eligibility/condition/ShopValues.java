package com.merchantgrowth.eligibility.condition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has to be known about a shop on a day to say whether a condition holds. */
public interface ShopValues {
  /** The business day everything is as of. */
  LocalDate day();

  /** The number; NaN = not enough data. */
  double value(Term term);

  /** The code; empty = not known. */
  String attribute(ShopAttribute attribute);

  /** The first shop day; null = not known. */
  @Nullable LocalDate openedOn();

  /** Whether the flag is on record on the day. */
  boolean flagged(String flag);
}
