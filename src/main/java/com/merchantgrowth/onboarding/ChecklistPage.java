package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistDiff;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One shop's checklist with everything behind it.
 *
 * @param enrolled whether the shop is in the checklist; a settled one is not unless it asked
 * @param hidden its people want no card on the home page
 * @param coached whether a service provider looks after the shop
 * @param list states as of now: the newest run, confirmations and flags at once
 * @param pending steps that are complete now and will be recorded, with their reward, by the next
 *     run or click
 * @param asOf the day the numbers are as of; null before the first run
 * @param evaluations why data items are what they are, by item; empty before the first run
 * @param confirmations by item
 * @param help open requests by item
 * @param change what a recent version changed; null when there was none since the shop came in
 * @param changedOn the day of that version
 */
public record ChecklistPage(
    ShopRef shop,
    ChecklistDefinition definition,
    boolean enrolled,
    boolean hidden,
    boolean coached,
    ShopChecklist list,
    java.util.Set<String> pending,
    LocalDate today,
    @Nullable LocalDate asOf,
    Map<String, Evaluation> evaluations,
    Map<String, Confirmation> confirmations,
    Map<String, HelpRequest> help,
    @Nullable ChecklistDiff change,
    @Nullable LocalDate changedOn) {

  /** The step to work on; the last one when all are completed. */
  public ChecklistStep current() {
    return list.current(definition).orElseGet(() -> definition.steps().getLast());
  }

  public Optional<CheckItem> next() {
    return list.next(definition);
  }

  public boolean finished() {
    return list.finished(definition);
  }
}
