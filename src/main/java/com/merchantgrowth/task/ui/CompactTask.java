package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A task that is over: when, what happened, what it paid. */
final class CompactTask extends Article {
  CompactTask(TaskCard card, ShopRef shop, TaskWords words) {
    addClassNames("card", "task-compact");
    getElement().setAttribute("aria-label", words.name(card));
    Span period = new Span(new TaskTimes(words).period(card));
    period.addClassNames("quiet", "small");
    Div top = new Div(TaskCardView.kind(card, words), period);
    top.addClassName("task-top");
    Paragraph happened = new Paragraph(happened(card, words));
    happened.addClassName("small");
    Anchor details = new Anchor(TaskLinks.detail(card, shop), words.t("card.details"));
    details.setAriaLabel(words.t("card.details.of", words.name(card)));
    Div foot = new Div(outcome(card, words), details);
    foot.addClassName("task-compact-foot");
    add(top, new H3(new Anchor(TaskLinks.detail(card, shop), words.name(card))), happened, foot);
  }

  private static HelpTip outcome(TaskCard card, TaskWords words) {
    return HelpTip.on(
        card.stage() == TaskStage.DONE
            ? Badge.good(paid(card, words))
            : Badge.neutral(words.t("stage.missed")),
        "status.task_" + card.stage().code());
  }

  /** 已发 1,000 次曝光, or that it waits for budget. */
  private static String paid(TaskCard card, TaskWords words) {
    Map<String, Long> paid = new TreeMap<>();
    card.awards().stream()
        .filter(award -> award.state() == AwardRow.State.PAID && award.amount() > 0)
        .forEach(award -> paid.merge(award.rewardKind(), award.amount(), Long::sum));
    if (!paid.isEmpty()) {
      return words.t("card.paid", words.sum(paid));
    }
    return card.awards().stream().anyMatch(award -> award.state() == AwardRow.State.WAITING)
        ? words.t("card.waiting")
        : words.t("card.completed");
  }

  /** What happened, in one or two sentences. */
  static String happened(TaskCard card, TaskWords words) {
    return card.stage() == TaskStage.DONE ? done(card, words) : missed(card, words);
  }

  private static String done(TaskCard card, TaskWords words) {
    Goal goal = card.definition().goal();
    Optional<AwardRow> best = card.awards().stream().max(Comparator.comparingInt(AwardRow::level));
    String reached =
        best.map(
                award ->
                    goal instanceof Goal.Ladder
                        ? words.t(
                            "done.level", words.formats().day(award.reachedOn()), award.level())
                        : words.t("done.on", words.formats().day(award.reachedOn())))
            .orElse("");
    Progress progress = card.progress();
    return progress == null || TaskWords.term(goal) == null || Double.isNaN(progress.value())
        ? reached
        : reached + words.t("done.value", words.found(goal, progress));
  }

  private static String missed(TaskCard card, TaskWords words) {
    Optional<AwardRow> lapsed =
        card.awards().stream().filter(award -> award.state() == AwardRow.State.LAPSED).findFirst();
    if (lapsed.isPresent()) {
      AwardRow award = lapsed.get();
      return words.t(
          "missed.lapsed",
          words.reward(award.rewardKind(), award.amount()),
          words.formats().day(award.claimUntil() == null ? award.reachedOn() : award.claimUntil()));
    }
    String next =
        TaskTimes.next(card)
            .map(days -> words.t("missed.next", words.formats().day(days.start())))
            .orElse("");
    DayRange days = card.days();
    String end = days == null ? "" : words.formats().day(days.last());
    boolean notClaimed =
        card.definition().claim() == TaskDefinition.Claim.BY_MERCHANT && card.claimedOn() == null;
    if (notClaimed) {
      return words.t("missed.notClaimed", end) + next;
    }
    Goal goal = card.definition().goal();
    Progress progress = card.progress();
    if (progress == null || TaskWords.term(goal) == null) {
      return words.t("missed.notDone", end) + next;
    }
    if (Double.isNaN(progress.value())) {
      return words.t("missed.unknown", end) + next;
    }
    return words.t(
            "missed.short",
            end,
            words.found(goal, progress),
            words.asked(goal, progress),
            words.gap(goal, progress))
        + next;
  }
}
