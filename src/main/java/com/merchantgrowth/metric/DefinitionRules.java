package com.merchantgrowth.metric;

import com.merchantgrowth.shared.DomainException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What makes a definition computable and readable. */
final class DefinitionRules {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_UNIT = 40;

  private DefinitionRules() {}

  static void check(MetricDefinition metric, Predicate<String> measureKnown) {
    require(CODE.matcher(metric.code()).matches(), "metric.error.code", metric.code());
    require(named(metric.nameZh()) && named(metric.nameEn()), "metric.error.name", LONGEST_NAME);
    require(
        !metric.unit().isBlank() && metric.unit().length() <= LONGEST_UNIT,
        "metric.error.unit",
        metric.unit());
    require(
        !metric.aggregate().kind().date() && !(metric.window() instanceof MetricWindow.Personal),
        "metric.error.aggregate",
        metric.aggregate().text());
    require(
        metric.aggregate().readsFacts() != metric.numerator().terms().isEmpty(),
        "metric.error.expression",
        metric.numerator());
    MeasureSum denominator = metric.denominator();
    if (metric.aggregate().isRatio()) {
      require(denominator != null, "metric.error.denominatorMissing", metric.code());
    } else {
      require(denominator == null, "metric.error.denominatorUnused", metric.code());
    }
    metric.request().measures().stream()
        .filter(measureKnown.negate())
        .findFirst()
        .ifPresent(
            code -> {
              throw DomainException.invalid("metric.error.measureUnknown", code);
            });
    require(
        metric.minSample() >= 0 && Double.isFinite(metric.minSample()),
        "metric.error.minSample",
        metric.minSample());
    require(
        metric.weight() >= 0 && Double.isFinite(metric.weight()),
        "metric.error.weight",
        metric.weight());
  }

  private static boolean named(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME;
  }

  private static void require(boolean kept, String key, Object argument) {
    if (!kept) {
      throw DomainException.invalid(key, argument);
    }
  }
}
