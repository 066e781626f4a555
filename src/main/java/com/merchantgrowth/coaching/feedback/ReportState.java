package com.merchantgrowth.coaching.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a report stands. */
public enum ReportState {
  /** Nobody has looked at it yet. */
  NEW,
  /** Gathered under a known problem. */
  KNOWN,
  /** Answered. */
  ANSWERED,
  /** Done with, with or without an answer. */
  CLOSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReportState> find(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
