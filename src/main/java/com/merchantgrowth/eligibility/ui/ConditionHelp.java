package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.ui.HelpTip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The question marks of what a condition asks for. */
public final class ConditionHelp {
  private ConditionHelp() {}

  /**
   * One mark for each metric, each measure of a formula, the tier and the stage, in the order they
   * are named; none for what explains itself.
   */
  public static List<HelpTip> of(Condition condition, ConditionWords words) {
    Map<String, String> named = new LinkedHashMap<>();
    condition
        .everything()
        .forEach(
            one -> {
              switch (one) {
                case Condition.MetricIs metric -> keys(metric.term(), words, named);
                case Condition.AttributeIn in -> keys(in, words, named);
                default -> {
                  // made of others, or its words say what it is
                }
              }
            });
    return named.entrySet().stream()
        .map(entry -> HelpTip.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static void keys(Term term, ConditionWords words, Map<String, String> named) {
    String noun = words.term(term);
    switch (term) {
      case Term.Metric metric -> named.putIfAbsent("metric." + metric.code(), noun);
      case Term.Formula formula ->
          formula
              .numerator()
              .measures()
              .forEach(measure -> named.putIfAbsent("measure." + measure, noun));
    }
  }

  private static void keys(
      Condition.AttributeIn in, ConditionWords words, Map<String, String> named) {
    if (in.attribute() == ShopAttribute.TIER) {
      named.putIfAbsent("score.tier", words.values(in));
    } else if (in.attribute() == ShopAttribute.STAGE) {
      in.values()
          .forEach(
              stage ->
                  named.putIfAbsent("status.stage_" + stage, words.value(in.attribute(), stage)));
    }
  }
}
