package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about one shop on a day, with what is behind it: enough to explain an answer. */
public interface ShopFacts extends ShopValues {
  /**
   * A number with its sample.
   *
   * @param value NaN = not enough data
   * @param sample reported days, or the denominator of a ratio; NaN = not kept
   * @param least the sample it takes; 0 = any
   * @param window the days it looks at; null = not known (a metric no run has computed)
   * @param unit how it is shown
   */
  record Reading(
      double value, double sample, double least, @Nullable DayRange window, String unit) {}

  /** Days on which a flag is on record, both included; null = until further notice. */
  record Span(LocalDate since, @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
  }

  Reading reading(Term term);

  /** The flag's days that are not over, earliest first. */
  List<Span> spans(String flag);

  @Override
  default double value(Term term) {
    return reading(term).value();
  }

  @Override
  default boolean flagged(String flag) {
    return spans(flag).stream().anyMatch(span -> span.holdsOn(day()));
  }
}
