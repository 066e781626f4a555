package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.eligibility.condition.Truth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known about one shop on a day, as far as the checklist asks. */
public interface Findings {
  /** Whether the condition of a {@link Evidence.Data} item holds. */
  Truth truth(CheckItem item);

  /** The number it compares; NaN = none. */
  double value(CheckItem item);

  /** The day it began to hold, where data tell; null = not known. Asked for when it holds. */
  @Nullable LocalDate since(CheckItem item);

  /** What the merchant has confirmed; null = nothing. */
  @Nullable Confirmation confirmation(CheckItem item);

  /** Whether some service provider looks after the shop. */
  boolean coached();
}
