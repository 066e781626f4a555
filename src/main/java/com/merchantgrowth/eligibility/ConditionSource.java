package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.Condition;
import java.time.LocalDate;
import java.util.List;

/**
 * The conditions of a room's published definitions, as a Spring bean: what they ask of the facts is
 * answered in each daily run, for all shops in its one scan, and kept for the pages.
 */
public interface ConditionSource {
  /**
   * @param day the business day of the run
   */
  List<Condition> conditions(LocalDate day);
}
