package com.merchantgrowth.task;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.task.TaskBoard.Overlap;
import com.merchantgrowth.task.TaskBoard.Summary;
import com.merchantgrowth.task.definition.Goal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a board says about all its cards together; pure. */
final class BoardSummary {
  private BoardSummary() {}

  static TaskBoard board(
      ShopRef shop, @Nullable LocalDate day, List<TaskCard> cards, LocalDate today) {
    return new TaskBoard(shop, day, cards, overlaps(cards), summary(cards, today));
  }

  /** What a card can still pay at most, beyond what was earned already. */
  static long possible(TaskCard card) {
    Goal goal = card.definition().goal();
    long earned = card.awards().stream().mapToLong(AwardRow::amount).sum();
    return Math.max(0, goal.total(goal.top()) - earned);
  }

  private static List<Overlap> overlaps(List<TaskCard> cards) {
    Map<TaskAction, List<TaskCard>> byAction = new EnumMap<>(TaskAction.class);
    cards.stream()
        .filter(card -> card.stage() == TaskStage.IN_PROGRESS || card.stage() == TaskStage.FOR_YOU)
        .filter(
            card -> card.days() == null || !card.day().isBefore(card.days().start().minusDays(1)))
        .forEach(
            card ->
                TaskAction.of(card.definition().goal())
                    .ifPresent(
                        action ->
                            byAction.computeIfAbsent(action, _ -> new ArrayList<>()).add(card)));
    return byAction.entrySet().stream()
        .filter(one -> one.getValue().stream().map(TaskCard::taskId).distinct().count() > 1)
        .map(one -> new Overlap(one.getKey(), List.copyOf(one.getValue()), rewards(one.getValue())))
        .sorted(Comparator.comparingInt((Overlap one) -> -one.tasks().size()))
        .toList();
  }

  private static Map<String, Long> rewards(Collection<TaskCard> cards) {
    Map<String, Long> sums = new TreeMap<>();
    for (TaskCard card : cards) {
      if (!card.definition().rewardKind().isEmpty() && possible(card) > 0) {
        sums.merge(card.definition().rewardKind(), possible(card), Long::sum);
      }
    }
    return sums;
  }

  private static Summary summary(List<TaskCard> cards, LocalDate today) {
    Map<String, Long> toClaim = new TreeMap<>();
    Map<String, Long> paid = new TreeMap<>();
    LocalDate first = null;
    for (TaskCard card : cards) {
      for (AwardRow award : card.awards()) {
        if (award.state() == AwardRow.State.TO_CLAIM && card.stage() == TaskStage.TO_CLAIM) {
          toClaim.merge(award.rewardKind(), award.amount(), Long::sum);
          LocalDate until = award.claimUntil();
          first = until != null && (first == null || until.isBefore(first)) ? until : first;
        }
        if (award.state() == AwardRow.State.PAID
            && award.amount() > 0
            && !award.reachedOn().isBefore(today.withDayOfMonth(1))) {
          paid.merge(award.rewardKind(), award.amount(), Long::sum);
        }
      }
    }
    List<TaskCard> running =
        cards.stream().filter(card -> card.stage() == TaskStage.IN_PROGRESS).toList();
    return new Summary(
        rewards(running),
        toClaim,
        first,
        paid,
        running.stream().filter(card -> card.days() != null).findFirst().orElse(null));
  }
}
