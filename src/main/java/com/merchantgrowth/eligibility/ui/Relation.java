package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import java.util.Locale;

/** The comparisons an editor offers; "not" of each is one of them too. */
enum Relation {
  AT_LEAST(Comparison.AT_LEAST),
  MORE_THAN(Comparison.MORE_THAN),
  AT_MOST(Comparison.AT_MOST),
  LESS_THAN(Comparison.LESS_THAN),
  EQUAL(Comparison.EQUAL),
  OTHER_THAN(Comparison.EQUAL);

  private final Comparison comparison;

  Relation(Comparison comparison) {
    this.comparison = comparison;
  }

  static Relation of(Comparison is, boolean negated) {
    return valueOf(TermWords.comparison(is, negated).toUpperCase(Locale.ROOT));
  }

  Condition between(Term term, double value) {
    Condition metric = new Condition.MetricIs(term, comparison, value);
    return this == OTHER_THAN ? new Condition.Not(metric) : metric;
  }

  String key() {
    return "eligibility.editor.is." + name().toLowerCase(Locale.ROOT);
  }
}
