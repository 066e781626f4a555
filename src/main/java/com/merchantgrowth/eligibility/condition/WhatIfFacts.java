package com.merchantgrowth.eligibility.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shop as it is, but with other numbers: the same evaluation answers what-if.
 *
 * @param values the changed numbers; every other stays what it is
 */
public record WhatIfFacts(ShopFacts shop, Map<Term, Double> values) implements ShopFacts {
  @Override
  public LocalDate day() {
    return shop.day();
  }

  @Override
  public Reading reading(Term term) {
    Reading actual = shop.reading(term);
    Double changed = values.get(term);
    return changed == null
        ? actual
        : new Reading(changed, Double.NaN, 0, actual.window(), actual.unit());
  }

  @Override
  public String attribute(ShopAttribute attribute) {
    return shop.attribute(attribute);
  }

  @Override
  public @Nullable LocalDate openedOn() {
    return shop.openedOn();
  }

  @Override
  public List<Span> spans(String flag) {
    return shop.spans(flag);
  }
}
