package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.plan.PlanRoutes;
import com.merchantgrowth.coaching.plan.PlanRow;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** 陪跑计划 of the shop in view. The URL holds {@code shop} and the opened {@code plan}. */
@Route(PlanRoutes.OWN)
@Menu(title = "coaching.plan.own.menu", order = 190, icon = "cal")
@RolesAllowed(Roles.MERCHANT)
class OwnPlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopSelection selection;
  private final transient PlanDesk desk;
  private final transient PlanWords words;

  OwnPlanView(ShopSelection selection, PlanDesk desk) {
    this.selection = selection;
    this.desk = desk;
    words = desk.words(this);
    addClassNames("stack", "plan-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event).get("plan").orElse(""));
  }

  private void show(String asked) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    List<PlanRow> rows = desk.plans().ofShop(shop.get().id());
    if (rows.isEmpty()) {
      add(
          new PageHeader(getPageTitle(), subtitle()),
          new Card(getPageTitle())
              .body(new EmptyState(words.t("own.none"), words.t("own.none.why"), null)));
      return;
    }
    PlanRow chosen =
        rows.stream()
            .filter(row -> Long.toString(row.plan().id()).equals(asked))
            .findFirst()
            .orElse(rows.getFirst());
    PlanPage page = desk.plans().of(chosen.plan().id());
    add(new PageHeader(words.in(page.plan().title()), subtitle()));
    if (rows.size() > 1) {
      add(others(rows, chosen, shop.get()));
    }
    add(new PlanPanel(page, desk, words, () -> show(asked)));
  }

  private String subtitle() {
    return words.t(desk.side() == Side.MERCHANT ? "own.subtitle" : "own.subtitle.coach");
  }

  private Nav others(List<PlanRow> rows, PlanRow chosen, ShopRef shop) {
    Nav others = new Nav();
    others.addClassNames("row", "plan-others");
    others.getElement().setAttribute("aria-label", words.t("own.all"));
    for (PlanRow row : rows) {
      Anchor link =
          new Anchor(
              PlanRoutes.own(row.plan().id(), shop.code()),
              words.t(
                  row.plan().running() ? "own.running" : "own.closed",
                  words.in(row.plan().title()),
                  words.day(row.plan().endsOn())));
      link.addClassName("button-link");
      if (row == chosen) {
        link.getElement().setAttribute("aria-current", "page");
      }
      others.add(link);
    }
    return others;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.plan.own.menu");
  }
}
