package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.fact.Measure;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a condition measures, and values of it, in words. */
final class TermWords {
  /** Units that are levels rather than amounts; Chinese compares them with other words. */
  private static final Set<String> LEVELS = Set.of("ratio", "multiple", "score", "rating", "fen");

  private final Texts texts;
  private final Amounts amounts;
  private final Vocabulary vocabulary;

  TermWords(Texts texts, Vocabulary vocabulary) {
    this.texts = texts;
    this.amounts = new Amounts(texts);
    this.vocabulary = vocabulary;
  }

  /** What is measured: 任务期内单日直播时长. */
  String noun(Term term) {
    return switch (term) {
      case Term.Metric metric -> metricName(metric);
      case Term.Formula formula -> {
        Aggregate.Kind kind = formula.aggregate().kind();
        String what =
            kind == Aggregate.Kind.ACTIVE_DAYS ? reached(formula) : texts.spaced(inner(formula));
        yield texts.get("term." + key(kind), window(formula.window()), what).strip();
      }
    };
  }

  /** 近 30 天支付订单数不少于 100 单. */
  String compared(Condition.MetricIs metric, boolean negated) {
    String needed = exact(metric.term(), metric.value());
    String comparison = comparison(metric.is(), negated);
    return switch (metric.term()) {
      case Term.Metric one ->
          texts
              .get(
                  "phrase.metric",
                  texts.spaced(metricName(one)),
                  comparison(comparison, unit(one), needed))
              .strip();
      case Term.Formula formula -> {
        Aggregate.Kind kind = formula.aggregate().kind();
        String window = window(formula.window());
        if (kind == Aggregate.Kind.ACTIVE_DAYS) {
          yield texts.get("days." + comparison, window, needed, reached(formula)).strip();
        }
        boolean upward = comparison.equals("at_least") || comparison.equals("more_than");
        String shape = kind == Aggregate.Kind.MAX_DAY && !upward ? "max_day.down" : key(kind);
        String form =
            formula.aggregate().isRatio()
                ? ""
                : unit(formula).equals("count") ? ".count" : ".amount";
        yield texts
            .get(
                "phrase." + shape + form,
                window,
                texts.spaced(inner(formula)),
                comparison(comparison, unit(formula), needed))
            .strip();
      }
    };
  }

  private String comparison(String comparison, String unit, String needed) {
    String form = LEVELS.contains(unit) ? "level." : "amount.";
    return texts.get("is." + form + comparison, needed);
  }

  /** The comparison that holds exactly when this one does not. */
  static String comparison(Comparison is, boolean negated) {
    return switch (is) {
      case AT_LEAST -> negated ? "less_than" : "at_least";
      case MORE_THAN -> negated ? "at_most" : "more_than";
      case AT_MOST -> negated ? "more_than" : "at_most";
      case LESS_THAN -> negated ? "at_least" : "less_than";
      case EQUAL -> negated ? "other_than" : "equal";
    };
  }

  /** A value asked for. */
  String exact(Term term, double value) {
    return counted(term, amounts.exact(value, unit(term)));
  }

  /** A value found. */
  String found(Term term, double value, double asked) {
    return counted(term, amounts.found(value, asked, unit(term)));
  }

  /** A distance. */
  String gap(Term term, double gap) {
    return counted(term, amounts.gap(gap, unit(term)));
  }

  /** An amount of a measure as it is stored: 5 单. */
  String amount(MeasureSum sum, double value) {
    return counted(sum, amounts.exact(value, unit(sum)));
  }

  /** The unit values of the term are in. */
  String unit(Term term) {
    return switch (term) {
      case Term.Metric metric -> {
        MetricDefinition definition = vocabulary.metric(metric.code());
        yield definition == null ? "" : definition.unit();
      }
      case Term.Formula formula -> formula.unit();
    };
  }

  /** The unit of an expression: that of its first measure. */
  String unit(MeasureSum sum) {
    Measure measure = vocabulary.measure(sum.terms().getFirst().measure());
    return measure == null ? "count" : measure.unit();
  }

  /** What the sample of a value is counted in; null = days with data. */
  @Nullable MeasureSum sampled(Term term) {
    return switch (term) {
      case Term.Metric metric -> {
        MetricDefinition definition = vocabulary.metric(metric.code());
        yield definition == null ? null : definition.denominator();
      }
      case Term.Formula formula -> formula.denominator();
    };
  }

  /** Measures joined by plus and minus: 新增粉丝 − 流失粉丝. */
  String name(MeasureSum sum) {
    StringBuilder names = new StringBuilder();
    for (MeasureSum.Term term : sum.terms()) {
      if (!names.isEmpty()) {
        names.append(term.sign() < 0 ? " \u2212 " : " + ");
      } else if (term.sign() < 0) {
        names.append("\u2212 ");
      }
      names.append(name(term.measure()));
    }
    return names.toString();
  }

  private String name(String code) {
    Measure measure = vocabulary.measure(code);
    return texts
        .find("noun." + code)
        .orElse(measure == null ? code : texts.inner(measure.name(texts.locale())));
  }

  String window(@Nullable MetricWindow window) {
    return switch (window) {
      case null -> texts.get("window.own");
      case MetricWindow.LastDays last ->
          texts.get("window.lastDays", texts.formats().value(last.days(), "days"));
      case MetricWindow.CalendarMonth month ->
          switch (month.back()) {
            case 0 -> texts.get("window.month");
            case 1 -> texts.get("window.lastMonth");
            default -> texts.get("window.monthBack", texts.formats().count(month.back()));
          };
      case MetricWindow.Between between ->
          texts.get(
              "window.between",
              texts
                  .formats()
                  .fullRange(
                      com.merchantgrowth.shared.DayRange.closed(between.first(), between.last())));
      case MetricWindow.Personal personal -> personal.name();
    };
  }

  private String metricName(Term.Metric metric) {
    MetricDefinition definition = vocabulary.metric(metric.code());
    return definition == null ? metric.code() : texts.inner(definition.name(texts.locale()));
  }

  /** The measures of a formula, with what turns them into the value. */
  private String inner(Term.Formula formula) {
    MeasureSum below = formula.denominator();
    String core =
        below == null
            ? name(formula.numerator())
            : texts.get("over", name(formula.numerator()), name(below));
    boolean plain =
        formula.scale().value() == 1
            || (unit(formula.numerator()).equals("min")
                && formula.unit().startsWith("h")
                && formula.scale().value() == 1.0 / 60);
    return plain ? core : texts.get("times", core, times(formula.scale()));
  }

  private String times(Scale scale) {
    return scale.text().contains("/")
        ? "(" + scale.text() + ")"
        : texts.formats().number(scale.value(), 6);
  }

  /** What makes a day count: 播满 60 分钟. */
  private String reached(Term.Formula formula) {
    MeasureSum sum = formula.numerator();
    String least = amount(sum, formula.aggregate().threshold());
    String own =
        sum.terms().size() == 1
            ? texts.find("reached." + sum.terms().getFirst().measure(), least).orElse("")
            : "";
    return own.isEmpty()
        ? texts.get(
            unit(sum).equals("count") ? "reached.count" : "reached.amount",
            texts.spaced(name(sum)),
            least)
        : own;
  }

  private String counted(Term term, String amount) {
    if (!unit(term).equals("count")) {
      return amount;
    }
    return switch (term) {
      case Term.Metric metric -> {
        MetricDefinition definition = vocabulary.metric(metric.code());
        yield definition == null || definition.aggregate().isRatio()
            ? amount
            : counted(definition.numerator(), amount);
      }
      case Term.Formula formula ->
          formula.aggregate().isRatio() ? amount : counted(formula.numerator(), amount);
    };
  }

  /** With the Chinese counter of what is counted. */
  private String counted(MeasureSum sum, String amount) {
    return unit(sum).equals("count")
        ? texts
            .find("counted." + sum.terms().getFirst().measure(), amount)
            .map(text -> text.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", ""))
            .orElse(amount)
        : amount;
  }

  private static String key(Aggregate.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
