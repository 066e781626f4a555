package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.Eligibility;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.merchant.Shops;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the other rooms know about one shop, as far as its checklist asks. */
@Component
class LiveFacts {
  private final Eligibility eligibility;
  private final Shops shops;
  private final Coaches coaches;

  LiveFacts(Eligibility eligibility, Shops shops, Coaches coaches) {
    this.eligibility = eligibility;
    this.shops = shops;
    this.coaches = coaches;
  }

  Optional<ShopFacts> newest(long shop) {
    return eligibility.newest(shop);
  }

  @Nullable LocalDate openedOn(long shop, LocalDate day) {
    return shops.profile(shop, day).openedOn();
  }

  boolean coached(long shop) {
    return coaches.coached(shop);
  }
}
