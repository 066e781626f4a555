package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.task.TaskCard;
import java.util.Map;
import java.util.Objects;

/** How days become a number, in words and with the shop's own values. */
final class RoundArithmetic {
  private final Term.Formula formula;
  private final RoundNumbers numbers;
  private final Map<String, Measure> measures;
  private final TaskWords words;

  /**
   * @param measures by code, for their names and units
   */
  RoundArithmetic(
      Term.Formula formula, RoundNumbers numbers, Map<String, Measure> measures, TaskWords words) {
    this.formula = formula;
    this.numbers = numbers;
    this.measures = measures;
    this.words = words;
  }

  /** 11月15日 的 3 时 20 分最高; 20 天有数据，合计 862 单. */
  String sentence(TaskCard card) {
    if (numbers.reported() == 0) {
      return words.t("page.sum.nothing");
    }
    return switch (formula.aggregate().kind()) {
      case SUM -> numbered("page.sum.sum", numbers.reported(), result(numbers.total()));
      case MAX_DAY ->
          words.t(
              "page.sum.max_day",
              words.formats().day(numbers.bestDay().day()),
              result(numbers.bestDay().value()));
      case ACTIVE_DAYS ->
          numbered(
              "page.sum.active_days",
              numbers.reported(),
              numbers.counted(),
              own(formula.aggregate().threshold(), formula.numerator()));
      case AVERAGE_PER_DAY ->
          words.t(
              "page.sum.average_per_day",
              result(numbers.total()),
              words.found(card.definition().goal(), Objects.requireNonNull(card.progress())));
      case RATIO -> divided(numbers.total(), numbers.under());
      case LATEST, LATEST_RATIO, FIRST_DAY, LAST_DAY, WRITTEN ->
          latest(Objects.requireNonNull(numbers.latest()));
    };
  }

  private String numbered(String key, int days, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = days;
    System.arraycopy(more, 0, args, 1, more.length);
    return words.t(days == 1 ? key + ".one" : key, args);
  }

  private String latest(RoundNumbers.Day day) {
    return words.t(
        "page.sum.latest",
        words.formats().day(day.day()),
        formula.denominator() == null ? result(day.value()) : divided(day.value(), day.under()));
  }

  private String divided(double above, double under) {
    MeasureSum below = Objects.requireNonNull(formula.denominator());
    return words.t(
        "page.sum.ratio",
        name(formula.numerator()),
        own(above, formula.numerator()),
        name(below),
        own(under, below),
        rate(above, under));
  }

  /** A quotient in the unit of the goal. */
  String rate(double above, double under) {
    return words.formats().value(above / under * formula.scale().value(), formula.unit());
  }

  /** A sum of the measures in the unit of the goal, exact; of minutes in hours and minutes. */
  String result(double value) {
    double scaled = value * formula.scale().value();
    return formula.unit().equals("min")
        ? words.conditions().found(formula, scaled, Double.POSITIVE_INFINITY)
        : words.conditions().needed(formula, scaled);
  }

  /** A day's value as it goes into the number. */
  String day(double value) {
    return formula.aggregate().isRatio() || formula.aggregate().kind() == Aggregate.Kind.ACTIVE_DAYS
        ? own(value, formula.numerator())
        : result(value);
  }

  /** A value in the unit of the measures themselves. */
  String own(double value, MeasureSum sum) {
    return words.formats().value(value, unit(sum));
  }

  String name(MeasureSum sum) {
    return sum.terms().stream()
        .map(term -> (term.sign() < 0 ? "\u2212 " : "+ ") + measureName(term.measure()))
        .reduce((before, next) -> before + " " + next)
        .orElse("")
        .replaceFirst("^\\+ ", "");
  }

  private String measureName(String code) {
    Measure measure = measures.get(code);
    return measure == null ? code : measure.name(words.locale());
  }

  /** The unit of an expression: that of its first measure. */
  String unit(MeasureSum sum) {
    Measure measure = measures.get(sum.terms().getFirst().measure());
    return measure == null ? "count" : measure.unit();
  }
}
