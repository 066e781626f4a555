package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.ContactLog;
import com.merchantgrowth.coaching.plan.PlanActs;
import com.merchantgrowth.coaching.plan.PlanFiles;
import com.merchantgrowth.coaching.plan.PlaybookApplying;
import com.merchantgrowth.coaching.plan.SharedPlans;
import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.coaching.playbook.ui.PlaybookTexts;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.SlowWork;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** What the pages about plans work with. */
@org.springframework.stereotype.Component
record PlanDesk(
    SharedPlans plans,
    PlanActs acts,
    PlanFiles files,
    ContactLog contacts,
    PlaybookApplying applying,
    Playbooks playbooks,
    PlaybookTexts texts,
    CurrentAccount current,
    MerchantAccess access,
    MyShops shops,
    BusinessCalendar calendar,
    SlowWork slow) {

  PlanWords words(Component component) {
    return new PlanWords(texts.of(component), calendar);
  }

  /** The side of whoever looks; null = neither, an administrator. */
  @Nullable Side side() {
    AccountRef account = current.require();
    return account.isMerchant() ? Side.MERCHANT : account.isServiceProvider() ? Side.COACH : null;
  }

  /** Whether whoever looks may also write. */
  boolean mayWrite(ShopRef shop) {
    return access.allowed(shop.id(), ShopArea.COACH);
  }
}
