package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.OwnNumbers;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** 怎么算的: the formula with the own numbers, and every rule that was applied to them. */
final class FormulaPanel extends Div {
  private final ScoreSheet sheet;
  private final MetricDefinition metric;
  private final MetricDays days;
  private final ScoreWords words;

  FormulaPanel(ScoreSheet sheet, MetricDefinition metric, MetricDays days, ScoreWords words) {
    this.sheet = sheet;
    this.metric = metric;
    this.days = days;
    this.words = words;
    addClassName("diag-panel");
    add(Panels.title(AppIcon.QUESTION, words.t("formula.title")), fraction());
    double real = sheet.real(metric.code());
    double now = days.numbers().value();
    if (!Double.isNaN(real) && Math.abs(real - now) > 1e-9 * Math.max(1, Math.abs(real))) {
      add(Note.warn(words.t("formula.changed", words.value(metric.code(), now))));
    }
    if (sheet.forgiven(metric.code())) {
      add(
          Note.info(
              words.t(
                  "counted.both",
                  words.value(metric.code(), sheet.readings().value(metric.code())),
                  words.value(metric.code(), real))));
    }
    add(rules());
  }

  private Div fraction() {
    OwnNumbers numbers = days.numbers();
    Div fraction = new Div();
    fraction.addClassName("diag-fraction");
    MeasureSum under = metric.denominator();
    String unit = words.unit(metric.numerator());
    if (metric.aggregate().isRatio() && under != null) {
      Div both =
          new Div(
              term(words.sum(metric.numerator()), numbers.numerator(), unit),
              term(words.sum(under), numbers.denominator(), words.unit(under)));
      both.addClassName("diag-fraction-terms");
      fraction.add(both);
    } else {
      fraction.add(term(plainName(), numbers.numerator(), plainUnit()));
    }
    if (!"1".equals(metric.scale().text())) {
      fraction.add(sign("× " + metric.scale().text()));
    }
    Span result = new Span(words.value(metric.code(), sheet.real(metric.code())));
    result.addClassName("diag-fraction-result");
    fraction.add(sign("="), result);
    return fraction;
  }

  private String plainName() {
    String name = words.sum(metric.numerator());
    int at = days.numbers().at();
    return switch (metric.aggregate().kind()) {
      case LATEST, MAX_DAY ->
          at < 0 ? name : name + " · " + words.formats().day(days.days().get(at));
      case ACTIVE_DAYS ->
          words.t(
              "formula.activeDays",
              name,
              words
                  .formats()
                  .value(metric.aggregate().threshold(), words.unit(metric.numerator())));
      case AVERAGE_PER_DAY -> words.t("formula.perDay", name, days.window().days());
      default -> words.t("formula.sum", name);
    };
  }

  private String plainUnit() {
    return switch (metric.aggregate().kind()) {
      case ACTIVE_DAYS -> "days";
      default -> words.unit(metric.numerator());
    };
  }

  private Div term(String name, double value, String unit) {
    Span number = new Span(words.formats().value(value, unit));
    number.addClassName("strong");
    Div term = new Div(new Span(name), number);
    term.addClassName("diag-fraction-term");
    return term;
  }

  private static Span sign(String text) {
    Span sign = new Span(text);
    sign.addClassName("diag-fraction-sign");
    return sign;
  }

  private KeyValues rules() {
    boolean known = !Double.isNaN(sheet.real(metric.code()));
    return new KeyValues()
        .row(
            words.t("formula.window"),
            words.t(
                "formula.windowDays", words.formats().range(days.window()), days.window().days()))
        .row(words.t("formula.algorithm"), words.algorithm(metric))
        .row(
            words.t("formula.minimum"),
            words.t(
                known ? "formula.minimumMet" : "formula.minimumMissed",
                words.least(metric),
                words.sample(metric, sheet.sample(metric.code()))))
        .row(
            words.t("formula.version"),
            words.t("formula.versions", metric.version(), sheet.version().version()));
  }
}
