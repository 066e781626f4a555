package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A definition as one sentence in the interface language. */
final class Formula {
  private Formula() {}

  /**
   * @param measureNames names by code; an unknown measure is shown by its code
   */
  static String sentence(
      Component owner, MetricDefinition metric, Map<String, String> measureNames) {
    String kind = metric.aggregate().kind().name().toLowerCase(Locale.ROOT);
    MeasureSum below = metric.denominator();
    String core =
        owner.getTranslation(
            "metric.formula." + kind,
            text(metric.numerator(), measureNames),
            below == null ? "" : text(below, measureNames),
            BigDecimal.valueOf(metric.aggregate().threshold())
                .stripTrailingZeros()
                .toPlainString());
    String scaled =
        metric.scale().value() == 1
            ? core
            : owner.getTranslation("metric.formula.scaled", core, metric.scale().text());
    return owner.getTranslation("metric.formula.sentence", window(owner, metric), scaled);
  }

  private static String window(Component owner, MetricDefinition metric) {
    return switch (metric.window()) {
      case MetricWindow.LastDays last ->
          owner.getTranslation("metric.formula.lastDays", last.days());
      case MetricWindow.CalendarMonth month ->
          month.back() == 0
              ? owner.getTranslation("metric.formula.month")
              : owner.getTranslation("metric.formula.monthBack", month.back());
      case MetricWindow.Between between ->
          owner.getTranslation(
              "metric.formula.between", between.first().toString(), between.last().toString());
      case MetricWindow.Personal own -> own.text(); // refused in definitions
    };
  }

  private static String text(MeasureSum sum, Map<String, String> names) {
    String joined =
        sum.terms().stream()
            .map(
                term ->
                    (term.sign() < 0 ? " − " : " + ")
                        + names.getOrDefault(term.measure(), term.measure()))
            .collect(Collectors.joining());
    return joined.startsWith(" + ") ? joined.substring(3) : joined.strip();
  }
}
