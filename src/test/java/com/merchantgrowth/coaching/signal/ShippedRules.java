package com.merchantgrowth.coaching.signal;

import java.util.List;

/** The rules as the migration ships them; SignalRunTest compares the two. */
public final class ShippedRules {
  private ShippedRules() {}

  public static SignalRules rules() {
    return new SignalRules(
        1,
        new StageThresholds(10, 1_000_000),
        List.of(
            new SignalRule(SignalCode.NO_LIVE, true, Severity.URGENT, 5, 1, 14, 30),
            new SignalRule(SignalCode.GMV_DROP, true, Severity.WATCH, 0.3, 100_000, 7, 24),
            new SignalRule(SignalCode.SCORE_EDGE, true, Severity.WATCH, 0.05, 0, 7, 18),
            new SignalRule(SignalCode.NEGATIVE_RATE, true, Severity.WATCH, 0.5, 100, 14, 16),
            new SignalRule(SignalCode.STEP_CLOCK, true, Severity.WATCH, 1, 0, 14, 16),
            new SignalRule(SignalCode.HELP, true, Severity.URGENT, 0, 0, 2, 20)));
  }
}
