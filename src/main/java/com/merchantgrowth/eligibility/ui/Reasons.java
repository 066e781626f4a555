package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.metric.MeasureSum;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a condition is met, not met or cannot be told, in one short sentence. */
final class Reasons {
  private final Texts texts;
  private final TermWords terms;
  private final ConditionWords words;

  Reasons(Texts texts, TermWords terms, ConditionWords words) {
    this.texts = texts;
    this.terms = terms;
    this.words = words;
  }

  /**
   * @param negated whether the opposite of the condition is asked for
   * @param earliest the first day on which what is asked for can hold; null = not said
   */
  String of(Evaluation evaluation, boolean negated, @Nullable LocalDate earliest, LocalDate day) {
    if (evaluation.condition() instanceof Condition.Not) {
      return of(evaluation.parts().getFirst(), !negated, earliest, day);
    }
    String reason =
        switch (evaluation.actual()) {
          case Actual.Combined _ -> combined(evaluation, negated);
          case Actual.Number number ->
              number(
                  (Condition.MetricIs) evaluation.condition(), number, evaluation.truth(), negated);
          case Actual.Text text ->
              attribute(
                  (Condition.AttributeIn) evaluation.condition(),
                  text.code(),
                  negated || evaluation.passed());
          case Actual.Opened opened -> opened(opened, day);
          case Actual.Flag flag -> flag(flag.span(), day);
        };
    return earliest == null ? reason : texts.get("why.earliest", reason, date(earliest, day));
  }

  private String combined(Evaluation evaluation, boolean negated) {
    Truth met = negated ? Truth.FAIL : Truth.PASS;
    long all = evaluation.parts().size();
    long passed = evaluation.parts().stream().filter(part -> part.truth() == met).count();
    long unknown =
        evaluation.parts().stream().filter(part -> part.truth() == Truth.UNKNOWN).count();
    return unknown == 0
        ? texts.get("why.group", Long.toString(all), Long.toString(passed))
        : texts.get(
            "why.groupUnknown", Long.toString(all), Long.toString(passed), Long.toString(unknown));
  }

  private String number(
      Condition.MetricIs metric, Actual.Number number, Truth truth, boolean negated) {
    Term term = metric.term();
    ShopFacts.Reading reading = number.reading();
    if (truth == Truth.UNKNOWN) {
      return unknown(term, reading);
    }
    String found = terms.found(term, reading.value(), number.needed());
    if (negated == (truth == Truth.FAIL)) {
      return texts.get("why.found", found);
    }
    String comparison = TermWords.comparison(metric.is(), negated);
    double gap = Math.abs(number.needed() - reading.value());
    return switch (comparison) {
      case "at_least", "more_than" ->
          gap > 0
              ? texts.get("why.short", found, terms.gap(term, gap))
              : texts.get("why.exactly.more_than", found);
      case "at_most", "less_than" ->
          gap > 0
              ? texts.get("why.over", found, terms.gap(term, gap))
              : texts.get("why.exactly.less_than", found);
      default ->
          gap > 0
              ? texts.get("why.off", found, terms.gap(term, gap))
              : texts.get("why.exactly.other_than", found);
    };
  }

  /** Which of the reasons it is that there is no number. */
  private String unknown(Term term, ShopFacts.Reading reading) {
    if (reading.least() > 0 && !(reading.sample() >= reading.least())) {
      double sample = Double.isNaN(reading.sample()) ? 0 : reading.sample();
      MeasureSum counted = terms.sampled(term);
      return counted == null
          ? texts.get(
              "why.fewDays",
              texts.formats().number(sample, 0),
              texts.formats().number(reading.least(), 0))
          : texts.get(
              "why.fewSamples",
              terms.amount(counted, sample),
              terms.amount(counted, reading.least()),
              terms.name(counted));
    }
    if (term instanceof Term.Metric && reading.window() == null) {
      return texts.get("why.notComputed");
    }
    return term instanceof Term.Formula formula
        ? texts.get("why.noData", terms.window(formula.window()))
        : texts.get("why.noNumber");
  }

  /**
   * @param bare without what is asked for: it is met, or says itself what it must not be
   */
  private String attribute(Condition.AttributeIn in, String code, boolean bare) {
    String kind = in.attribute().code();
    if (code.isEmpty()) {
      return texts.get("why.notKnown", texts.plain("merchant.attribute." + kind));
    }
    String own =
        texts.get("why.attribute." + kind, texts.spaced(words.value(in.attribute(), code))).strip();
    return bare
        ? own
        : texts.get("why.attribute.asked", own, texts.spaced(words.values(in)).stripTrailing());
  }

  private String opened(Actual.Opened opened, LocalDate day) {
    LocalDate on = opened.on();
    if (on == null) {
      return texts.get("why.notKnown", texts.plain("merchant.attribute.openedOn"));
    }
    return on.isAfter(day)
        ? texts.get("why.opensOn", date(on, day))
        : texts.get("why.openedFor", texts.formats().count(opened.days()));
  }

  private String flag(ShopFacts.@Nullable Span span, LocalDate day) {
    if (span == null) {
      return texts.get("why.noFlag");
    }
    String since = date(span.since(), day);
    if (!span.holdsOn(day)) {
      return texts.get("why.flagFrom", since);
    }
    return span.until() == null
        ? texts.get("why.flagSince", since)
        : texts.get("why.flagUntil", since, date(Objects.requireNonNull(span.until()), day));
  }

  private String date(LocalDate date, LocalDate day) {
    return date.getYear() == day.getYear()
        ? texts.formats().day(date)
        : texts.formats().fullDay(date);
  }
}
