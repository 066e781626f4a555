package com.merchantgrowth.reward.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.reward.RewardAdministration;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.reward.RewardReconciliations;
import com.merchantgrowth.reward.RewardRoutes;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * 权益与对账: the ledger of all shops, what sources say against it, and the kinds. The URL holds {@code
 * tab} and what the tab keeps there.
 */
@Route(RewardRoutes.ADMIN)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "reward.admin.menu", order = 220, icon = "gift")
class RewardAdminView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String LEDGER = "ledger";
  private static final List<String> TABS = List.of(LEDGER, "reconciliation", "kinds");

  private final transient RewardAdministration administration;
  private final transient RewardReconciliations reconciliations;
  private final transient RewardKinds kinds;
  private final transient RewardSources sources;
  private final transient Shops shops;
  private final transient BusinessCalendar calendar;
  private final transient RewardWords words;
  private final Nav tabs = new Nav();
  private final Div content = new Div();

  RewardAdminView(
      RewardAdministration administration,
      RewardReconciliations reconciliations,
      RewardKinds kinds,
      RewardSources sources,
      Shops shops,
      BusinessCalendar calendar) {
    this.administration = administration;
    this.reconciliations = reconciliations;
    this.kinds = kinds;
    this.sources = sources;
    this.shops = shops;
    this.calendar = calendar;
    this.words = RewardWords.of(this);
    tabs.addClassName("account-tabs");
    tabs.getElement().setAttribute("aria-label", getPageTitle());
    TABS.forEach(tab -> tabs.add(link(tab)));
    add(
        new PageHeader(
            getPageTitle(),
            words.t("admin.subtitle"),
            Buttons.primary(words.t("issue"), this::issue)),
        tabs,
        content);
  }

  private RouterLink link(String tab) {
    RouterLink link = new RouterLink();
    link.setText(words.t("admin.tab." + tab));
    link.getElement()
        .setAttribute("href", RewardRoutes.ADMIN + (tab.equals(LEDGER) ? "" : "?tab=" + tab));
    link.setHighlightCondition(HighlightConditions.never());
    return link;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event));
  }

  private void show(QueryState query) {
    String chosen = query.get("tab").filter(TABS::contains).orElse(LEDGER);
    for (int tab = 0; tab < TABS.size(); tab++) {
      Element link = tabs.getElement().getChild(tab);
      if (TABS.get(tab).equals(chosen)) {
        link.setAttribute("aria-current", "page");
      } else {
        link.removeAttribute("aria-current");
      }
    }
    content.removeAll();
    content.add(
        switch (chosen) {
          case "reconciliation" ->
              new ReconciliationTab(reconciliations.lines(), kinds.byCode(), sources, words);
          case "kinds" -> new KindsTab(kinds, words);
          default -> ledger(query);
        });
  }

  private Component ledger(QueryState query) {
    GrantLedger ledger =
        new GrantLedger(
            new AllShopsLedger(administration, kinds, sources, shops, calendar, words),
            words,
            calendar,
            true);
    ledger.read(query);
    return ledger;
  }

  private void issue() {
    new IssueDialog(
            kinds.all().stream().filter(kind -> kind.active()).toList(),
            code -> shops.find(code).map(ShopRef::name),
            calendar,
            words,
            order -> {
              administration.issue(
                  order.shopCode(), order.reward(), order.expiresOn(), order.reason(), order.key());
              Notices.saved(words.t("issued.done", order.shopCode(), order.shown()));
              show(QueryState.current());
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("reward.admin.menu");
  }
}
