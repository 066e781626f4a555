package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions and answers in one language; get one from {@link ConditionTexts}. Names that no longer
 * exist appear as their codes. Not thread-safe, made for one page or one request.
 */
public final class ConditionWords {
  private final Texts texts;
  private final TermWords terms;
  private final Reasons reasons;

  ConditionWords(Texts texts, Vocabulary vocabulary) {
    this.texts = texts;
    this.terms = new TermWords(texts, vocabulary);
    this.reasons = new Reasons(texts, terms, this);
  }

  /** A whole sentence: 企业店或旗舰店，近 30 天支付订单数不少于 100 单，并且已缴保证金。 */
  public String sentence(Condition condition) {
    return texts.get("sentence", texts.begun(phrase(condition)));
  }

  /** The same as a part of a sentence, without its full stop. */
  public String phrase(Condition condition) {
    return phrase(condition, false);
  }

  /** What is measured: 任务期内单日直播时长, 近 30 天播满 60 分钟的天数. */
  public String term(Term term) {
    return terms.noun(term);
  }

  /** A value asked for, exact and with its unit: 5 小时, 10,000.01 元, 1,000 单. */
  public String needed(Term term, double value) {
    return terms.exact(term, value);
  }

  /**
   * A value found, rounded for reading but never onto the wrong side of the asked one.
   *
   * @param value NaN gives a dash
   */
  public String found(Term term, double value, double needed) {
    return terms.found(term, value, needed);
  }

  /** How far a value is from the asked one, never shown as zero: 1 时 40 分, 13.8 个百分点. */
  public String gap(Term term, double gap) {
    return terms.gap(term, gap);
  }

  /**
   * Why the answer is what it is, for the shop's people: 你 3 时 20 分，还差 1 时 40 分.
   *
   * @param day the day the answer is as of; days of other years are written with their year
   */
  public String explain(Evaluation evaluation, LocalDate day) {
    return reasons.of(evaluation, false, evaluation.earliest(), day);
  }

  /**
   * As {@link #explain}, of a part.
   *
   * @param negated whether a NOT above it asks for the opposite
   * @param earliest the first day on which what is asked for can hold; null = not said
   */
  String reason(Evaluation part, boolean negated, @Nullable LocalDate earliest, LocalDate day) {
    return reasons.of(part, negated, earliest, day);
  }

  Texts texts() {
    return texts;
  }

  TermWords terms() {
    return terms;
  }

  /** The condition, or its opposite: a NOT is carried down to what it turns around. */
  String phrase(Condition condition, boolean negated) {
    return switch (condition) {
      case Condition.MetricIs metric -> terms.compared(metric, negated);
      case Condition.AttributeIn in ->
          texts
              .get(
                  "attribute." + in.attribute().code() + (negated ? ".not" : ""),
                  texts.spaced(values(in)))
              .strip();
      case Condition.OpenedWithin opened ->
          texts.get(negated ? "opened.not" : "opened", texts.formats().count(opened.days()));
      case Condition.Flagged flagged -> flag(flagged.flag(), negated);
      case Condition.Not not -> phrase(not.of(), !negated);
      case Condition.All all -> group(all, negated, !negated);
      case Condition.Any any -> group(any, negated, negated);
    };
  }

  private String group(Condition condition, boolean negated, boolean all) {
    if (condition.parts().isEmpty()) {
      return texts.get(negated ? "nobody" : "everybody");
    }
    return texts.clauses(
        condition.parts().stream()
            .flatMap(part -> flat(part, negated, all))
            .map(part -> clause(part, all))
            .toList(),
        all);
  }

  /** A part with whether its opposite is meant. */
  private record Part(Condition condition, boolean negated) {}

  /** Groups of the same sense within a group are no groups to a reader. */
  private static Stream<Part> flat(Condition condition, boolean negated, boolean all) {
    return switch (condition) {
      case Condition.Not not -> flat(not.of(), !negated, all);
      case Condition.All group when all != negated && !group.of().isEmpty() ->
          group.of().stream().flatMap(part -> flat(part, negated, all));
      case Condition.Any group when all == negated ->
          group.of().stream().flatMap(part -> flat(part, negated, all));
      default -> Stream.of(new Part(condition, negated));
    };
  }

  private String clause(Part part, boolean all) {
    String phrase = phrase(part.condition, part.negated);
    return leaves(part.condition) > 1 ? texts.get("list.group", phrase) : phrase;
  }

  private static long leaves(Condition condition) {
    return condition.everything().filter(one -> one.parts().isEmpty()).count();
  }

  private String flag(String code, boolean negated) {
    Optional<String> name = flagName(code);
    if (name.isPresent() && !negated) {
      return texts.inner(name.get());
    }
    return texts.get(negated ? "flag.not" : "flag", name.orElse(code));
  }

  /** A flag's name where there is one, else its code. */
  String flagOrCode(String code) {
    return flagName(code).orElse(code);
  }

  private Optional<String> flagName(String code) {
    return texts.named("merchant.flag." + code);
  }

  /** The values asked for: L1、L2 或 L3. */
  String values(Condition.AttributeIn in) {
    return texts.either(
        ordered(in.attribute(), in.values()).stream()
            .map(code -> value(in.attribute(), code))
            .toList());
  }

  /** The name of an attribute's value. */
  String value(ShopAttribute attribute, String code) {
    Optional<String> key =
        switch (attribute) {
          case TYPE -> ShopType.find(code).map(ShopType::key);
          case STAGE -> ShopStage.find(code).map(ShopStage::key);
          case TIER, CATEGORY, BELT -> Optional.empty();
        };
    return key.map(texts::plain).orElse(code);
  }

  /** Types and stages in the order of their enumerations, other codes by alphabet. */
  static List<String> ordered(ShopAttribute attribute, Collection<String> codes) {
    return codes.stream()
        .sorted(
            Comparator.<String>comparingInt(
                    code ->
                        switch (attribute) {
                          case TYPE -> ShopType.find(code).map(Enum::ordinal).orElse(99);
                          case STAGE -> ShopStage.find(code).map(Enum::ordinal).orElse(99);
                          case TIER, CATEGORY, BELT -> 0;
                        })
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
