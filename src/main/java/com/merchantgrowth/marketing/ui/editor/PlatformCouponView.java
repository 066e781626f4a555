package com.merchantgrowth.marketing.ui.editor;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.ui.MarketingDesk;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One coupon of the platform, or a new one. */
@Route(MarketingPages.PLATFORM_TOOL)
@RolesAllowed(Roles.ADMIN)
class PlatformCouponView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String KIND = "platform";

  private final transient MarketingDesk desk;
  private String title = "";

  PlatformCouponView(MarketingDesk desk) {
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    open(event.getRouteParameters().get("tool").orElse(""));
  }

  private void open(String tool) {
    removeAll();
    title = getTranslation("marketing.platform.menu");
    ShopRef platform = MarketingPages.platform(getTranslation("marketing.platform.name"));
    if (tool.equals(MarketingPages.NEW)) {
      edit(platform, null);
      return;
    }
    try {
      edit(
          platform,
          desk.tools()
              .require(
                  platform.code(), tool.matches("[1-9][0-9]{0,17}") ? Long.parseLong(tool) : -1));
    } catch (DomainException unknown) {
      add(
          new PageHeader(title, ""),
          new Card(title)
              .body(
                  new EmptyState(
                      getTranslation("marketing.editor.unknown"),
                      getTranslation("marketing.editor.unknownWhy"),
                      MarketingPages.button(MarketingPages.PLATFORM, title))));
    }
  }

  private void edit(ShopRef platform, @Nullable Standing standing) {
    title = standing == null ? getTranslation("marketing.platform.new") : standing.tool().name();
    ToolScreen screen = desk.screens().require(KIND);
    add(
        new ToolEditor(
            desk,
            platform,
            screen,
            standing,
            standing == null ? screen.blank(desk.calendar(), getLocale()) : standing.tool().plan(),
            id -> open(Long.toString(id))));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
