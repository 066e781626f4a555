package com.merchantgrowth.coaching.signal;

import java.util.Comparator;
import java.util.List;

/**
 * How much a shop needs somebody: the points of its signals added up, at most {@value #MOST}.
 *
 * @param signals the one that counts most first
 */
public record Need(List<Signal> signals) {
  /** No shop needs more than this. */
  public static final int MOST = 100;

  /** From here on a shop should be contacted today. */
  public static final int TODAY = 50;

  /** Nothing to do. */
  public static final Need NONE = new Need(List.of());

  public Need {
    signals =
        signals.stream()
            .sorted(Comparator.comparingInt(Signal::points).reversed().thenComparing(Signal::code))
            .toList();
  }

  /** 0 … {@value #MOST}. */
  public int total() {
    return Math.min(MOST, sum());
  }

  /** Before it is cut at {@value #MOST}. */
  public int sum() {
    return signals.stream().mapToInt(Signal::points).sum();
  }

  public boolean has(SignalCode code) {
    return signals.stream().anyMatch(one -> one.code() == code);
  }
}
