package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.ShopsAsOf;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.onboarding.checklist.Advance;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistDiff;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.onboarding.checklist.Findings;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves every newcomer on twice, with the version in force and with a draft, and counts where they
 * differ. Nothing is stored.
 */
@Component
class ChecklistEffects {
  private final EnrolmentRows enrolments;
  private final ConfirmationRows confirmations;
  private final ShopsAsOf shops;
  private final Coaches coaches;
  private final BusinessCalendar calendar;

  ChecklistEffects(
      EnrolmentRows enrolments,
      ConfirmationRows confirmations,
      ShopsAsOf shops,
      Coaches coaches,
      BusinessCalendar calendar) {
    this.enrolments = enrolments;
    this.confirmations = confirmations;
    this.shops = shops;
    this.coaches = coaches;
    this.calendar = calendar;
  }

  ChecklistEffect of(ChecklistDefinition inForce, ChecklistDefinition draft) {
    LocalDate day = shops.newestDay().orElse(null);
    List<Enrolment> all = new ArrayList<>();
    enrolments.unfinished(all::add);
    ChecklistDiff diff = ChecklistDiff.between(inForce, draft);
    if (day == null || all.isEmpty()) {
      return new ChecklistEffect(diff, day, all.size(), 0, 0, Map.of());
    }
    Counting counting =
        new Counting(
            shops.on(day, together(inForce, draft)), confirmations.all(), coaches.coached());
    int changed = 0;
    int completing = 0;
    Map<String, Integer> byItem = new TreeMap<>();
    for (Enrolment one : all) {
      Findings found = counting.of(one.shop());
      LocalDate today = calendar.today();
      ShopChecklist before = Advance.advance(inForce, one.list(), found, today).after();
      Advance.Moved after = Advance.advance(draft, one.list(), found, today);
      boolean other = false;
      for (CheckItem item : draft.items()) {
        if (inForce.item(item.code()).isEmpty()
            ? after.after().done(item)
            : before.state(item) != after.after().state(item)) {
          byItem.merge(item.code(), 1, Integer::sum);
          other = true;
        }
      }
      changed += other ? 1 : 0;
      completing +=
          after.completed().stream().anyMatch(step -> !before.completed().containsKey(step.code()))
              ? 1
              : 0;
    }
    return new ChecklistEffect(diff, day, all.size(), changed, completing, byItem);
  }

  private static List<com.merchantgrowth.eligibility.condition.Condition> together(
      ChecklistDefinition one, ChecklistDefinition other) {
    List<com.merchantgrowth.eligibility.condition.Condition> all =
        new ArrayList<>(one.conditions());
    other.conditions().stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }

  /** What is found about the shops of one day; numbers and days are of no interest here. */
  private record Counting(
      ShopsAsOf.Answers answers,
      Map<Long, Map<String, Confirmation>> confirmations,
      Set<Long> coached) {
    Findings of(long shop) {
      int row = answers.shops().row(shop);
      return new Findings() {
        @Override
        public Truth truth(CheckItem item) {
          return row >= 0 && item.evidence() instanceof Evidence.Data data
              ? answers.conditions().of(data.condition())[row]
              : Truth.UNKNOWN;
        }

        @Override
        public double value(CheckItem item) {
          return Double.NaN;
        }

        @Override
        public @Nullable LocalDate since(CheckItem item) {
          return null;
        }

        @Override
        public @Nullable Confirmation confirmation(CheckItem item) {
          return confirmations.getOrDefault(shop, Map.of()).get(item.code());
        }

        @Override
        public boolean coached() {
          return coached.contains(shop);
        }
      };
    }
  }
}
