package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** 平台券: the marketplace's own coupons over all shops, and who bears them. */
@Route(MarketingPages.PLATFORM)
@Menu(title = "marketing.platform.menu", order = 260, icon = "ticket")
@RolesAllowed(Roles.ADMIN)
class PlatformCouponsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient MarketingDesk desk;

  PlatformCouponsView(MarketingDesk desk) {
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    ShopRef platform = platform();
    Span count = new Span();
    ToolGrid[] grid = new ToolGrid[1];
    ToolFilters filters = new ToolFilters(java.util.List.of(), () -> grid[0].refresh());
    grid[0] =
        new ToolGrid(
            platform,
            desk.calendar(),
            () -> desk.tools().list(platform.code()),
            filters::keeps,
            new ToolActions(desk, platform, () -> grid[0].reload()),
            new EmptyState(text("none"), text("noneWhy"), null),
            shown -> {
              count.removeAll();
              count.add(Badge.neutral(getTranslation("marketing.count", shown)));
            });
    filters.read(QueryState.of(event));
    grid[0].reload();
    add(
        new PageHeader(
            getPageTitle(),
            text("subtitle"),
            MarketingPages.button(MarketingPages.create(platform, ""), text("new"))),
        filters,
        new Card(text("list")).badge(count).body(grid[0]).flush());
  }

  private String text(String key) {
    return getTranslation("marketing.platform." + key);
  }

  /** Stands where a shop would. */
  private ShopRef platform() {
    return MarketingPages.platform(text("name"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("marketing.platform.menu");
  }
}
