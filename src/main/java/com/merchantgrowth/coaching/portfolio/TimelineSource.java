package com.merchantgrowth.coaching.portfolio;

import java.time.LocalDate;
import java.util.List;

/**
 * Contributes to the timeline of a shop; a bean of the topic that knows. Whoever asks has checked
 * that the person at the screen may see the shop.
 */
public interface TimelineSource {
  /**
   * A number of statements that does not depend on how much happened.
   *
   * @param from the first day
   * @param to the last day, included
   * @return in any order
   */
  List<TimelineEntry> of(long shop, LocalDate from, LocalDate to);
}
