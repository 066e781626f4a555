package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shop in the checklist.
 *
 * @param asked a settled shop that wanted to join
 * @param hidden its people want no card on the home page
 */
record Enrolment(long shop, boolean asked, boolean hidden, ShopChecklist list) {

  /**
   * A shop that comes in by itself: opened recently enough.
   *
   * @return empty for settled shops, for those that have not opened yet, and where nobody knows
   */
  static Optional<Enrolment> newcomer(
      long shop, @Nullable LocalDate openedOn, LocalDate day, ChecklistDefinition definition) {
    if (openedOn == null) {
      return Optional.empty();
    }
    long age = ChronoUnit.DAYS.between(openedOn, day) + 1;
    return age >= 1 && age <= definition.enrolDays()
        ? Optional.of(new Enrolment(shop, false, false, ShopChecklist.fresh(openedOn)))
        : Optional.empty();
  }

  Enrolment with(ShopChecklist moved) {
    return new Enrolment(shop, asked, hidden, moved);
  }

  Enrolment hide(boolean yes) {
    return new Enrolment(shop, asked, yes, list);
  }
}
