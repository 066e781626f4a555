package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.Funnel;
import com.merchantgrowth.onboarding.FunnelFilter.Standing;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** The counts of the funnel, step by step and item by item. */
final class FunnelTables {
  private FunnelTables() {}

  /** Takes the shops that stand so with an item. */
  @FunctionalInterface
  interface Choose {
    void choose(String item, Standing state);
  }

  static Card steps(Funnel funnel, OnboardingWords words) {
    DataTable table =
        new DataTable(
            words.t("funnel.steps"),
            List.of(
                words.t("funnel.step"),
                words.t("funnel.entered"),
                words.t("funnel.now"),
                words.t("funnel.overdue"),
                words.t("funnel.completed"),
                words.t("funnel.rate"),
                words.t("funnel.median")),
            Set.of(1, 2, 3, 4, 5, 6));
    Formats formats = words.formats();
    for (Funnel.StepCount one : funnel.steps()) {
      table.row(
          List.of(
              words.in(one.step().name()),
              formats.count(one.entered()),
              formats.count(one.now()),
              formats.count(one.overdue()),
              formats.count(one.completed()),
              one.entered() == 0
                  ? Formats.MISSING
                  : formats.value(one.completed() / (double) one.entered(), "ratio"),
              days(one.medianDays(), words)));
    }
    return new Card(words.t("funnel.steps")).body(table).flush();
  }

  static Card items(Funnel funnel, OnboardingWords words, Choose choose) {
    DataTable table =
        new DataTable(
            words.t("funnel.items"),
            List.of(
                words.t("funnel.item"),
                "",
                words.t("funnel.done"),
                words.t("funnel.open"),
                words.t("funnel.stuck"),
                words.t("funnel.reopened"),
                words.t("funnel.median")),
            Set.of(2, 3, 4, 5, 6));
    Formats formats = words.formats();
    for (Funnel.ItemCount one : funnel.items()) {
      Span name = new Span(words.in(one.item().name()));
      Span step = new Span(words.in(one.step().name()));
      step.addClassNames("quiet", "small");
      Div item = new Div(name, step);
      item.addClassName("two-lines");
      table.cells(
          List.of(
              item,
              bar(one, funnel.shops(), words),
              number(one.done(), one, Standing.DONE, words, choose),
              number(one.open(), one, Standing.OPEN, words, choose),
              number(one.stuck(), one, Standing.STUCK, words, choose),
              new Span(formats.count(one.reopened())),
              new Span(days(one.medianDays(), words))));
    }
    return new Card(words.t("funnel.items")).body(table).flush();
  }

  private static Component number(
      int count, Funnel.ItemCount one, Standing state, OnboardingWords words, Choose choose) {
    return count == 0
        ? new Span(words.formats().count(0))
        : Buttons.text(words.formats().count(count), () -> choose.choose(one.item().code(), state));
  }

  private static Div bar(Funnel.ItemCount one, int shops, OnboardingWords words) {
    Div bar =
        new Div(
            part("done", one.done(), shops),
            part("moving", one.open() - one.stuck(), shops),
            part("stuck", one.stuck(), shops));
    bar.addClassName("onboarding-funnel-bar");
    bar.getElement().setAttribute("role", "img");
    bar.getElement()
        .setAttribute(
            "aria-label", words.t("funnel.bar", one.done(), one.open(), one.stuck(), shops));
    return bar;
  }

  private static Div part(String tone, int count, int shops) {
    Div part = new Div();
    part.addClassName(tone);
    part.getStyle().setWidth("%.2f%%".formatted(count * 100.0 / Math.max(1, shops)));
    return part;
  }

  private static String days(double days, OnboardingWords words) {
    return Double.isNaN(days)
        ? Formats.MISSING
        : words.t("funnel.days", words.formats().number(days, 1));
  }
}
