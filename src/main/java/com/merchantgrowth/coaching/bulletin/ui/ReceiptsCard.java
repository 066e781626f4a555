package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinRow;
import com.merchantgrowth.coaching.bulletin.BulletinState;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.coaching.bulletin.ShopReceipt;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who has read a bulletin and who has not, with a reminder for the latter. */
final class ReceiptsCard extends Div {
  private static final String READ = "read";

  private final transient DeskActions actions;
  private final transient BulletinRow row;
  private final transient BulletinWords words;
  private final FilterBar filters;
  private final Grid<ShopReceipt> grid;

  ReceiptsCard(
      BulletinRow row,
      BulletinVersion live,
      QueryState query,
      DeskActions actions,
      BulletinWords words) {
    this.row = row;
    this.actions = actions;
    this.words = words;
    Formats formats = words.formats();
    Div figures =
        new Div(
            new Figure(
                words.t("figure.touched"),
                words.t("shops", formats.count(row.touched())),
                new Span(words.t("figure.version", live.version()))),
            new Figure(
                words.t("figure.read"),
                words.t("shops", formats.count(row.read())),
                new Span(words.share(row.read(), row.touched()))),
            new Figure(words.t("figure.unread"), words.t("shops", formats.count(row.unread()))));
    figures.addClassName("figures");
    filters = new FilterBar(this::load);
    filters.few(
        READ,
        words.t("receipts.which"),
        words.t("receipts.unread"),
        List.of("1"),
        _ -> words.t("receipts.read"));
    filters.read(query);
    grid = grid();
    Div bar =
        new Div(
            Downloads.button(
                words.t("export"),
                "bulletin-" + row.id() + ".csv",
                "text/csv;charset=utf-8",
                out -> ReceiptCsv.write(actions.desk(), row.id(), read(), words, out)));
    bar.addClassName("row");
    if (row.state() == BulletinState.PUBLISHED && row.unread() > 0) {
      bar.addComponentAsFirst(
          Buttons.primary(words.t("remind", formats.count(row.unread())), this::remind));
    }
    add(new Card(words.t("receipts")).body(figures, filters, bar, grid));
    load();
  }

  private boolean read() {
    return !filters.value(READ).isEmpty();
  }

  private Grid<ShopReceipt> grid() {
    Grid<ShopReceipt> receipts =
        PageGrid.create(
            "receipts",
            new EmptyState(words.t("receipts.none"), words.t("receipts.none.why"), null));
    receipts
        .addComponentColumn(
            receipt ->
                new TwoLines(receipt.shop().name(), receipt.shop().code()).phone(reader(receipt)))
        .setHeader(words.any("coaching.shops.shop"))
        .setFlexGrow(3);
    PhoneColumns.hide(
        receipts,
        List.of(
            receipts
                .addColumn(receipt -> receipt.shop().category())
                .setHeader(words.any("merchant.attribute.category")),
            receipts
                .addColumn(receipt -> receipt.shop().tier())
                .setHeader(words.any("merchant.attribute.tier")),
            receipts
                .addColumn(receipt -> receipt.shop().belt())
                .setHeader(words.any("merchant.attribute.belt"))
                .setFlexGrow(2),
            receipts.addColumn(this::reader).setHeader(words.t("receipts.reader")).setFlexGrow(2)));
    return receipts;
  }

  private String reader(ShopReceipt receipt) {
    return receipt.readAt() == null || receipt.reader() == null
        ? words.t("receipts.nobody")
        : words.t("receipts.by", receipt.reader(), words.moment(receipt.readAt()));
  }

  private void load() {
    boolean read = read();
    grid.setItems(
        asked ->
            actions.desk().receipts(row.id(), read, asked.getOffset(), asked.getLimit()).stream(),
        asked -> read ? row.read() : row.unread());
  }

  private void remind() {
    try {
      int shops = actions.sending().remind(row.id());
      Notices.saved(words.t("reminded", words.formats().count(shops)));
    } catch (DomainException refused) {
      Notices.failed(words.any(refused.key(), refused.args()));
    }
  }
}
