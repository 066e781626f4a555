package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.PlanAction;
import com.merchantgrowth.coaching.plan.PlanRoutes;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.ui.GrowthAction;
import com.merchantgrowth.shared.ui.GrowthActionSource;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The shop's own action of a shared plan that is due first. */
@org.springframework.stereotype.Component
class PlanGrowthActions implements GrowthActionSource {
  private final PlanDesk desk;
  private final MerchantAccess access;

  PlanGrowthActions(PlanDesk desk, MerchantAccess access) {
    this.desk = desk;
    this.access = access;
  }

  @Override
  public List<GrowthAction> actions(long shopId) {
    return desk.plans().next(shopId, Side.MERCHANT).stream()
        .map(action -> action(action, access.require(shopId, ShopArea.VIEW).code()))
        .toList();
  }

  private GrowthAction action(PlanAction action, String shop) {
    PlanWords words = desk.words(new Span());
    boolean late = action.overdue(desk.calendar().today());
    return new GrowthAction(
        GrowthAction.Kind.PLAN,
        words.in(action.title()),
        late
            ? words.t("next.late", words.day(action.dueOn()))
            : words.t("next.why", words.day(action.dueOn())),
        "",
        "",
        late ? null : action.dueOn(),
        0,
        PlanRoutes.own(action.planId(), shop),
        words.t("home.open"));
  }
}
