package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 最近能完成的任务: the three that are nearest, what is missing and what it pays. */
@org.springframework.stereotype.Component
class NearestTasksCard implements HomeCard {
  private static final int SHOWN = 3;

  private final HomeTasks tasks;
  private final TaskTexts texts;
  private final Shops shops;

  NearestTasksCard(HomeTasks tasks, TaskTexts texts, Shops shops) {
    this.tasks = tasks;
    this.texts = texts;
    this.shops = shops;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 16;
  }

  @Override
  public Width width() {
    return Width.THIRD;
  }

  @Override
  public Optional<Component> create(long shopId) {
    List<TaskCard> nearest = tasks.of(shopId).nearest(SHOWN);
    ShopRef shop = shops.require(shopId);
    Div list = new Div();
    TaskWords words = texts.of(list);
    Card card = new Card(words.t("home.title"));
    card.link(new Anchor(TaskLinks.board(shop), words.t("home.all")));
    if (nearest.isEmpty()) {
      return Optional.of(
          card.body(new EmptyState(words.t("home.none"), words.t("home.none.why"), null)));
    }
    list.addClassName("task-nearest");
    nearest.forEach(one -> list.add(row(one, shop, words)));
    return Optional.of(card.body(list));
  }

  private static Div row(TaskCard card, ShopRef shop, TaskWords words) {
    Progress progress = Objects.requireNonNull(card.progress());
    String sentence = OwnNumber.sentence(card, progress, words);
    Div top =
        new Div(
            new Anchor(TaskLinks.detail(card, shop), words.name(card)),
            new TaskTimes(words).deadlineMark(card));
    Span number = new Span(sentence);
    Span reward = new Span(LadderWords.worth(card, words));
    Div foot = new Div(number, reward);
    foot.addClassNames("quiet", "small");
    Div row = new Div(top, new TaskMeter(card, progress, sentence), foot);
    row.addClassName("task-near");
    return row;
  }
}
