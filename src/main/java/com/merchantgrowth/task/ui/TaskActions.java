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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rewards that wait for a click, and the tasks nearest to completion. */
@Component
class TaskActions implements GrowthActionSource {
  private static final int MOST = 4;

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
    return Stream.concat(
            board.in(TaskStage.TO_CLAIM).stream().map(card -> reward(card, shop, words)),
            board.nearest(MOST).stream().map(card -> task(card, shop, words)))
        .toList();
  }

  private static GrowthAction reward(TaskCard card, ShopRef shop, TaskWords words) {
    return new GrowthAction(
        GrowthAction.Kind.TASK,
        words.t("home.reward", words.name(card)),
        words.t("home.reward.why"),
        LadderWords.reward(card, words),
        "",
        TaskTimes.claimUntil(card),
        1,
        TaskLinks.detail(card, shop),
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
