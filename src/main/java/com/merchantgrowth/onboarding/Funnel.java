package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where newcomers are, and where they get stuck.
 *
 * @param day the day everything is as of
 * @param shops in the checklist, also those that are through
 * @param steps in order
 * @param items in order
 */
public record Funnel(
    ChecklistDefinition definition,
    LocalDate day,
    int shops,
    List<StepCount> steps,
    List<ItemCount> items) {
  /**
   * @param entered shops that could work on it, now or earlier
   * @param now shops that work on it
   * @param completed shops that completed it
   * @param overdue of those that work on it, past its last day
   * @param medianDays from the shop's first day to the completion, the first day being 1; NaN =
   *     nobody has completed it
   */
  public record StepCount(
      ChecklistStep step, int entered, int now, int completed, int overdue, double medianDays) {}

  /**
   * @param done shops that have done it
   * @param open shops that could do it and have not; {@code stuck} and {@code reopened} are of
   *     these
   * @param medianDays from the shop's first day until it was done; NaN = nobody has
   */
  public record ItemCount(
      ChecklistStep step,
      CheckItem item,
      int done,
      int open,
      int stuck,
      int reopened,
      double medianDays) {}

  /** The item most shops are stuck with; empty when nobody is. */
  public Optional<ItemCount> worst() {
    return items.stream()
        .filter(one -> one.stuck > 0)
        .max(Comparator.comparingInt(ItemCount::stuck));
  }
}
