package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the pages about one tool have in common: which tool it is, and the way between them. */
final class ToolPage {
  private final ShopSelection selection;
  private final EffectDesk desk;

  ToolPage(ShopSelection selection, EffectDesk desk) {
    this.selection = selection;
    this.desk = desk;
  }

  /** The tool a page is about. */
  record Of(ShopRef shop, Standing standing) {
    long id() {
      return standing.tool().id();
    }

    String name() {
      return standing.tool().name();
    }
  }

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("marketing.effect." + key, args);
  }

  /**
   * The tool the address names; without one the page says why there is nothing.
   *
   * @param page what the page is called
   */
  Optional<Of> open(BeforeEnterEvent event, Div page, String title) {
    page.removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      page.add(new NoShop(title, selection.list().orElse(null)));
      return Optional.empty();
    }
    String id = event.getRouteParameters().get("tool").orElse("");
    try {
      if (id.matches("[1-9][0-9]{0,17}")) {
        return Optional.of(
            new Of(shop.get(), desk.tools().require(shop.get().code(), Long.parseLong(id))));
      }
    } catch (DomainException refused) {
      // said below, as for what is no number at all
    }
    page.add(
        new PageHeader(title, ""),
        new Card(title)
            .body(
                new EmptyState(
                    UI.getCurrent().getTranslation("marketing.editor.unknown"),
                    UI.getCurrent().getTranslation("marketing.editor.unknownWhy"),
                    MarketingPages.button(
                        MarketingPages.list(shop.get()),
                        UI.getCurrent().getTranslation("marketing.menu")))));
    return Optional.empty();
  }

  /** The head of the page with the ways to the tool's other pages. */
  PageHeader header(Of tool, String here, Component... actions) {
    List<Component> acts = new ArrayList<>(List.of(actions));
    boolean claimed =
        desk.types().require(tool.standing().tool().kind()).claimed(tool.standing().tool().plan());
    link(acts, tool, here, MarketingPages.EFFECT, "title");
    if (claimed) {
      link(acts, tool, here, MarketingPages.CLAIMS, "claims.title");
    }
    link(acts, tool, here, MarketingPages.ORDERS, "orders.title");
    link(acts, tool, here, MarketingPages.TOOL, "tool");
    return new PageHeader(
            tool.name(),
            ToolWords.span(tool.standing().tool().plan(), desk.calendar()),
            acts.toArray(Component[]::new))
        .marks(
            ToolWords.named(tool.standing().tool().kind()),
            ToolWords.badge(tool.standing().state()));
  }

  private static void link(List<Component> acts, Of tool, String here, String page, String key) {
    if (!page.equals(here)) {
      acts.add(MarketingPages.button(MarketingPages.of(page, tool.shop(), tool.id()), text(key)));
    }
  }
}
