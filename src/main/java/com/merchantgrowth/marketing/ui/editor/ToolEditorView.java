package com.merchantgrowth.marketing.ui.editor;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.suggest.Remedy;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.MarketingDesk;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One tool: its fields, what buyers see, what the gate says. A new one is named by its kind. */
@Route(MarketingPages.TOOL)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ToolEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopSelection selection;
  private final transient MarketingDesk desk;
  private String title = "";

  ToolEditorView(ShopSelection selection, MarketingDesk desk) {
    this.selection = selection;
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    title = getTranslation("marketing.menu");
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      removeAll();
      add(new NoShop(title, selection.list().orElse(null)));
      return;
    }
    String tool = event.getRouteParameters().get("tool").orElse("");
    QueryState query = QueryState.of(event);
    open(
        shop.get(),
        tool,
        query.get(MarketingPages.KIND).orElse(""),
        query.get(MarketingPages.FOR).orElse(""));
  }

  /**
   * @param gap metric of the diagnosis a new one is made for; empty = for none
   */
  private void open(ShopRef shop, String tool, String kind, String gap) {
    removeAll();
    try {
      if (tool.equals(MarketingPages.NEW) && desk.edits(shop)) {
        ToolScreen screen = desk.screens().require(kind);
        ToolPlan blank = screen.blank(desk.calendar(), getLocale());
        edit(shop, screen, null, begin(shop, kind, gap, blank));
      } else if (tool.matches("[1-9][0-9]{0,17}")) {
        Standing standing = desk.tools().require(shop.code(), Long.parseLong(tool));
        ToolScreen screen = desk.screens().require(standing.tool().kind());
        edit(shop, screen, standing, standing.tool().plan());
      } else {
        unknown(shop);
      }
    } catch (DomainException refused) {
      unknown(shop);
    }
  }

  private void unknown(ShopRef shop) {
    add(
        new PageHeader(title, ""),
        new Card(title)
            .body(
                new EmptyState(
                    getTranslation("marketing.editor.unknown"),
                    getTranslation("marketing.editor.unknownWhy"),
                    MarketingPages.button(MarketingPages.list(shop), title))));
  }

  /** The blank, or what it begins as for a gap, with a name that says what for. */
  private ToolPlan begin(ShopRef shop, String kind, String gap, ToolPlan blank) {
    return Remedy.of(gap)
        .filter(remedy -> remedy.kind().equals(kind))
        .map(
            remedy ->
                desk.suggestions()
                    .begin(shop, remedy, blank)
                    .withName(getTranslation("marketing.suggest.name." + remedy.code())))
        .orElse(blank);
  }

  private void edit(ShopRef shop, ToolScreen screen, @Nullable Standing standing, ToolPlan plan) {
    title =
        standing == null
            ? getTranslation("marketing.new." + screen.kind())
            : standing.tool().name();
    add(
        new ToolEditor(
            desk, shop, screen, standing, plan, id -> open(shop, Long.toString(id), "", "")));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
