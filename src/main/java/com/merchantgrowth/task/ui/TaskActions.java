package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.GrowthAction;
import com.merchantgrowth.shared.ui.GrowthActionSource;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rewards that wait for a click, what ends first, and the tasks nearest to completion. */
@Component
class TaskActions implements GrowthActionSource {
  private static final int NEAREST = 2;
  private static final int ENDING = 3;
  private static final int SOON_DAYS = 7;

  private final HomeTasks tasks;
  private final TaskTexts texts;
  private final Shops shops;

  TaskActions(HomeTasks tasks, TaskTexts texts, Shops shops) {
    this.tasks = tasks;
    this.texts = texts;
    this.shops = shops;
  }

  @Override
  public List<GrowthAction> actions(long shopId) {
    TaskBoard board = tasks.of(shopId);
    ShopRef shop = shops.require(shopId);
    TaskWords words = texts.of(new Span());
    List<TaskCard> waiting = board.in(TaskStage.TO_CLAIM);
    return Stream.concat(
            waiting.isEmpty() ? Stream.empty() : Stream.of(rewards(waiting, board, shop, words)),
            tasks(board).map(card -> task(card, shop, words)))
        .toList();
  }

  /** Those that end first, whatever is missing, and those that are nearly done. */
  private static Stream<TaskCard> tasks(TaskBoard board) {
    Comparator<TaskCard> end =
        Comparator.comparing(card -> card.days() == null ? LocalDate.MAX : card.days().end());
    List<TaskCard> open = board.nearest(Integer.MAX_VALUE);
    return Stream.concat(
            open.stream().sorted(end).limit(ENDING).filter(TaskActions::endsSoon),
            open.stream().limit(NEAREST))
        .distinct();
  }

  /** Soon enough to be offered first; the page decides what is urgent. */
  private static boolean endsSoon(TaskCard card) {
    return card.days() != null && card.days().end().isBefore(card.day().plusDays(SOON_DAYS));
  }

  /** All rewards that wait are one thing to do. */
  private static GrowthAction rewards(
      List<TaskCard> waiting, TaskBoard board, ShopRef shop, TaskWords words) {
    TaskCard first = waiting.getFirst();
    boolean one = waiting.size() == 1;
    return new GrowthAction(
        GrowthAction.Kind.TASK,
        one ? words.t("home.reward", words.name(first)) : words.t("home.rewards", waiting.size()),
        words.t("home.reward.why"),
        words.sum(board.summary().toClaim()),
        "",
        board.summary().claimUntil(),
        1,
        one ? TaskLinks.detail(first, shop) : TaskLinks.board(shop),
        words.t("home.reward.go"));
  }

  private static GrowthAction task(TaskCard card, ShopRef shop, TaskWords words) {
    Progress progress = Objects.requireNonNull(card.progress());
    return new GrowthAction(
        GrowthAction.Kind.TASK,
        words.name(card),
        OwnNumber.sentence(card, progress, words),
        LadderWords.reward(card, words),
        "",
        card.days() == null ? null : card.days().end().minusDays(1),
        progress.share(),
        TaskLinks.detail(card, shop),
        words.t("home.go"));
  }
}
