package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small checklists and what is found about a shop, for tests. */
public final class Lists {
  private Lists() {}

  static Wording words(String text) {
    return new Wording(text, text);
  }

  /** Data tell by a metric named as the item; {@code least} only makes the rule another one. */
  static CheckItem data(String code, boolean reopens, double least) {
    return new CheckItem(
        code,
        words(code),
        Wording.NONE,
        new Evidence.Data(
            new Condition.MetricIs(new Term.Metric(code), Comparison.AT_LEAST, least),
            Wording.NONE),
        reopens,
        "",
        Wording.NONE,
        0);
  }

  static CheckItem confirmed(String code) {
    return new CheckItem(
        code,
        words(code),
        Wording.NONE,
        new Evidence.Confirmed(Wording.NONE),
        false,
        "",
        Wording.NONE,
        0);
  }

  static ChecklistStep step(String code, int days, List<String> requires, CheckItem... items) {
    return new ChecklistStep(
        code,
        words(code),
        Wording.NONE,
        days,
        requires,
        List.of(new RewardAmount("live_traffic", 10)),
        List.of(new ChecklistModule("m-" + code, words(code), List.of(), List.of(items))));
  }

  /** Two steps: goods (opens again), live (for good) and a confirmation; then an order. */
  static ChecklistDefinition two() {
    return new ChecklistDefinition(
        1,
        90,
        7,
        List.of(
            step(
                "first",
                7,
                List.of(),
                data("goods", true, 5),
                data("live", false, 60),
                confirmed("rules")),
            step("second", 14, List.of("first"), data("order", false, 1), confirmed("review"))));
  }

  /** What is found; nothing is known until it is told. */
  static final class Found implements Findings {
    final Map<String, Truth> truths = new HashMap<>();
    final Map<String, Double> values = new HashMap<>();
    final Map<String, LocalDate> since = new HashMap<>();
    final Map<String, Confirmation> confirmations = new HashMap<>();
    boolean coached;

    Found holds(String item, double value) {
      truths.put(item, Truth.PASS);
      values.put(item, value);
      return this;
    }

    Found fails(String item, double value) {
      truths.put(item, Truth.FAIL);
      values.put(item, value);
      return this;
    }

    Found unknown(String item) {
      truths.remove(item);
      return this;
    }

    Found confirmation(String item, Confirmation.State state, LocalDate day) {
      confirmations.put(
          item, new Confirmation(state, day, "", "somebody", Instant.EPOCH, null, null, ""));
      return this;
    }

    @Override
    public Truth truth(CheckItem item) {
      return truths.getOrDefault(item.code(), Truth.UNKNOWN);
    }

    @Override
    public double value(CheckItem item) {
      return values.getOrDefault(item.code(), Double.NaN);
    }

    @Override
    public @Nullable LocalDate since(CheckItem item) {
      return since.get(item.code());
    }

    @Override
    public @Nullable Confirmation confirmation(CheckItem item) {
      return confirmations.get(item.code());
    }

    @Override
    public boolean coached() {
      return coached;
    }
  }
}
