package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.onboarding.checklist.ItemState;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The one thing to do next, in one line, with the one filled button of the page. */
final class NextAction extends Div {
  NextAction(ChecklistPage page, OnboardingWords words, Acts acts, Runnable read) {
    addClassName("onboarding-next");
    Optional<CheckItem> next = page.next();
    Span icon = new Span((next.isEmpty() ? AppIcon.CIRCLE_TICK : AppIcon.FLAG).create());
    icon.addClassName("onboarding-next-icon");
    Span label = new Span(words.t(next.isEmpty() ? "next.none" : "next"));
    label.addClassNames("small", "quiet");
    Div text = new Div(label);
    text.addClassName("onboarding-words");
    add(icon, text);
    if (next.isEmpty()) {
      Span all =
          new Span(
              words.t(
                  page.finished()
                      ? page.pending().isEmpty() ? "next.finished" : "next.pending"
                      : "next.waits"));
      all.addClassName("strong");
      text.add(all);
      return;
    }
    CheckItem item = next.get();
    ChecklistStep step = page.definition().stepOf(item);
    Span name = new Span(words.in(item.name()));
    name.addClassName("strong");
    Span why = new Span(words.why(page, item));
    why.addClassNames("small", "quiet");
    Div head = new Div(name);
    head.addClassName("row");
    words.help(item).forEach(head::add);
    text.add(head, why);
    Span left = new Span(left(page, step, words));
    left.addClassNames("small", "quiet", "onboarding-next-left");
    add(left);
    if (acts.mayAct()) {
      add(button(page, item, words, acts, read));
    }
  }

  private static String left(ChecklistPage page, ChecklistStep step, OnboardingWords words) {
    long open = step.items().size() - page.list().doneIn(step);
    String rewards = words.rewards(step);
    return rewards.isEmpty() || page.list().completed().containsKey(step.code())
        ? words.t("next.left", open)
        : words.t("next.leftFor", open, rewards);
  }

  private static Component button(
      ChecklistPage page, CheckItem item, OnboardingWords words, Acts acts, Runnable read) {
    if (item.evidence() instanceof Evidence.Confirmed confirmed) {
      return Buttons.primary(
          words.t(page.list().state(item) == ItemState.SENT_BACK ? "confirm.again" : "confirm.act"),
          () -> acts.confirm(item, words.in(confirmed.asks())));
    }
    if (item.route().isEmpty()) {
      return Buttons.primary(words.t("next.read"), read);
    }
    Anchor link = ItemRow.place(page, item, words);
    link.addClassName("primary");
    return link;
  }
}
