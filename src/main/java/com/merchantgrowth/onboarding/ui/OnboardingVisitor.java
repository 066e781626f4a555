package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;

/** Who looks at a shop's checklist, and what that account may do there. */
@org.springframework.stereotype.Component
class OnboardingVisitor {
  private final CurrentAccount current;
  private final MyShops shops;

  OnboardingVisitor(CurrentAccount current, MyShops shops) {
    this.current = current;
    this.shops = shops;
  }

  AccountRef account() {
    return current.require();
  }

  /** The shop's own people who may do its daily business. */
  boolean mayAct(ShopRef shop) {
    return account().isMerchant()
        && shops.role(shop.id()).filter(role -> role.may(ShopArea.OPERATE)).isPresent();
  }

  /** Who looks at what was confirmed. */
  boolean mayDecide() {
    return !account().isMerchant();
  }
}
