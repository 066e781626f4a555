package com.merchantgrowth.experience.ui.product;

import com.merchantgrowth.experience.ProductBoard;
import com.merchantgrowth.experience.ProductBoards;
import com.merchantgrowth.experience.ProductStanding;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.ProductExport;
import com.merchantgrowth.product.ProductFilter;
import com.merchantgrowth.product.ProductImport;
import com.merchantgrowth.product.information.InformationField;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** 商品分: all products of a shop, what to fix first, and the same fix for many at once. */
@Route(ProductPages.LIST)
@Menu(title = "experience.products.menu", order = 145, icon = "list")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ProductsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopSelection selection;
  private final transient ProductBoards boards;
  private final transient ProductImport imports;
  private final transient ProductExport export;
  private final transient MerchantAccess access;
  private final Span count = new Span();

  ProductsView(
      ShopSelection selection,
      ProductBoards boards,
      ProductImport imports,
      ProductExport export,
      MerchantAccess access) {
    this.selection = selection;
    this.boards = boards;
    this.imports = imports;
    this.export = export;
    this.access = access;
    addClassNames("stack", "products-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event));
  }

  private String text(String key, Object... args) {
    return getTranslation("experience.products." + key, args);
  }

  private void show(QueryState state) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    compose(shop.get(), boards.of(shop.get().id()), state);
  }

  private void compose(ShopRef shop, ProductBoard board, QueryState state) {
    boolean edits = access.allowed(shop.id(), ShopArea.OPERATE);
    ProductGrid grid =
        new ProductGrid(
            board,
            new EmptyState(
                text("none"),
                text("noneWhy"),
                edits ? Buttons.secondary(text("import"), () -> upload(shop)) : null));
    Shown shown = new Shown(board, grid, count);
    shown.filters.read(state);
    grid.read(state);
    add(header(shop, board, shown, edits), fixes(board), shown.filters);
    add(new Card(text("list")).badge(count).body(grid).flush());
    shown.refresh();
  }

  /** What is on the page now; replaced as a whole when the shop changes. */
  private static final class Shown {
    private final ProductBoard board;
    private final ProductGrid grid;
    private final Span count;
    private final ProductFilters filters;

    Shown(ProductBoard board, ProductGrid grid, Span count) {
      this.board = board;
      this.grid = grid;
      this.count = count;
      filters = new ProductFilters(board, this::refresh);
    }

    /** What is exported: the products in the list. */
    Predicate<Product> chosen() {
      Set<Long> found =
          filters.of(board.products()).stream()
              .map(one -> one.product().id())
              .collect(Collectors.toSet());
      return product -> found.contains(product.id());
    }

    void refresh() {
      List<ProductStanding> found = filters.of(board.products());
      grid.show(found);
      count.removeAll();
      count.add(
          Badge.neutral(
              count.getTranslation(
                  "experience.products.count",
                  Formats.of(UI.getCurrent().getLocale()).count(found.size()))));
    }
  }

  private PageHeader header(ShopRef shop, ProductBoard board, Shown shown, boolean edits) {
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    Locale locale = UI.getCurrent().getLocale();
    List<Component> actions = new ArrayList<>();
    actions.add(
        Downloads.button(
            text("export"),
            "products.csv",
            "text/csv;charset=utf-8",
            out ->
                export.write(
                    shop.id(),
                    ProductFilter.ALL,
                    shown.chosen(),
                    (key, args) -> getTranslation(locale, key, args),
                    out)));
    if (edits) {
      actions.add(Buttons.primary(text("import"), () -> upload(shop)));
    }
    return new PageHeader(
        getPageTitle(),
        board.day() == null
            ? text("noScores", shop.name())
            : text("subtitle", shop.name(), formats.fullDay(board.day())),
        actions.toArray(Component[]::new));
  }

  /** "38 products lack selling points": one click shows them. */
  private Component fixes(ProductBoard board) {
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    Div row = new Div();
    row.addClassName("chips");
    for (Map.Entry<InformationField, Long> one : board.lacking().entrySet()) {
      row.add(
          Buttons.secondary(
              text("lackThis", formats.count(one.getValue()), getTranslation(one.getKey().key())),
              () -> only(one.getKey())));
    }
    return new Card(text("fixes"))
        .note(text("fixesWhy"))
        .body(board.lacking().isEmpty() ? new EmptyState(text("nothingLacking"), "", null) : row);
  }

  private void only(InformationField field) {
    QueryState state = QueryState.current().set(ProductFilters.LACKING, field.code());
    state.push();
    show(state);
  }

  private void upload(ShopRef shop) {
    ProductImportDialog.of(this, imports, shop.code(), () -> show(QueryState.current())).open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("experience.products.menu");
  }
}
