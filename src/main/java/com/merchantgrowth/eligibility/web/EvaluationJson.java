package com.merchantgrowth.eligibility.web;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.ui.ConditionWords;
import com.merchantgrowth.shared.DayRange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer on the wire.
 *
 * @param day the business day everything is as of
 */
record EvaluationJson(String shop, LocalDate day, Node evaluation) {

  /** The same in both languages. */
  record Words(String zh, String en) {}

  /** Days, both included. */
  record Days(LocalDate first, LocalDate last) {
    static @Nullable Days of(@Nullable DayRange range) {
      return range == null ? null : new Days(range.start(), range.last());
    }
  }

  /**
   * One part of the condition; which fields it has depends on {@code kind}.
   *
   * @param kind number, attribute, opened, flag, all, any or not
   * @param truth pass, fail or unknown
   * @param sentence what is asked for
   * @param explanation what was found, and how far it is
   * @param earliest the first later day on which it can pass when time alone decides it
   * @param number of numbers only
   * @param attribute of attributes only
   * @param opened of "opened within" only
   * @param flag of flags only
   * @param parts of all, any and not; empty for the others
   */
  record Node(
      @Schema(allowableValues = {"number", "attribute", "opened", "flag", "all", "any", "not"})
          String kind,
      @Schema(allowableValues = {"pass", "fail", "unknown"}) String truth,
      @Schema(description = "What is asked for") Words sentence,
      @Schema(description = "What was found, and how far it is") Words explanation,
      @Schema(description = "The first later day on which it can pass when time alone decides it")
          @Nullable LocalDate earliest,
      @Schema(description = "Of numbers only") @Nullable Number number,
      @Schema(description = "Of attributes only") @Nullable Attribute attribute,
      @Schema(description = "Of openedWithinDays only") @Nullable Opened opened,
      @Schema(description = "Of flags only") @Nullable Flag flag,
      List<Node> parts) {}

  /**
   * @param term the metric or formula as it was asked
   * @param actual null = not enough data
   * @param gap never negative, 0 when it holds; null when {@code actual} is
   * @param sample reported days, or the denominator of a ratio; null = not kept
   * @param least the sample it takes
   * @param window null = not known
   */
  record Number(
      @Schema(implementation = Object.class) ObjectNode term,
      String is,
      @Nullable Double actual,
      double needed,
      @Nullable Double gap,
      String unit,
      @Nullable Double sample,
      double least,
      @Nullable Days window) {}

  /**
   * @param actual a code; null = not known
   * @param needed one of these
   */
  record Attribute(String attribute, @Nullable String actual, List<String> needed) {}

  /**
   * @param on the first shop day; null = not known
   * @param days since then, that day being 1; 0 before it
   * @param within the days it may be
   */
  record Opened(@Nullable LocalDate on, long days, int within) {}

  /**
   * @param since the span that holds, or the next one; null = nothing on record
   * @param until its last day; null = until further notice
   */
  record Flag(String flag, @Nullable LocalDate since, @Nullable LocalDate until) {}

  static EvaluationJson of(
      String shop, LocalDate day, Evaluation evaluation, ConditionWords zh, ConditionWords en) {
    return new EvaluationJson(shop, day, node(evaluation, day, zh, en));
  }

  private static Node node(
      Evaluation evaluation, LocalDate day, ConditionWords zh, ConditionWords en) {
    Condition condition = evaluation.condition();
    return new Node(
        kind(condition),
        evaluation.truth().code(),
        new Words(zh.sentence(condition), en.sentence(condition)),
        new Words(zh.explain(evaluation, day), en.explain(evaluation, day)),
        evaluation.earliest(),
        evaluation.actual() instanceof Actual.Number found
            ? number((Condition.MetricIs) condition, found)
            : null,
        condition instanceof Condition.AttributeIn in
                && evaluation.actual() instanceof Actual.Text text
            ? new Attribute(
                in.attribute().code(), text.code().isEmpty() ? null : text.code(), in.values())
            : null,
        condition instanceof Condition.OpenedWithin within
                && evaluation.actual() instanceof Actual.Opened opened
            ? new Opened(opened.on(), opened.days(), within.days())
            : null,
        condition instanceof Condition.Flagged flagged
                && evaluation.actual() instanceof Actual.Flag found
            ? flag(flagged, found.span())
            : null,
        evaluation.parts().stream().map(part -> node(part, day, zh, en)).toList());
  }

  private static String kind(Condition condition) {
    return switch (condition) {
      case Condition.MetricIs _ -> "number";
      case Condition.AttributeIn _ -> "attribute";
      case Condition.OpenedWithin _ -> "opened";
      case Condition.Flagged _ -> "flag";
      case Condition.All _ -> "all";
      case Condition.Any _ -> "any";
      case Condition.Not _ -> "not";
    };
  }

  private static Number number(Condition.MetricIs metric, Actual.Number found) {
    ShopFacts.Reading reading = found.reading();
    return new Number(
        term(metric.term()),
        metric.is().sign(),
        known(reading.value()),
        found.needed(),
        known(found.gap()),
        reading.unit(),
        known(reading.sample()),
        reading.least(),
        Days.of(reading.window()));
  }

  private static ObjectNode term(Term term) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ConditionJson.term(node, term);
    return node;
  }

  private static Flag flag(Condition.Flagged flagged, ShopFacts.@Nullable Span span) {
    return span == null
        ? new Flag(flagged.flag(), null, null)
        : new Flag(flagged.flag(), span.since(), span.until());
  }

  private static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
