package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.PaceChart;
import com.merchantgrowth.tier.Pace;
import com.merchantgrowth.tier.ShopTier;
import com.merchantgrowth.tier.TierProspect;
import com.merchantgrowth.tier.ladder.TierStep;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to the next tier: what it asks, the month so far, and what keeps the present one. */
final class OutlookBody {
  private final ShopTier tier;
  private final Optional<Pace> pace;
  private final TierWords words;

  OutlookBody(ShopTier tier, Optional<Pace> pace, TierWords words) {
    this.tier = tier;
    this.pace = pace;
    this.words = words;
  }

  Component[] parts() {
    List<Component> parts = new ArrayList<>();
    TierStep goal = tier.goal();
    parts.add(head(goal));
    if (!goal.demands().isEmpty()) {
      parts.add(new OutlookTable(tier, goal, words));
    }
    tier.paced()
        .ifPresent(
            demand ->
                pace.ifPresent(
                    days -> {
                      parts.add(chart(demand, days));
                      parts.add(note(demand, days));
                    }));
    keep().ifPresent(parts::add);
    return parts.toArray(Component[]::new);
  }

  private Div head(TierStep goal) {
    Span what =
        new Span(words.t(tier.above() == null ? "goal.keep" : "goal.rise", words.named(goal)));
    Div head = new Div(what, words.verdict(tier));
    head.addClassName("tier-goal");
    return head;
  }

  private double expected(Term term) {
    TierProspect forecast = tier.forecast();
    return forecast == null ? Double.NaN : forecast.facts().value(term);
  }

  private PaceChart chart(Condition.MetricIs demand, Pace days) {
    double expected = expected(demand.term());
    double[] totals = days.totals();
    String unit = days.term().unit();
    boolean reached = demand.is().holds(expected, demand.value());
    return new PaceChart(
        new PaceChart.Way(days.month(), totals, expected, demand.value(), reached, unit),
        words.t(
            "chart.sentence",
            words.conditions().term(demand.term()),
            words.monthTo(days.day()),
            found(demand, totals[totals.length - 1]),
            found(demand, expected),
            words.conditions().needed(demand.term(), demand.value())));
  }

  private String found(Condition.MetricIs demand, double value) {
    return words.conditions().found(demand.term(), value, demand.value());
  }

  /** What the rest of the month has to bring, and how the forecast was computed. */
  private Note note(Condition.MetricIs demand, Pace days) {
    double[] totals = days.totals();
    double now = totals[totals.length - 1];
    String unit = days.term().unit();
    Formats formats = words.formats();
    String on = formats.day(tier.nextFrom());
    if (days.daysLeft() == 0) {
      return Note.info(words.t("note.over"));
    }
    if (Double.isNaN(now)) {
      return Note.info(words.t("note.nothing"));
    }
    String method =
        words.t(
            "note.method",
            formats.value(now, unit),
            days.day().getDayOfMonth(),
            days.day().lengthOfMonth());
    if (demand.is().holds(now, demand.value())) {
      return Note.good(words.t("note.two", words.t("note.reached", on), method));
    }
    double needed = (demand.value() - now) / days.daysLeft();
    return Note.info(
        words.t(
            "note.two",
            words.t(
                "note.needed",
                days.daysLeft(),
                formats.value(needed, unit),
                formats.value(days.lastWeek(), unit)),
            method));
  }

  /** Whether the present tier is safe; nothing below the lowest. */
  private Optional<Component> keep() {
    TierStep own = tier.step();
    TierProspect forecast = tier.forecast();
    if (own == null || own.demands().isEmpty() || tier.above() == null || forecast == null) {
      return Optional.empty();
    }
    TierProspect today = tier.today();
    Truth now = today == null ? Truth.UNKNOWN : all(today.demands(own));
    Truth then = all(forecast.demands(own));
    String key =
        now == Truth.PASS
            ? "keep.safe"
            : switch (then) {
              case PASS -> "keep.likely";
              case FAIL -> "keep.missed";
              case UNKNOWN -> "keep.unknown";
            };
    Span text = new Span(words.t(key, own.code(), words.entry(own)));
    Div line = new Div((then == Truth.FAIL ? AppIcon.TRIANGLE : AppIcon.SHIELD).create(), text);
    line.addClassName("tier-keep");
    if (then != Truth.UNKNOWN) {
      line.addClassName(then == Truth.FAIL ? "warn" : "good");
    }
    return Optional.of(line);
  }

  private static Truth all(List<Evaluation> demands) {
    Truth all = Truth.PASS;
    for (Evaluation demand : demands) {
      if (demand.truth() == Truth.FAIL) {
        return Truth.FAIL;
      }
      all = demand.passed() ? all : Truth.UNKNOWN;
    }
    return all;
  }
}
