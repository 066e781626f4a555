package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.SalonDesk;
import com.merchantgrowth.coaching.salon.SalonPlanning;
import com.merchantgrowth.coaching.salon.Venues;
import com.merchantgrowth.coaching.touched.TouchedShops;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.BusinessCalendar;

/** What the organisers' pages work with. */
@org.springframework.stereotype.Component
record SalonActions(
    SalonDesk desk,
    SalonPlanning planning,
    Venues venues,
    TouchedShops touched,
    ConditionTexts conditions,
    CurrentAccount account,
    BusinessCalendar calendar) {
  boolean admin() {
    return account.require().isAdmin();
  }
}
