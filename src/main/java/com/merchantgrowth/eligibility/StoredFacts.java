package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.ShopProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One shop as of a day.
 *
 * @param readings answers every term that will be asked
 */
record StoredFacts(
    LocalDate day,
    ShopProfile profile,
    Map<String, List<Span>> flags,
    Function<Term, Reading> readings)
    implements ShopFacts {

  @Override
  public Reading reading(Term term) {
    return readings.apply(term);
  }

  @Override
  public String attribute(ShopAttribute attribute) {
    return switch (attribute) {
      case TIER -> profile.tier();
      case TYPE -> profile.type() == null ? "" : profile.type().code();
      case CATEGORY -> profile.category();
      case BELT -> profile.belt();
      case STAGE -> profile.stage() == null ? "" : profile.stage().code();
    };
  }

  @Override
  public @Nullable LocalDate openedOn() {
    return profile.openedOn();
  }

  @Override
  public List<Span> spans(String flag) {
    return flags.getOrDefault(flag, List.of());
  }
}
