package com.merchantgrowth.onboarding.checklist;

import java.util.Locale;

/** How a shop stands with a step. */
public enum StepState {
  /** A step before it is not completed; what is done in it by data counts already. */
  BLOCKED,
  /** Can be worked on. */
  OPEN,
  /** Completed once, which is for good even when an item in it opens again. */
  COMPLETED;

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
