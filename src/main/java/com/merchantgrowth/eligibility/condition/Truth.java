package com.merchantgrowth.eligibility.condition;

import java.util.Locale;

/**
 * The answer to a condition. Missing data is never a failure: it is unknown, and stays unknown
 * through ALL, ANY and NOT unless the rest decides (Kleene's three-valued logic).
 */
public enum Truth {
  PASS,
  FAIL,
  UNKNOWN;

  static Truth of(boolean holds) {
    return holds ? PASS : FAIL;
  }

  /** Both: a failure decides, then a gap. */
  Truth and(Truth other) {
    if (this == FAIL || other == FAIL) {
      return FAIL;
    }
    return this == PASS ? other : this;
  }

  /** Either: a pass decides, then a gap. */
  Truth or(Truth other) {
    if (this == PASS || other == PASS) {
      return PASS;
    }
    return this == FAIL ? other : this;
  }

  /** The answer to the opposite. */
  public Truth not() {
    return switch (this) {
      case PASS -> FAIL;
      case FAIL -> PASS;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The name on the wire: {@code pass, fail, unknown}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
