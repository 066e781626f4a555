package com.merchantgrowth.product.ui;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.product.price.Promise;
import com.merchantgrowth.product.price.PromiseDesk;
import com.merchantgrowth.product.price.PromiseDesk.PromisePage;
import com.merchantgrowth.product.price.PromiseFilter;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuCatalogue;
import com.merchantgrowth.product.sku.SkuFilter;
import com.merchantgrowth.product.sku.SkuSort;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 达人保价: the lowest prices creators were promised, so that no tool goes below them unseen. */
@Route(SkuPages.PROMISES)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class PromisesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopSelection selection;
  private final transient PromiseDesk desk;
  private final transient SkuCatalogue skus;
  private final transient MerchantAccess access;
  private final transient CurrentAccount current;
  private final transient BusinessCalendar calendar;
  private final Span count = new Span();

  PromisesView(
      ShopSelection selection,
      PromiseDesk desk,
      SkuCatalogue skus,
      MerchantAccess access,
      CurrentAccount current,
      BusinessCalendar calendar) {
    this.selection = selection;
    this.desk = desk;
    this.skus = skus;
    this.access = access;
    this.current = current;
    this.calendar = calendar;
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
    return getTranslation("product.promises." + key, args);
  }

  private void compose(ShopRef shop, QueryState state) {
    boolean edits = access.allowed(shop.id(), ShopArea.OPERATE);
    PromiseGrid grid =
        new PromiseGrid(
            calendar,
            edits,
            new EmptyState(text("none"), text("noneWhy"), null),
            one -> end(shop, one));
    FilterBar filters = new FilterBar(grid::refresh);
    filters.search("q", text("search"), text("searchHint"));
    filters.few(
        "state",
        text("state"),
        Arrays.stream(Promise.State.values()).map(Promise.State::code).toList(),
        code -> getTranslation("product.promise.state." + code));
    filters.read(state);
    grid.load(
        query -> page(shop, filters, query.getOffset(), query.getLimit()).promises().stream(),
        query -> {
          long found = page(shop, filters, 0, 1).total();
          count.removeAll();
          count.add(
              Badge.neutral(text("count", Formats.of(UI.getCurrent().getLocale()).count(found))));
          return (int) found;
        });
    add(header(shop, edits, grid));
    if (!edits) {
      add(Note.info(getTranslation("product.skus.readOnly")));
    }
    add(filters, new Card(text("list")).badge(count).body(grid).flush());
  }

  private PromisePage page(ShopRef shop, FilterBar filters, int offset, int limit) {
    String state = filters.value("state");
    return desk.page(
        shop.id(),
        new PromiseFilter(
            filters.value("q"),
            Arrays.stream(Promise.State.values())
                .filter(one -> one.code().equals(state))
                .findFirst()
                .orElse(null)),
        offset,
        limit);
  }

  private PageHeader header(ShopRef shop, boolean edits, PromiseGrid grid) {
    Anchor back = new Anchor(SkuPages.LIST, text("back"));
    back.addClassName("button-link");
    List<Component> buttons = new ArrayList<>(List.of(back));
    if (edits) {
      buttons.add(Buttons.primary(text("new"), () -> record(shop, grid)));
    }
    return new PageHeader(
        getPageTitle(), text("subtitle", shop.name()), buttons.toArray(Component[]::new));
  }

  private void record(ShopRef shop, PromiseGrid grid) {
    ComboBox<Sku> offered = new ComboBox<>();
    offered.setItems(
        query ->
            skus
                .page(
                    shop.id(),
                    new SkuFilter(query.getFilter().orElse(""), null),
                    SkuSort.BY_CODE,
                    query.getOffset(),
                    query.getLimit())
                .skus()
                .stream());
    new PromiseDialog(
            offered,
            calendar.today(),
            form -> {
              Promise made = desk.record(shop.code(), form);
              Notices.saved(
                  text(
                      "recorded",
                      made.skuName(),
                      Formats.of(UI.getCurrent().getLocale()).money(made.price())));
              grid.refresh();
            })
        .open();
  }

  private void end(ShopRef shop, Promise promise) {
    Confirm.open(
        text("endTitle", promise.skuCode()),
        text("endWhy", Formats.of(UI.getCurrent().getLocale()).money(promise.price())),
        text("end"),
        () -> {
          desk.end(shop.code(), promise.id());
          Notices.saved(text("ended", promise.skuName()));
          UI.getCurrent().refreshCurrentRoute(false);
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("product.promises.title");
  }
}
