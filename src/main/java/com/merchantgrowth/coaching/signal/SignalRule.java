package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.shared.DomainException;

/**
 * When a signal shows and what it counts. The shipped numbers are ours; the handbook (§4.3) names
 * the pains only.
 *
 * @param active an inactive rule finds nothing
 * @param severity of a signal at its threshold; at full strength ({@link Signals}) it is always
 *     urgent
 * @param threshold NO_LIVE: days without live, 1 … 30; GMV_DROP: the part lost, 0.05 … 0.95;
 *     SCORE_EDGE: the margin above the edge of the band, on the score's scale, 0 … 1;
 *     NEGATIVE_RATE: how much higher than before, 0.1 … 10 (0.5 = half as much again); STEP_CLOCK:
 *     days past the clock, 1 … 60; HELP: hours nobody answered, 0 … 240
 * @param base what there has to be: NO_LIVE: live days before; GMV_DROP: GMV of the days before, in
 *     fen; NEGATIVE_RATE: orders in both spans; else 0
 * @param days the span: NO_LIVE: days before the silence; GMV_DROP, NEGATIVE_RATE: days compared
 *     with as many before; SCORE_EDGE: how long ago a band held still counts as lost; STEP_CLOCK,
 *     HELP: days until full strength. 1 … 60
 * @param points towards the need at the threshold, 1 … 100
 */
public record SignalRule(
    SignalCode code,
    boolean active,
    Severity severity,
    double threshold,
    double base,
    int days,
    int points) {
  /** The longest span. */
  public static final int MOST_DAYS = 60;

  public SignalRule {
    boolean whole = code == SignalCode.NO_LIVE || code == SignalCode.STEP_CLOCK;
    boolean fits =
        threshold >= least(code)
            && threshold <= most(code)
            && (!whole || threshold == Math.rint(threshold));
    if (!fits) {
      throw DomainException.invalid(
          "coaching.signal.error.threshold", code.code(), least(code), most(code));
    }
    if (!(base >= 0) || base > 1e12 || days < 1 || days > MOST_DAYS) {
      throw DomainException.invalid("coaching.signal.error.span", code.code(), MOST_DAYS);
    }
    if (points < 1 || points > 100) {
      throw DomainException.invalid("coaching.signal.error.points", code.code());
    }
  }

  /** The smallest threshold that makes sense. */
  public static double least(SignalCode code) {
    return switch (code) {
      case NO_LIVE, STEP_CLOCK -> 1;
      case GMV_DROP -> 0.05;
      case NEGATIVE_RATE -> 0.1;
      case SCORE_EDGE, HELP -> 0;
    };
  }

  /** The largest threshold that makes sense. */
  public static double most(SignalCode code) {
    return switch (code) {
      case NO_LIVE -> 30;
      case STEP_CLOCK -> 60;
      case GMV_DROP -> 0.95;
      case NEGATIVE_RATE -> 10;
      case SCORE_EDGE -> 1;
      case HELP -> 240;
    };
  }

  /** Whether {@link #base} means anything for the code. */
  public static boolean hasBase(SignalCode code) {
    return code == SignalCode.NO_LIVE
        || code == SignalCode.GMV_DROP
        || code == SignalCode.NEGATIVE_RATE;
  }
}
