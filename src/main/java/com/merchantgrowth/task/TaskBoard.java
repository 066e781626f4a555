package com.merchantgrowth.task;

import com.merchantgrowth.merchant.ShopRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All tasks of a shop.
 *
 * @param day the newest business day with results; null before the first run
 * @param cards in the order to show: nearest deadline first within a stage
 * @param overlaps where one kind of action moves several tasks, the largest first
 */
public record TaskBoard(
    ShopRef shop,
    @Nullable LocalDate day,
    List<TaskCard> cards,
    List<Overlap> overlaps,
    Summary summary) {

  /**
   * @param tasks the cards it moves, at least two, all in progress or to be claimed
   * @param rewards what they could still pay together, by reward kind
   */
  public record Overlap(TaskAction action, List<TaskCard> tasks, Map<String, Long> rewards) {}

  /**
   * @param possible what tasks in progress can still pay at most, by reward kind
   * @param toClaim rewards that wait for a click, by kind
   * @param claimUntil the first day on which one of them lapses; null = none waits
   * @param paidThisMonth by kind
   * @param nextEnd the card in progress that ends first; null = none
   */
  public record Summary(
      Map<String, Long> possible,
      Map<String, Long> toClaim,
      @Nullable LocalDate claimUntil,
      Map<String, Long> paidThisMonth,
      @Nullable TaskCard nextEnd) {}

  public List<TaskCard> in(TaskStage stage) {
    return cards.stream().filter(card -> card.stage() == stage).toList();
  }

  /** The tasks in progress that are nearest to completion but not there yet, nearest first. */
  public List<TaskCard> nearest(int most) {
    return nearest(cards).limit(most).toList();
  }

  static Stream<TaskCard> nearest(List<TaskCard> cards) {
    return cards.stream()
        .filter(card -> card.stage() == TaskStage.IN_PROGRESS)
        .filter(card -> card.progress() != null && card.progress().share() < 1)
        .sorted(
            Comparator.comparingDouble(
                (TaskCard card) -> card.progress() == null ? 0 : -card.progress().share()));
  }

  /** The card of a task, the newest round when it has several. */
  public Optional<TaskCard> card(String code, @Nullable Integer occurrence) {
    return cards.stream()
        .filter(card -> card.code().equals(code))
        .filter(card -> occurrence == null || card.occurrence() == occurrence)
        .reduce((older, newer) -> newer.occurrence() > older.occurrence() ? newer : older);
  }
}
