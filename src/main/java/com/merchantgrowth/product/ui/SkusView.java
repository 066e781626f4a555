package com.merchantgrowth.product.ui;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.product.price.SkuBoard.BoardPage;
import com.merchantgrowth.product.price.SkuStanding;
import com.merchantgrowth.product.sku.SkuFilter;
import com.merchantgrowth.product.sku.SkuSort;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 商品与规格: what a shop sells, at what price, and how many are left. */
@Route(SkuPages.LIST)
@Menu(title = "product.skus.menu", order = 143, icon = "box")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class SkusView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopSelection selection;
  private final transient SkuDesk desk;
  private final transient MerchantAccess access;
  private final transient CurrentAccount current;
  private final Span count = new Span();

  SkusView(ShopSelection selection, SkuDesk desk, MerchantAccess access, CurrentAccount current) {
    this.selection = selection;
    this.desk = desk;
    this.access = access;
    this.current = current;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(SkuPages.noShop(this, getPageTitle(), current.require().role()));
      return;
    }
    compose(shop.get(), QueryState.of(event));
  }

  private String text(String key, Object... args) {
    return getTranslation("product.skus." + key, args);
  }

  private void compose(ShopRef shop, QueryState state) {
    boolean edits = access.allowed(shop.id(), ShopArea.OPERATE);
    SkuGrid grid = new SkuGrid(edits, desk.calendar(), empty(shop, edits));
    SkuFilters filters = new SkuFilters(grid::refresh);
    SkuActions actions = new SkuActions(desk, shop, grid::refresh);
    filters.read(state);
    grid.read(state);
    grid.on(actions::edit, one -> actions.stock(one, edits));
    grid.load(
        query -> page(shop, filters, grid, query.getOffset(), query.getLimit()).skus().stream(),
        query -> count(shop, filters, grid, query));
    add(header(shop, edits, filters, grid, actions));
    if (!edits) {
      add(Note.info(text("readOnly")));
    }
    Card card = new Card(text("list")).badge(count).body(grid).flush();
    if (edits) {
      card.link(Buttons.text(text("paid.import"), actions::uploadPaid));
    }
    add(filters, card);
  }

  private EmptyState empty(ShopRef shop, boolean edits) {
    return new EmptyState(
        text("none"),
        text(edits ? "noneWhy" : "noneWhyViewer"),
        edits
            ? Buttons.secondary(
                text("import"), () -> new SkuActions(desk, shop, this::again).upload())
            : null);
  }

  private void again() {
    UI.getCurrent().refreshCurrentRoute(false);
  }

  private BoardPage page(ShopRef shop, SkuFilters filters, SkuGrid grid, int offset, int limit) {
    return desk.board().page(shop.id(), filters.filter(), grid.sort(), offset, limit);
  }

  private int count(
      ShopRef shop, SkuFilters filters, SkuGrid grid, Query<SkuStanding, Void> query) {
    long found = page(shop, filters, grid, 0, 1).total();
    count.removeAll();
    count.add(Badge.neutral(text("count", Formats.of(UI.getCurrent().getLocale()).count(found))));
    return (int) found;
  }

  private PageHeader header(
      ShopRef shop, boolean edits, SkuFilters filters, SkuGrid grid, SkuActions actions) {
    Anchor promises = new Anchor(SkuPages.PROMISES, text("promises"));
    promises.addClassName("button-link");
    List<Component> buttons = new ArrayList<>();
    buttons.add(promises);
    buttons.add(
        Downloads.button(
            text("export"),
            "skus.csv",
            "text/csv;charset=utf-8",
            out -> {
              SkuFilter filter = filters.filter();
              SkuSort sort = grid.sort();
              desk.export().write(shop.id(), filter, sort, out);
            }));
    if (edits) {
      buttons.add(Buttons.secondary(text("import"), actions::upload));
      buttons.add(Buttons.primary(text("new"), actions::create));
    }
    return new PageHeader(
        getPageTitle(), text("subtitle", shop.name()), buttons.toArray(Component[]::new));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("product.skus.menu");
  }
}
