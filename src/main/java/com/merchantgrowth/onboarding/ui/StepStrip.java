package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.ShopChecklist.Clock;
import com.merchantgrowth.onboarding.checklist.StepState;
import com.merchantgrowth.shared.ui.AppIcon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The four steps side by side: how far each is, how much time it has, what it gives. */
final class StepStrip extends OrderedList {
  private static final int SOON = 3;

  StepStrip(
      ChecklistPage page,
      ChecklistStep chosen,
      OnboardingWords words,
      Consumer<ChecklistStep> choose) {
    addClassName("onboarding-strip");
    int number = 0;
    for (ChecklistStep step : page.definition().steps()) {
      number++;
      StepState state = page.list().state(step);
      NativeButton button = new NativeButton();
      button.addClickListener(click -> choose.accept(step));
      if (step.code().equals(chosen.code())) {
        button.getElement().setAttribute("aria-current", "step");
      }
      Span mark = new Span();
      mark.addClassName("onboarding-number");
      if (state == StepState.COMPLETED) {
        mark.add(AppIcon.CHECK.create());
      } else {
        mark.setText(Integer.toString(number));
      }
      Span name = new Span(words.in(step.name()));
      name.addClassName("strong");
      Div head = new Div(mark, name);
      head.addClassName("onboarding-step-head");
      Span count = new Span(words.t("step.count", page.list().doneIn(step), step.items().size()));
      Div numbers =
          page.enrolled() ? new Div(count, time(page, step, words)) : new Div(days(step, words));
      numbers.addClassNames("small", "onboarding-step-numbers");
      button.add(head, bar(page.list().progress(step), words.in(step.name())), numbers);
      if (!step.rewards().isEmpty()) {
        Span reward = new Span(words.rewards(step));
        Div gift = new Div(AppIcon.GIFT.create(), reward);
        gift.addClassNames("small", "quiet", "onboarding-gift");
        button.add(gift);
      }
      ListItem item = new ListItem(button);
      item.addClassName(state.code());
      add(item);
    }
  }

  private static Span days(ChecklistStep step, OnboardingWords words) {
    Span days = new Span(words.t("admin.step.days", step.days()));
    days.addClassName("quiet");
    return days;
  }

  /** Words for the clock, toned by how urgent it is. */
  static Component time(ChecklistPage page, ChecklistStep step, OnboardingWords words) {
    LocalDate completed = page.list().completed().get(step.code());
    Span time = new Span();
    if (completed != null) {
      time.setText(words.t("step.completed", words.day(completed)));
      time.addClassName("good-text");
    } else if (page.list().state(step) == StepState.BLOCKED) {
      time.setText(
          words.t(
              "step.blocked",
              words.in(page.list().blockers(page.definition(), step).getFirst().name())));
      time.addClassName("quiet");
    } else {
      Clock clock = page.list().clock(step, page.today());
      time.setText(words.clock(clock));
      time.addClassName(
          clock.overdue() ? "bad-text" : clock.left() <= SOON ? "warn-text" : "quiet");
    }
    return time;
  }

  /** How much is done, as a bar with its share for screen readers. */
  static Div bar(double share, String name) {
    Div filled = new Div();
    long percent = Math.round(share * 100);
    filled.getStyle().setWidth(percent + "%");
    Div bar = new Div(filled);
    bar.addClassName("onboarding-bar");
    bar.getElement().setAttribute("role", "progressbar");
    bar.getElement().setAttribute("aria-label", name);
    bar.getElement().setAttribute("aria-valuemin", "0");
    bar.getElement().setAttribute("aria-valuemax", "100");
    bar.getElement().setAttribute("aria-valuenow", Long.toString(percent));
    return bar;
  }
}
