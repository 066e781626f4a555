package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.task.TaskCard;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Tasks the shop is not shown: name, why with the own number, from when, the rules. */
final class NotForYouList extends UnorderedList {
  NotForYouList(List<TaskCard> cards, ShopRef shop, TaskWords words) {
    addClassName("task-not");
    for (TaskCard card : cards) {
      NotForYou.of(card, words)
          .ifPresent(
              why -> {
                Span name = new Span(words.name(card));
                name.addClassName("strong");
                Span reason = new Span(why.reason());
                reason.addClassName("quiet");
                Anchor rules = new Anchor(TaskLinks.detail(card, shop), words.t("not.rules"));
                rules.setAriaLabel(words.t("not.rules.of", words.name(card)));
                add(new ListItem(AppIcon.LOCK.create(), name, reason, new Span(why.when()), rules));
              });
    }
  }
}
