package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;

/** The rounds of a repeated task, newest first; the one on the page is marked. */
final class RoundsCard extends Composite<Card> {
  private final TaskWords words;

  /**
   * @param rounds cards of the same task
   */
  RoundsCard(List<TaskCard> rounds, TaskCard shown, ShopRef shop, TaskWords words) {
    this.words = words;
    UnorderedList list = new UnorderedList();
    list.addClassName("task-rounds");
    rounds.stream()
        .sorted(Comparator.comparingInt(TaskCard::occurrence).reversed())
        .forEach(round -> list.add(item(round, shown, shop)));
    getContent()
        .note(
            words.t("rounds.note", words.t("period.repeat." + shown.definition().repeat().code())));
    getContent().body(list);
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("rounds.title"));
  }

  private ListItem item(TaskCard round, TaskCard shown, ShopRef shop) {
    Anchor link =
        new Anchor(TaskLinks.detail(round, shop), words.t("rounds.of", round.occurrence() + 1));
    if (round.occurrence() == shown.occurrence()) {
      link.getElement().setAttribute("aria-current", "true");
      link.addClassName("strong");
    }
    Span days = new Span(new TaskTimes(words).days(round));
    days.addClassName("quiet");
    String stage = words.stage(round.stage());
    Badge badge =
        round.stage() == TaskStage.DONE || round.stage() == TaskStage.TO_CLAIM
            ? Badge.good(stage)
            : Badge.neutral(stage);
    return new ListItem(link, days, HelpTip.on(badge, "status.task_" + round.stage().code()));
  }
}
