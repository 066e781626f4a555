package com.merchantgrowth.task.ui;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.task.TaskClaims;

/** Who looks at a shop's tasks, and what that account may click. */
@org.springframework.stereotype.Component
class TaskVisitor {
  private final CurrentAccount current;
  private final MyShops shops;
  private final TaskClaims claims;

  TaskVisitor(CurrentAccount current, MyShops shops, TaskClaims claims) {
    this.current = current;
    this.shops = shops;
    this.claims = claims;
  }

  AccountRef account() {
    return current.require();
  }

  /** Only a merchant that may do the shop's daily business claims for it. */
  boolean mayClaim(ShopRef shop) {
    return current.require().isMerchant()
        && shops.role(shop.id()).filter(role -> role.may(ShopArea.OPERATE)).isPresent();
  }

  ClaimActions actions(ShopRef shop, boolean allowed, TaskWords words, Runnable refresh) {
    return new ClaimActions(claims, shop, allowed, words, refresh);
  }
}
