package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.Advance;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.Findings;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One shop moved on.
 *
 * @param known whether it has a row already
 * @param code what people call the shop
 */
record Move(Enrolment before, boolean known, Advance.Moved moved, String code) {
  static Move of(
      ChecklistDefinition definition,
      Enrolment before,
      boolean known,
      Findings found,
      LocalDate day,
      String code) {
    return new Move(before, known, Advance.advance(definition, before.list(), found, day), code);
  }

  long shop() {
    return before.shop();
  }

  /** Whether there is anything to write. */
  boolean changes() {
    return !known || moved.after() != before.list();
  }

  Enrolment after() {
    return before.with(moved.after());
  }

  /** The first item that is stuck as of the day. */
  Optional<CheckItem> stuck(ChecklistDefinition definition, LocalDate day) {
    return definition.steps().stream()
        .flatMap(
            step ->
                step.items().stream()
                    .filter(item -> moved.after().stuck(definition, step, item, day)))
        .findFirst();
  }
}
