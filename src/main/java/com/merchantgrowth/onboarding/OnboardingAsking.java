package com.merchantgrowth.onboarding;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.HelpRows.Place;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import org.springframework.stereotype.Component;

/** Whatever a shop wants its service provider to look at. The caller holds the shop's lock. */
@Component
class OnboardingAsking {
  private final HelpRows help;
  private final Coaches coaches;
  private final OnboardingNotices notices;
  private final Acting acting;
  private final BusinessCalendar calendar;

  OnboardingAsking(
      HelpRows help,
      Coaches coaches,
      OnboardingNotices notices,
      Acting acting,
      BusinessCalendar calendar) {
    this.help = help;
    this.coaches = coaches;
    this.notices = notices;
    this.acting = acting;
    this.calendar = calendar;
  }

  void confirmed(ShopRef shop, CheckItem item, Confirmation confirmation) {
    if (coaches.coached(shop.id())) {
      notices.confirmed(shop, item, confirmation.at().toString());
    }
  }

  /**
   * @throws DomainException conflict, when help was asked for already
   */
  void ask(ShopRef shop, CheckItem item, String note) {
    if (help.open(shop.id()).containsKey(item.code())) {
      throw DomainException.conflict("onboarding.error.askedAlready");
    }
    help.ask(
        new Place(shop.id(), item.code()),
        HelpRequest.Cause.ASKED,
        note,
        acting.who(),
        calendar.now());
    notices.asked(shop, item, coaches.coached(shop.id()), calendar.now().toString());
  }
}
