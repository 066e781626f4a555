package com.merchantgrowth.task.ui;

import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a task pays, and what the next level would add. */
final class LadderWords {
  private LadderWords() {}

  /** 再 158 单升第 4 级，奖励从 9,000 变 15,000 次曝光; empty at the top or without a number. */
  static Optional<String> next(TaskCard card, Goal.Ladder ladder, TaskWords words) {
    Progress progress = card.progress();
    if (progress == null || Double.isNaN(progress.gap())) {
      return Optional.empty();
    }
    int level = Math.max(progress.level(), ladder.level(progress.value()));
    if (level == ladder.top()) {
      return Optional.empty();
    }
    long now = ladder.total(level);
    long then = ladder.total(level + 1);
    String kind = card.definition().rewardKind();
    if (progress.gap() == 0) {
      return Optional.of(words.begun(words.gap(ladder, progress)));
    }
    String gap = words.conditions().gap(ladder.measured(), progress.gap());
    if (now == 0) {
      return Optional.of(words.t("ladder.first", gap, words.reward(kind, then)));
    }
    return Optional.of(
        ladder.payout() == Goal.Payout.EVERY_LEVEL
            ? words.t("ladder.more", gap, level + 1, words.reward(kind, then - now))
            : words.t(
                "ladder.raise", gap, level + 1, words.reward(kind, now), words.reward(kind, then)));
  }

  /** 只按最高一级发，各级不累加，封顶 50,000 次曝光. */
  static String payout(TaskCard card, Goal.Ladder ladder, TaskWords words) {
    String rule = words.t("ladder.payout." + ladder.payout().code());
    return ladder.cap() == 0
        ? rule
        : words.t("ladder.cap", rule, words.reward(card.definition().rewardKind(), ladder.cap()));
  }

  /** 11月18日达成; of awards that wait for a click, when they lapse. */
  static String reachedOn(TaskCard card, TaskWords words) {
    String reached =
        card.awards().stream()
            .map(AwardRow::reachedOn)
            .max(Comparator.naturalOrder())
            .map(day -> words.t("card.reachedOn", words.formats().day(day)))
            .orElse("");
    LocalDate until = TaskTimes.claimUntil(card);
    return until == null
        ? reached
        : reached + words.t("card.lapsesAfter", words.formats().day(until));
  }

  /** The reward at the left foot of a card. */
  static Component worth(TaskCard card, TaskWords words) {
    Goal goal = card.definition().goal();
    String kind = card.definition().rewardKind();
    Span worth = new Span(worth(card, goal, kind, words));
    worth.addClassName("strong");
    return worth;
  }

  /** The same as a text. */
  static String reward(TaskCard card, TaskWords words) {
    TaskDefinition task = card.definition();
    return worth(card, task.goal(), task.rewardKind(), words);
  }

  private static String worth(TaskCard card, Goal goal, String kind, TaskWords words) {
    if (card.stage() == TaskStage.TO_CLAIM) {
      Map<String, Long> sums = new TreeMap<>();
      card.awards().stream()
          .filter(award -> award.state() == AwardRow.State.TO_CLAIM)
          .forEach(award -> sums.merge(award.rewardKind(), award.amount(), Long::sum));
      return words.sum(sums);
    }
    if (kind.isEmpty() && !card.definition().towardsTier().isEmpty()) {
      return words.t("card.tier", card.definition().towardsTier());
    }
    if (goal instanceof Goal.Ladder) {
      Progress progress = card.progress();
      int level = progress == null ? 0 : Math.max(progress.level(), goal.level(progress.value()));
      return level == 0
          ? words.t("card.upTo", words.reward(kind, goal.total(goal.top())))
          : words.t("card.now", words.reward(kind, goal.total(level)));
    }
    return words.reward(kind, goal.total(1));
  }
}
