package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.price.LowestPaid;
import com.merchantgrowth.product.price.Promise;
import com.merchantgrowth.product.price.SkuStanding;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuSort;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider.CountCallback;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A shop's SKUs with price, stock and what the price is measured against; the order is in the URL.
 */
final class SkuGrid extends Composite<Grid<SkuStanding>> {
  private static final String SORT = "sort";

  private final Grid<SkuStanding> grid;
  private final boolean edits;
  private final Formats formats = Formats.of(UI.getCurrent().getLocale());
  private SerializableConsumer<Sku> edit = sku -> {};
  private SerializableConsumer<Sku> stock = sku -> {};

  /**
   * @param edits whether costs are shown and rows can be changed
   */
  SkuGrid(boolean edits, EmptyState nothing) {
    this.edits = edits;
    grid = PageGrid.create("skus", nothing);
    grid.addComponentColumn(this::name)
        .setHeader(text("sku"))
        .setWidth("200px")
        .setFlexGrow(3)
        .setKey(SkuSort.By.CODE.code())
        .setSortProperty(SkuSort.By.CODE.code());
    List<Grid.Column<SkuStanding>> wide = new ArrayList<>();
    wide.add(price(SkuSort.By.LIST_PRICE, Sku::listPrice));
    if (edits) {
      wide.add(price(SkuSort.By.COST, Sku::cost));
    }
    wide.add(price(SkuSort.By.MINIMUM_PRICE, Sku::minimumPrice));
    wide.add(
        grid.addComponentColumn(one -> stockOf(one.sku()))
            .setHeader(text(SkuSort.By.STOCK.code()))
            .setKey(SkuSort.By.STOCK.code())
            .setSortProperty(SkuSort.By.STOCK.code())
            .setTextAlign(ColumnTextAlign.END)
            .setWidth("104px")
            .setFlexGrow(0));
    wide.add(
        grid.addComponentColumn(this::promise)
            .setHeader(text("promise"))
            .setWidth("130px")
            .setFlexGrow(1));
    wide.add(
        grid.addComponentColumn(this::lowest)
            .setHeader(text("lowest"))
            .setWidth("150px")
            .setFlexGrow(1));
    wide.add(
        grid.addComponentColumn(one -> status(one.sku()))
            .setHeader(text("status"))
            .setWidth("100px")
            .setFlexGrow(0));
    grid.addComponentColumn(this::acts)
        .setHeader(text("acts"))
        .setKey("acts")
        .setWidth(edits ? "132px" : "84px")
        .setFlexGrow(0);
    PhoneColumns.hide(grid, wide);
    grid.addSortListener(
        sorted -> {
          if (sorted.isFromClient()) {
            QueryState.current().set(SORT, written(sorted.getSortOrder())).replace();
          }
        });
  }

  private static String written(List<GridSortOrder<SkuStanding>> order) {
    return order.stream()
        .findFirst()
        .map(
            one ->
                (one.getDirection() == SortDirection.DESCENDING ? "-" : "")
                    + one.getSorted().getKey())
        .orElse("");
  }

  /** What the buttons of a row do. */
  void on(SerializableConsumer<Sku> edit, SerializableConsumer<Sku> stock) {
    this.edit = edit;
    this.stock = stock;
  }

  void load(FetchCallback<SkuStanding, Void> fetch, CountCallback<SkuStanding, Void> count) {
    grid.setItems(fetch, count);
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  /** Takes the order from the URL. */
  void read(QueryState query) {
    String asked = query.get(SORT).orElse("");
    boolean descending = asked.startsWith("-");
    Grid.Column<SkuStanding> column = grid.getColumnByKey(descending ? asked.substring(1) : asked);
    if (column != null && column.isSortable()) {
      grid.sort(
          List.of(
              new GridSortOrder<>(
                  column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }
  }

  SkuSort sort() {
    String written = written(grid.getSortOrder());
    String name = written.startsWith("-") ? written.substring(1) : written;
    return Arrays.stream(SkuSort.By.values()).anyMatch(by -> by.code().equals(name))
        ? SkuSort.of(written)
        : SkuSort.BY_CODE;
  }

  @Override
  protected Grid<SkuStanding> initContent() {
    return grid;
  }

  private String text(String key, Object... args) {
    return getTranslation("product.skus." + key, args);
  }

  private Grid.Column<SkuStanding> price(SkuSort.By by, Function<Sku, @Nullable Long> fen) {
    return grid.addColumn(one -> money(fen.apply(one.sku())))
        .setHeader(text(by.code()))
        .setKey(by.code())
        .setSortProperty(by.code())
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("112px")
        .setFlexGrow(0);
  }

  private String money(@Nullable Long fen) {
    return fen == null ? Formats.MISSING : formats.money(fen);
  }

  private Component name(SkuStanding one) {
    Sku sku = one.sku();
    TwoLines name =
        new TwoLines(sku.name(), sku.code())
            .phone(
                edits
                    ? text("phone", money(sku.listPrice()), money(sku.cost()), pieces(sku))
                    : text("phoneViewer", money(sku.listPrice()), pieces(sku)));
    if (!one.promises().isEmpty()) {
      name.phone(promised(one.promises().getFirst()));
    }
    if (!sku.onSale()) {
      name.phone(status(sku));
    }
    return name;
  }

  private String pieces(Sku sku) {
    return formats.count(sku.stock());
  }

  private Component stockOf(Sku sku) {
    return sku.stock() == 0 ? Badge.warn(text("soldOut")) : new Span(pieces(sku));
  }

  private Component promise(SkuStanding one) {
    if (one.promises().isEmpty()) {
      return new Span(Formats.MISSING);
    }
    Promise hardest = one.promises().getFirst();
    String until = formats.day(hardest.period().last());
    return new TwoLines(
        promised(hardest),
        hardest.creatorCode().isEmpty()
            ? text("promisedAll", until)
            : text("promisedTo", hardest.creatorCode(), until));
  }

  private Badge promised(Promise promise) {
    return Badge.accent(text("promised", formats.money(promise.price())));
  }

  private Component lowest(SkuStanding one) {
    LowestPaid lowest = one.lowest();
    return lowest == null
        ? new Span(Formats.MISSING)
        : new TwoLines(formats.money(lowest.unitNet()), lowest.orderKey());
  }

  private Component status(Sku sku) {
    if (sku.onSale()) {
      return Badge.good(getTranslation(ProductStatus.ON_SALE.key()));
    }
    return Badge.neutral(
        sku.fields().status() == ProductStatus.OFF
            ? getTranslation(ProductStatus.OFF.key())
            : text("productOff"));
  }

  private Component acts(SkuStanding one) {
    Div acts = new Div();
    acts.addClassNames("row", "tight");
    if (edits) {
      acts.add(named(Buttons.text(text("edit"), () -> edit.accept(one.sku())), one.sku()));
    }
    acts.add(named(Buttons.text(text("stock"), () -> stock.accept(one.sku())), one.sku()));
    return acts;
  }

  private static Component named(com.vaadin.flow.component.button.Button button, Sku sku) {
    button.setAriaLabel(button.getText() + " " + sku.code());
    return button;
  }
}
