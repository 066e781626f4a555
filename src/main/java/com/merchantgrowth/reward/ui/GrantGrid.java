package com.merchantgrowth.reward.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The ledger as a list; on the phone one column says everything. */
final class GrantGrid extends Grid<GrantRow> {
  private final transient RewardWords words;
  private final LocalDate today;

  /**
   * @param withShop whether rows are of different shops
   */
  GrantGrid(RewardWords words, LocalDate today, boolean withShop) {
    this.words = words;
    this.today = today;
    setId("rewards");
    addClassName("page-grid");
    addThemeVariants(GridVariant.NO_BORDER);
    List<Column<GrantRow>> wide = new ArrayList<>();
    addComponentColumn(row -> what(row, withShop))
        .setHeader(words.t("what"))
        .setWidth("220px")
        .setFlexGrow(3);
    if (withShop) {
      wide.add(addComponentColumn(GrantGrid::shop).setHeader(words.t("shop")).setFlexGrow(1));
    }
    wide.add(
        addColumn(row -> words.number(row.kind(), row.grant().balance().available()))
            .setHeader(words.t("available"))
            .setTextAlign(ColumnTextAlign.END));
    wide.add(
        addComponentColumn(row -> words.badge(row.grant().state())).setHeader(words.t("state")));
    wide.add(
        addComponentColumn(row -> words.deadline(row.grant(), today))
            .setHeader(words.t("expiresOn"))
            .setAutoWidth(true));
    setPartNameGenerator(row -> row.grant().balance().left() > 0 ? null : "over");
    PhoneColumns.hide(this, wide);
  }

  private Component what(GrantRow row, boolean withShop) {
    RewardGrant grant = row.grant();
    Div cell =
        RewardWords.twoLines(
            row.title(words),
            words.t(
                grant.note().isEmpty() ? "issuedLine" : "issuedLine.note",
                row.source(),
                words.day(grant.issuedOn(), today),
                grant.note()));
    Div phone =
        new Div(
            words.badge(grant.state()),
            new Span(words.t("left", words.amount(row.kind(), grant.balance().available()))),
            words.deadline(grant, today));
    phone.addClassNames("row", "small", "phone-only");
    ShopRef shop = row.shop();
    if (withShop && shop != null) {
      Span name = new Span(shop.name());
      name.addClassNames("small", "phone-only");
      cell.add(name);
    }
    cell.add(phone);
    return cell;
  }

  private static Component shop(GrantRow row) {
    ShopRef shop = row.shop();
    return shop == null ? new Span() : RewardWords.twoLines(shop.name(), shop.code());
  }
}
