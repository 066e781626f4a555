package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.coaching.CoachDirectory;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The shops the signed-in provider looks after today and what their owners opened, as its bindings
 * say: the one place where the portfolio asks.
 */
@Component
class BoundShops {
  private final CoachDirectory coaches;
  private final CurrentAccount current;
  private final BusinessCalendar calendar;

  BoundShops(CoachDirectory coaches, CurrentAccount current, BusinessCalendar calendar) {
    this.coaches = coaches;
    this.current = current;
    this.calendar = calendar;
  }

  /** By shop; one statement. */
  Map<Long, Set<ShopArea>> scopes() {
    return coaches.scopes(current.require().id(), calendar.today());
  }
}
