package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.effect.OrderRow;
import com.merchantgrowth.marketing.effect.ToolUsage;
import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** 用到的订单: the orders a tool was in. */
@Route(MarketingPages.ORDERS)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ToolOrdersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ToolPage page;
  private final transient EffectDesk desk;
  private String title = "";

  ToolOrdersView(ShopSelection selection, EffectDesk desk) {
    this.page = new ToolPage(selection, desk);
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    EffectWords words = EffectWords.of(this);
    title = words.t("orders.title");
    page.open(event, this, title)
        .ifPresent(
            tool -> {
              title = words.t("orders.pageTitle", tool.name());
              new UsageList<>(new Source(tool, words), desk, words)
                  .into(this, page, QueryState.of(event));
            });
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private final class Source implements UsageList.Source<OrderRow> {
    private final ToolPage.Of tool;
    private final EffectWords words;

    Source(ToolPage.Of tool, EffectWords words) {
      this.tool = tool;
      this.words = words;
    }

    @Override
    public String key() {
      return "orders";
    }

    @Override
    public String route() {
      return MarketingPages.ORDERS;
    }

    @Override
    public ToolPage.Of tool() {
      return tool;
    }

    @Override
    public List<String> states() {
      return Arrays.stream(OrderBook.Status.values()).map(OrderBook.Status::code).toList();
    }

    @Override
    public ToolUsage.Page<OrderRow> page(String state, int offset, int limit) {
      return desk.usage().orders(tool.shop().code(), tool.id(), state, offset, limit);
    }

    @Override
    public Grid<OrderRow> grid(EmptyState nothing) {
      Grid<OrderRow> grid = PageGrid.create("orders", nothing);
      grid.addComponentColumn(this::number)
          .setHeader(words.t("number"))
          .setKey("number")
          .setFlexGrow(2);
      PhoneColumns.hide(
          grid,
          List.of(
              grid.addComponentColumn(row -> badge(row.status()))
                  .setHeader(words.t("state"))
                  .setKey("state"),
              grid.addColumn(row -> words.channel(row.channel()))
                  .setHeader(words.t("channel"))
                  .setKey("channel"),
              grid.addColumn(row -> row.paidAt().map(this::time).orElse(Formats.MISSING))
                  .setHeader(words.t("paidAt"))
                  .setKey("paidAt")
                  .setAutoWidth(true),
              money(grid, "payable"),
              money(grid, "discount"),
              money(grid, "refunded")));
      return grid;
    }

    private Grid.Column<OrderRow> money(Grid<OrderRow> grid, String key) {
      return grid.addColumn(row -> words.money(amount(row, key)))
          .setHeader(words.t(key.equals("discount") ? "orders.discount" : key))
          .setKey(key)
          .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    }

    private static long amount(OrderRow row, String key) {
      return switch (key) {
        case "payable" -> row.payable();
        case "discount" -> row.discount();
        default -> row.refunded();
      };
    }

    private TwoLines number(OrderRow row) {
      TwoLines cell = new TwoLines(row.number(), row.buyer());
      cell.phone(badge(row.status()));
      cell.phone(words.t("payable") + " " + words.money(row.payable()));
      cell.phone(words.t("orders.discount") + " " + words.money(row.discount()));
      return cell;
    }

    private String time(Instant at) {
      return words.formats().dateTime(at, desk.calendar().zone());
    }

    private HelpTip badge(OrderBook.Status status) {
      return HelpTip.on(plain(status), "status.order_" + status.code());
    }

    private Badge plain(OrderBook.Status status) {
      String word = words.t("orders.state." + status.code());
      return switch (status) {
        case PAID -> Badge.good(word);
        case PLACED -> Badge.accent(word);
        case CANCELLED -> Badge.neutral(word);
      };
    }

    @Override
    public List<String> headers() {
      return List.of(
          "number",
          "buyer",
          "state",
          "channel",
          "placedAt",
          "paidAt",
          "payable",
          "orders.discount",
          "refunded");
    }

    @Override
    public void rows(String state, java.util.function.Consumer<List<Object>> each) {
      desk.usage()
          .eachOrder(
              tool.shop().code(),
              tool.id(),
              state,
              row ->
                  each.accept(
                      List.of(
                          row.number(),
                          row.buyer(),
                          words.t("orders.state." + row.status().code()),
                          words.channel(row.channel()),
                          row.placedAt(),
                          row.paidAt().<Object>map(at -> at).orElse(""),
                          BigDecimal.valueOf(row.payable(), 2),
                          BigDecimal.valueOf(row.discount(), 2),
                          BigDecimal.valueOf(row.refunded(), 2))));
    }
  }
}
