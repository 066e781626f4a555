package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.effect.ToolEffects.KindSums;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 营销工具: what each tool is for, and the shop's own with what is left of them. */
@Route(MarketingPages.LIST)
@Menu(title = "marketing.menu", order = 260, icon = "ticket")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class MarketingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopSelection selection;
  private final transient MarketingDesk desk;

  MarketingView(ShopSelection selection, MarketingDesk desk) {
    this.selection = selection;
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    compose(shop.get(), QueryState.of(event));
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing." + key, args);
  }

  private void compose(ShopRef shop, QueryState state) {
    boolean edits = desk.edits(shop);
    Span count = new Span();
    ToolGrid[] grid = new ToolGrid[1];
    ToolFilters filters = new ToolFilters(desk.types().ofShops(), () -> grid[0].refresh());
    ToolActions actions = new ToolActions(desk, shop, () -> grid[0].reload());
    grid[0] =
        new ToolGrid(
            shop,
            desk.calendar(),
            () -> desk.tools().list(shop.code()),
            filters::keeps,
            edits ? actions : null,
            new EmptyState(text("none"), text(edits ? "noneWhy" : "noneWhyViewer"), null),
            shown -> {
              count.removeAll();
              count.add(Badge.neutral(text("count", shown)));
            });
    filters.read(state);
    grid[0].reload();
    add(header(shop, () -> grid[0].reload()));
    if (!edits) {
      add(Note.info(text("readOnly")));
    }
    new SuggestionsCard(desk.suggestions().of(shop), shop, edits).into(this);
    add(kinds(shop, edits, grid[0].all()));
    add(filters, new Card(text("list")).badge(count).body(grid[0]).flush());
  }

  private PageHeader header(ShopRef shop, Runnable made) {
    Button bulk =
        Buttons.secondary(
            text("bulk.title"),
            () -> BulkDialog.of(this, desk.bulk(), shop, desk.calendar(), made).open());
    bulk.setVisible(desk.edits(shop));
    Button policy =
        Buttons.secondary(
            text("gatePolicy.title"),
            () -> new GatePolicyDialog(shop, desk.gate(), desk.approves(shop)).open());
    policy.setVisible(desk.edits(shop));
    return new PageHeader(
        getPageTitle(),
        text("subtitle", shop.name()),
        bulk,
        policy,
        MarketingPages.button(
            MarketingPages.of(MarketingPages.CALENDAR, shop), text("calendar.title")),
        MarketingPages.button(
            MarketingPages.of(MarketingPages.SIMULATOR, shop), text("simulator.title")));
  }

  /** What each kind is for, and what the shop has of it. */
  private Component kinds(ShopRef shop, boolean edits, List<Standing> all) {
    Div kinds = new Div();
    kinds.addClassName("tool-kinds");
    Map<String, KindSums> brought = desk.effects().kinds(shop.code());
    for (ToolType type : desk.types().ofShops()) {
      String code = type.code();
      Div name = new Div(new H2(ToolWords.kind(code)), ToolWords.help(code));
      name.addClassName("row");
      Span what = new Span(text("what." + code));
      what.addClassName("quiet");
      long live =
          all.stream()
              .filter(one -> one.tool().kind().equals(code))
              .filter(one -> one.state() == ToolState.LIVE)
              .count();
      long drafts =
          all.stream()
              .filter(one -> one.tool().kind().equals(code))
              .filter(one -> one.state() == ToolState.DRAFT)
              .count();
      Div foot = new Div(new Span(text("kindCount", live, drafts)));
      foot.addClassName("tool-kind-foot");
      if (edits) {
        foot.add(MarketingPages.button(MarketingPages.create(shop, code), text("new." + code)));
      }
      Div kind = new Div(name, what, brought(brought.get(code)), foot);
      kind.addClassNames("card", "tool-kind");
      kinds.add(kind);
    }
    kinds.add(membership(shop));
    return kinds;
  }

  /** The frame of member prices and coupons: one a shop. */
  private Component membership(ShopRef shop) {
    Span what = new Span(getTranslation("membership.what"));
    what.addClassName("quiet");
    Div foot =
        new Div(
            MarketingPages.button(
                MarketingPages.of(MarketingPages.MEMBERS, shop),
                getTranslation("membership.list.title")),
            MarketingPages.button(
                MarketingPages.of(MarketingPages.MEMBERSHIP, shop),
                getTranslation("membership.page.settings")));
    foot.addClassName("tool-kind-foot");
    String title = getTranslation("membership.title");
    Div name = new Div(new H2(title), HelpTip.of("tool.membership", title));
    name.addClassName("row");
    Div kind = new Div(name, what, foot);
    kind.addClassNames("card", "tool-kind");
    return kind;
  }

  /** What the shop's tools of a kind did lately. */
  private Span brought(@Nullable KindSums sums) {
    Formats formats = ToolWords.formats();
    Span brought =
        new Span(
            sums == null
                ? text("broughtNothing")
                : text(
                    "brought",
                    formats.value(sums.gmv(), "fen"),
                    formats.value(sums.discount(), "fen"),
                    formats.count(sums.uses())));
    brought.addClassName(sums == null ? "quiet" : "strong");
    return brought;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("marketing.menu");
  }
}
