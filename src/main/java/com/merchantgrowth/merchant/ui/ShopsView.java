package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.merchant.ShopFilter;
import com.merchantgrowth.merchant.ShopImport;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopSort;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All shops of the marketplace, for administrators; the chosen one opens at the side. */
@Route("admin/shops")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "merchant.menu.shops", order = 500, icon = "box")
class ShopsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String DETAIL = "code";

  private final transient ShopCatalogue catalogue;
  private final transient ShopImport imports;
  private final transient Shops shops;
  private final transient ShopDetails details;
  private final Grid<ShopProfile> grid = new Grid<>();
  private final Span count = new Span();
  private final Div side = new Div();
  private final Div split = new Div();
  private final ShopFilters filters;
  private volatile ShopFilter filter = ShopFilter.ALL;

  ShopsView(ShopCatalogue catalogue, ShopImport imports, Shops shops, ShopDetails details) {
    this.catalogue = catalogue;
    this.imports = imports;
    this.shops = shops;
    this.details = details;
    filters = new ShopFilters(catalogue.choices(), this::load);
    List<String> header = imports.header();
    add(
        new PageHeader(
            getTranslation("merchant.shops.title"),
            getTranslation("merchant.shops.subtitle"),
            Buttons.secondary(getTranslation("merchant.settings.title"), this::settings),
            Downloads.button(
                getTranslation("merchant.shops.export"),
                "shops.csv",
                "text/csv;charset=utf-8",
                out -> ShopExport.write(catalogue, header, filter, out)),
            Buttons.primary(getTranslation("merchant.shops.import"), this::upload)),
        filters);
    side.addClassName("side");
    side.setVisible(false);
    split.add(
        new Card(getTranslation("merchant.shops.list")).badge(count).body(table()).flush(), side);
    split.addClassName("split");
    add(split);
  }

  private Component table() {
    grid.setId("shops");
    grid.addClassName("page-grid");
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.addComponentColumn(this::name)
        .setHeader(getTranslation("merchant.attribute.name"))
        .setFlexGrow(2)
        .setKey(ShopSort.By.NAME.name())
        .setSortProperty(ShopSort.By.NAME.name());
    column(ShopSort.By.CODE, ShopProfile::code);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.getColumnByKey(ShopSort.By.CODE.name()),
            column(ShopSort.By.CATEGORY, shop -> ShopWords.known(shop.category())),
            column(ShopSort.By.TIER, shop -> ShopWords.known(shop.tier())),
            grid.addColumn(shop -> ShopWords.type(this, shop.type()))
                .setHeader(getTranslation("merchant.attribute.type")),
            column(ShopSort.By.BELT, shop -> ShopWords.known(shop.belt())),
            grid.addComponentColumn(shop -> ShopWords.staged(this, shop.stage()))
                .setHeader(getTranslation("merchant.attribute.stage")),
            column(ShopSort.By.OPENED_ON, shop -> ShopWords.day(shop.openedOn()))));
    grid.setEmptyStateComponent(
        new EmptyState(
            getTranslation("merchant.shops.none"),
            getTranslation("merchant.shops.noneWhy"),
            Buttons.secondary(getTranslation("merchant.shops.import"), this::upload)));
    grid.addSelectionListener(
        selected ->
            selected
                .getFirstSelectedItem()
                .ifPresentOrElse(
                    shop -> {
                      QueryState.current().set(DETAIL, shop.code()).replace();
                      show(shop);
                    },
                    this::close));
    return grid;
  }

  private Grid.Column<ShopProfile> column(
      ShopSort.By by, ValueProvider<ShopProfile, String> value) {
    return grid.addColumn(value)
        .setHeader(getTranslation("merchant.attribute." + key(by)))
        .setKey(by.name())
        .setSortProperty(by.name());
  }

  private static String key(ShopSort.By by) {
    return switch (by) {
      case CODE -> "code";
      case NAME -> "name";
      case CATEGORY -> "category";
      case TIER -> "tier";
      case BELT -> "belt";
      case OPENED_ON -> "openedOn";
    };
  }

  private Component name(ShopProfile shop) {
    return new TwoLines(shop.name(), "")
        .phone(
            shop.code()
                + " · "
                + ShopWords.known(shop.category())
                + " · "
                + ShopWords.known(shop.tier()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    load(filters.read(query));
    query.get(DETAIL).flatMap(shops::find).ifPresent(shop -> show(details.profile(shop.id())));
  }

  private void load(ShopFilter chosen) {
    filter = chosen;
    grid.setItems(
        query -> catalogue.page(chosen, sort(), query.getOffset(), query.getLimit()).stream(),
        query -> {
          long found = catalogue.count(chosen);
          count.removeAll();
          count.add(
              Badge.neutral(
                  getTranslation("merchant.shops.count", Formats.of(getLocale()).count(found))));
          return (int) found;
        });
  }

  private ShopSort sort() {
    List<GridSortOrder<ShopProfile>> order = grid.getSortOrder();
    if (order.isEmpty()) {
      return ShopSort.BY_CODE;
    }
    GridSortOrder<ShopProfile> first = order.getFirst();
    return new ShopSort(
        ShopSort.By.valueOf(first.getSorted().getKey()),
        first.getDirection() == SortDirection.DESCENDING);
  }

  private void show(ShopProfile shop) {
    side.removeAll();
    side.add(details.create(shop, grid::deselectAll));
    side.setVisible(true);
    split.addClassName("open");
  }

  private void close() {
    QueryState.current().remove(DETAIL).replace();
    side.removeAll();
    side.setVisible(false);
    split.removeClassName("open");
  }

  private void upload() {
    ShopImportDialog.of(this, imports, () -> load(filters.filter())).open();
  }

  private void settings() {
    details.settings().open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("merchant.shops.title");
  }
}
