package com.merchantgrowth.experience;

import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MetricDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of one metric and what it would do to the score.
 *
 * @param from the value today
 * @param to the value then
 * @param change of the total, at least 0
 */
public record Suggestion(String metric, Kind kind, double from, double to, double change) {
  /** How the value is changed. */
  public enum Kind {
    /** One less of what the numerator counts. */
    ONE_FEWER,
    /** One more of what the numerator counts, out of the same denominator. */
    ONE_MORE,
    /** An average, by one unit. */
    AVERAGE_BETTER,
    /** One more day. */
    ONE_MORE_DAY,
    /** To where the rule changes next. */
    AIM
  }

  /** A value to try. */
  record Trial(Kind kind, double to) {}

  /**
   * The smallest thing that can be done about the metric, and the next aim.
   *
   * @param counts the numerator counts things, rather than adding up hours or money
   * @param sample behind the value
   */
  static List<Trial> trials(
      Scorecard.Item item, MetricDefinition metric, boolean counts, double value, double sample) {
    List<Trial> trials = new ArrayList<>();
    if (Double.isNaN(value) || item.mapping() instanceof Mapping.AmongPeers) {
      return trials;
    }
    boolean up = item.mapping().higherIsBetter();
    if (metric.aggregate().kind() == Aggregate.Kind.ACTIVE_DAYS && up) {
      if (value < metric.window().on(java.time.LocalDate.EPOCH).days()) {
        trials.add(new Trial(Kind.ONE_MORE_DAY, value + 1));
      }
    } else if (metric.aggregate().kind() == Aggregate.Kind.RATIO && sample > 0 && counts) {
      double scale = metric.scale().value();
      double next = Math.rint(value / scale * sample) + (up ? 1 : -1);
      if (next >= 0 && next <= sample) {
        trials.add(new Trial(up ? Kind.ONE_MORE : Kind.ONE_FEWER, next / sample * scale));
      }
    } else if (metric.aggregate().isRatio()) {
      double better = up ? value + 1 : Math.max(0, value - 1);
      if (better != value) {
        trials.add(new Trial(Kind.AVERAGE_BETTER, better));
      }
    }
    double aim = item.mapping().nextAim(value);
    if (!Double.isNaN(aim)) {
      trials.add(new Trial(Kind.AIM, aim));
    }
    return trials;
  }
}
