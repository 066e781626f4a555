package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.onboarding.checklist.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one shop right now: the numbers of the newest run, flags and age as of today.
 * So a flag put on record this morning counts on the page at once; the same evaluation as the run's
 * decides.
 *
 * @param facts null before the first run that knows the shop
 */
record LiveFindings(
    @Nullable ShopFacts facts, Map<String, Confirmation> confirmations, boolean coached)
    implements Findings {

  /** The newest facts, seen from today. */
  record AsOfToday(ShopFacts newest, LocalDate day) implements ShopFacts {
    @Override
    public Reading reading(Term term) {
      return newest.reading(term);
    }

    @Override
    public List<Span> spans(String flag) {
      return newest.spans(flag);
    }

    @Override
    public String attribute(ShopAttribute attribute) {
      return newest.attribute(attribute);
    }

    @Override
    public @Nullable LocalDate openedOn() {
      return newest.openedOn();
    }
  }

  @Override
  public Truth truth(CheckItem item) {
    return facts != null && item.evidence() instanceof Evidence.Data data
        ? Evaluator.truth(data.condition(), facts)
        : Truth.UNKNOWN;
  }

  @Override
  public double value(CheckItem item) {
    if (facts == null || !(item.evidence() instanceof Evidence.Data data)) {
      return Double.NaN;
    }
    List<Term> terms = data.condition().terms();
    return terms.isEmpty() ? Double.NaN : facts.value(terms.getFirst());
  }

  @Override
  public @Nullable LocalDate since(CheckItem item) {
    if (facts == null
        || !(item.evidence() instanceof Evidence.Data data)
        || !(data.condition() instanceof Condition.Flagged flagged)) {
      return null;
    }
    return facts.spans(flagged.flag()).stream()
        .filter(span -> span.holdsOn(facts.day()))
        .map(ShopFacts.Span::since)
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable Confirmation confirmation(CheckItem item) {
    return confirmations.get(item.code());
  }
}
