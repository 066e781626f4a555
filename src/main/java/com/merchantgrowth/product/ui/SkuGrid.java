package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.price.SkuStanding;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuSort;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
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
  private final transient SkuCells cells;
  private SerializableConsumer<Sku> edit = sku -> {};
  private SerializableConsumer<Sku> stock = sku -> {};

  /**
   * @param edits whether costs are shown and rows can be changed
   */
  SkuGrid(boolean edits, BusinessCalendar calendar, EmptyState nothing) {
    cells = new SkuCells(edits, calendar);
    this.edits = edits;
    grid = PageGrid.create("skus", nothing);
    grid.addComponentColumn(cells::name)
        .setHeader(text("sku"))
        .setWidth("190px")
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
        grid.addComponentColumn(one -> cells.stock(one.sku()))
            .setHeader(text(SkuSort.By.STOCK.code()))
            .setKey(SkuSort.By.STOCK.code())
            .setSortProperty(SkuSort.By.STOCK.code())
            .setTextAlign(ColumnTextAlign.END)
            .setWidth("96px")
            .setFlexGrow(0));
    wide.add(
        grid.addComponentColumn(cells::promise)
            .setHeader(text("promise"))
            .setWidth("168px")
            .setFlexGrow(1));
    wide.add(
        grid.addComponentColumn(cells::lowest)
            .setHeader(text("lowest"))
            .setTooltipGenerator(cells::order)
            .setWidth("150px")
            .setFlexGrow(1));
    wide.add(
        grid.addComponentColumn(one -> cells.status(one.sku()))
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
    return grid.addColumn(one -> cells.money(fen.apply(one.sku())))
        .setHeader(text(by.code()))
        .setKey(by.code())
        .setSortProperty(by.code())
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("100px")
        .setFlexGrow(0);
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
