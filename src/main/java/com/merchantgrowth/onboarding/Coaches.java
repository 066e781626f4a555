package com.merchantgrowth.onboarding;

import com.merchantgrowth.merchant.ShopGrantSource;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which shops some service provider looks after today. */
@Component
class Coaches {
  private final ObjectProvider<ShopGrantSource> grants;
  private final BusinessCalendar calendar;

  Coaches(ObjectProvider<ShopGrantSource> grants, BusinessCalendar calendar) {
    this.grants = grants;
    this.calendar = calendar;
  }

  boolean coached(long shop) {
    return grants.stream().anyMatch(source -> source.granted(shop, calendar.today()));
  }

  /** All of them; one statement. */
  Set<Long> coached() {
    Set<Long> shops = new HashSet<>();
    grants.stream().forEach(source -> shops.addAll(source.granted(calendar.today())));
    return shops;
  }
}
