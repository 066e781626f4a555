package com.merchantgrowth.onboarding.web;

import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.HelpRequest;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.ItemStanding;
import com.merchantgrowth.onboarding.checklist.StepState;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shop's checklist on the wire.
 *
 * @param version of the checklist
 * @param next the item to do next; null = none
 * @param asOf the business day of the numbers; null before the first run
 */
record ChecklistBody(
    String shop,
    int version,
    boolean enrolled,
    boolean finished,
    LocalDate clockFrom,
    @Nullable LocalDate asOf,
    @Nullable String next,
    List<Step> steps) {

  /**
   * @param state blocked, open or completed
   * @param progress the share of items done, 0 … 1
   * @param due the last day in time
   * @param daysLeft today included; 0 and below = overdue
   */
  record Step(
      String code,
      Wording name,
      String state,
      double progress,
      @Nullable LocalDate completedOn,
      LocalDate due,
      long daysLeft,
      List<String> requires,
      List<RewardAmount> rewards,
      List<Item> items) {}

  /**
   * @param evidence data or confirmed
   * @param state open, done, reopened, waiting or sent_back
   * @param since the day the evidence began to hold
   * @param value the number found then; when open again, the number that reopened it
   * @param truth what the condition says now: pass, fail or unknown; null for confirmed items
   * @param helpSince when help was asked for, while it is open
   */
  record Item(
      String code,
      String module,
      Wording name,
      String evidence,
      String state,
      @Nullable LocalDate since,
      @Nullable Double value,
      @Nullable String truth,
      boolean stuck,
      @Nullable Confirmed confirmation,
      @Nullable Instant helpSince) {}

  /**
   * @param state confirmed, accepted or sent_back
   * @param answer why it was sent back
   */
  record Confirmed(
      String state,
      LocalDate day,
      String note,
      String by,
      @Nullable String decidedBy,
      String answer) {}

  static ChecklistBody of(ChecklistPage page) {
    return new ChecklistBody(
        page.shop().code(),
        page.definition().version(),
        page.enrolled(),
        page.finished(),
        page.list().clockFrom(),
        page.asOf(),
        page.next().map(CheckItem::code).orElse(null),
        page.definition().steps().stream().map(step -> step(page, step)).toList());
  }

  private static Step step(ChecklistPage page, ChecklistStep step) {
    StepState state = page.list().state(step);
    return new Step(
        step.code(),
        step.name(),
        state.code(),
        page.list().progress(step),
        page.list().completed().get(step.code()),
        page.list().clock(step, page.today()).last(),
        page.list().clock(step, page.today()).left(),
        step.requires(),
        step.rewards(),
        step.modules().stream()
            .flatMap(
                module ->
                    module.items().stream().map(item -> item(page, step, module.code(), item)))
            .toList());
  }

  private static Item item(ChecklistPage page, ChecklistStep step, String module, CheckItem item) {
    ItemStanding standing = page.list().items().get(item.code());
    Confirmation confirmation = page.confirmations().get(item.code());
    HelpRequest help = page.help().get(item.code());
    return new Item(
        item.code(),
        module,
        item.name(),
        item.confirmed() ? "confirmed" : "data",
        page.list().state(item).code(),
        standing == null ? null : standing.since(),
        standing == null || Double.isNaN(standing.value()) ? null : standing.value(),
        page.evaluations().containsKey(item.code())
            ? page.evaluations().get(item.code()).truth().code()
            : null,
        page.enrolled() && page.list().stuck(page.definition(), step, item, page.today()),
        confirmation == null
            ? null
            : new Confirmed(
                confirmation.state().name().toLowerCase(java.util.Locale.ROOT),
                confirmation.day(),
                confirmation.note(),
                confirmation.by(),
                confirmation.decidedBy(),
                confirmation.answer()),
        help == null ? null : help.askedAt());
  }
}
