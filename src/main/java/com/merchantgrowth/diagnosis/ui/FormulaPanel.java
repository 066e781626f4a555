package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.MetricEvidence;
import com.merchantgrowth.diagnosis.score.PeerValues;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.OwnNumbers;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** 怎么算的: the formula with the shop's own numbers, and every rule that was applied to them. */
final class FormulaPanel extends Div {
  private final MetricEvidence evidence;
  private final MetricDefinition metric;
  private final Words words;

  FormulaPanel(MetricEvidence evidence, BusinessCalendar calendar, Words words) {
    this.evidence = evidence;
    this.metric = evidence.line().definition();
    this.words = words;
    addClassName("diag-panel");
    add(Panels.title(AppIcon.QUESTION, words.t("formula.title")), fraction());
    if (evidence.changedSince()) {
      add(Note.warn(words.t("formula.changed", words.value(metric, evidence.numbers().value()))));
    }
    add(rules(calendar));
    if (evidence.line().hasValue() && evidence.line().marks().known()) {
      add(new Hr(), gaps());
    }
  }

  private Div fraction() {
    OwnNumbers numbers = evidence.numbers();
    Div fraction = new Div();
    fraction.addClassName("diag-fraction");
    MeasureSum under = metric.denominator();
    if (metric.aggregate().isRatio() && under != null) {
      Div both =
          new Div(
              term(
                  words.sum(metric.numerator(), evidence.measures()),
                  metric.numerator(),
                  numbers.numerator(),
                  over()),
              term(
                  words.sum(under, evidence.measures()),
                  under,
                  numbers.denominator(),
                  words.unit(under, evidence.measures())));
      both.addClassName("diag-fraction-terms");
      fraction.add(both);
    } else {
      fraction.add(term(plainName(), metric.numerator(), numbers.numerator(), plainUnit()));
    }
    if (!"1".equals(metric.scale().text())) {
      fraction.add(sign("× " + metric.scale().text()));
    }
    Span result = new Span(words.value(metric, evidence.line().value()));
    result.addClassName("diag-fraction-result");
    fraction.add(sign("="), result);
    return fraction;
  }

  private String over() {
    return words.unit(metric.numerator(), evidence.measures());
  }

  private String plainName() {
    String name = words.sum(metric.numerator(), evidence.measures());
    int at = evidence.numbers().at();
    return switch (metric.aggregate().kind()) {
      case LATEST, MAX_DAY ->
          at < 0 ? name : name + " · " + words.formats().day(evidence.days().get(at));
      case ACTIVE_DAYS -> words.t("formula.activeDays", name, limit());
      case AVERAGE_PER_DAY -> words.t("formula.perDay", name, evidence.window().days());
      default -> words.t("formula.sum", name);
    };
  }

  private String limit() {
    return words.formats().value(metric.aggregate().threshold(), over());
  }

  private String plainUnit() {
    return switch (metric.aggregate().kind()) {
      case ACTIVE_DAYS -> "days";
      default -> over();
    };
  }

  private Div term(String name, MeasureSum sum, double value, String unit) {
    Span number = new Span(words.formats().value(value, unit));
    number.addClassName("strong");
    Div term = new Div(named(name, sum), number);
    term.addClassName("diag-fraction-term");
    return term;
  }

  /** Of a single measure with its help; a sum of several is explained by its parts. */
  private static Span named(String name, MeasureSum sum) {
    Span shown = new Span(name);
    return sum.terms().size() == 1
        ? HelpTip.beside(shown, "measure." + sum.terms().getFirst().measure(), name)
        : shown;
  }

  private static Span sign(String text) {
    Span sign = new Span(text);
    sign.addClassName("diag-fraction-sign");
    return sign;
  }

  private KeyValues rules(BusinessCalendar calendar) {
    return new KeyValues()
        .row(
            words.t("formula.window"),
            words.t(
                "formula.windowDays",
                words.formats().range(evidence.window()),
                evidence.window().days()))
        .row(words.t("formula.algorithm"), words.algorithm(metric))
        .row(
            words.t("formula.minimum"),
            words.t(
                evidence.line().hasValue() ? "formula.minimumMet" : "formula.minimumMissed",
                words.least(metric, evidence.measures()),
                words.sample(evidence.line(), evidence.measures())))
        .row(words.t("formula.percentile"), percentile(evidence.place()))
        .row(
            words.t("formula.version"),
            words.t(
                "formula.versionSince",
                metric.version(),
                words.formats().fullDay(calendar.dayOf(metric.since()))));
  }

  private String percentile(PeerValues.@Nullable Place place) {
    if (place == null) {
      return words.missing(evidence.line(), evidence.measures());
    }
    return place.equal() == 1
        ? words.t(
            metric.scored() ? "formula.place" : "formula.placePlain",
            place.worse(),
            place.n() - 1,
            words.formats().percentile(evidence.line().percentile()))
        : words.t(
            "formula.placeTies",
            place.worse(),
            place.equal() - 1,
            place.n() - 1,
            words.formats().percentile(evidence.line().percentile()));
  }

  /** The distance to median and top 20 % in the metric's unit, and in what has to be done. */
  private KeyValues gaps() {
    KeyValues gaps = new KeyValues();
    double value = evidence.line().value();
    double median = evidence.line().marks().median();
    boolean below = evidence.line().input().belowMedian();
    gaps.row(
        words.t("gap.median"), below ? words.gap(metric, median - value) : words.t("gap.reached"));
    boolean belowTop =
        Words.lowerIsBetter(metric)
            ? value > evidence.line().marks().top20()
            : value < evidence.line().marks().top20();
    if (!evidence.line().neutral()) {
      gaps.row(
          words.t("gap.top20"),
          belowTop
              ? words.gap(metric, evidence.line().marks().top20() - value)
              : words.t("gap.reached"));
    }
    double needed = evidence.numbers().needed(metric, median);
    if (below && Double.isFinite(needed) && !evidence.changedSince()) {
      String name = words.sum(metric.numerator(), evidence.measures());
      String key = needed > 0 ? "gap.more" : "gap.less";
      gaps.row(
          words.t(key, name),
          words.t(
              "gap.amount",
              words.formats().value(Math.abs(needed), over()),
              evidence.window().days()));
      gaps.row(
          words.t("gap.perDay"),
          words.formats().value(Math.abs(needed) / evidence.window().days(), over()));
    }
    return gaps;
  }
}
