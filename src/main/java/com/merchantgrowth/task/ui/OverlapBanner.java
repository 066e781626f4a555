package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** 一场直播，同时推进 3 个任务: which, what each still needs, and what they pay together. */
final class OverlapBanner extends Section {
  private static final int NAMED = 4;

  OverlapBanner(TaskBoard.Overlap overlap, ShopRef shop, TaskWords words) {
    addClassName("task-overlap");
    Div icon = new Div(AppIcon.SHARE.create());
    icon.addClassName("task-overlap-icon");
    String action = words.t("action." + overlap.action().code() + ".once");
    H2 title = new H2(words.t("overlap.title", action, overlap.tasks().size()));
    UnorderedList tasks = new UnorderedList();
    overlap.tasks().stream().limit(NAMED).forEach(card -> tasks.add(item(card, shop, words)));
    int more = overlap.tasks().size() - NAMED;
    if (more > 0) {
      tasks.add(new ListItem(words.t(more == 1 ? "overlap.more.one" : "overlap.more", more)));
    }
    Div text = new Div(title, tasks);
    if (!overlap.rewards().isEmpty()) {
      Paragraph sum = new Paragraph(words.t("overlap.sum", words.sum(overlap.rewards())));
      sum.addClassName("strong");
      text.add(sum);
    }
    add(icon, text);
  }

  private static ListItem item(TaskCard card, ShopRef shop, TaskWords words) {
    Progress progress = card.progress();
    String gap = progress == null ? "" : words.gap(card.definition().goal(), progress);
    ListItem item = new ListItem();
    item.add(new Anchor(TaskLinks.detail(card, shop), words.name(card)));
    if (!gap.isEmpty()) {
      item.add(new Span(gap));
    }
    return item;
  }
}
