package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.price.LowestPaid;
import com.merchantgrowth.product.price.Promise;
import com.merchantgrowth.product.price.SkuStanding;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What the cells of the list of SKUs show. */
final class SkuCells {
  private final boolean edits;
  private final BusinessCalendar calendar;
  private final Formats formats = Formats.of(UI.getCurrent().getLocale());

  /**
   * @param edits whether costs are shown
   */
  SkuCells(boolean edits, BusinessCalendar calendar) {
    this.edits = edits;
    this.calendar = calendar;
  }

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("product.skus." + key, args);
  }

  String money(@Nullable Long fen) {
    return fen == null ? Formats.MISSING : formats.money(fen);
  }

  Component name(SkuStanding one) {
    Sku sku = one.sku();
    TwoLines name =
        // the title may be long, what sets the SKU apart must not be cut off
        new TwoLines(sku.productTitle(), text("named", sku.fields().specification(), sku.code()))
            .phone(
                edits
                    ? text("phone", money(sku.listPrice()), money(sku.cost()), pieces(sku))
                    : text("phoneViewer", money(sku.listPrice()), pieces(sku)));
    LowestPaid lowest = one.lowest();
    if (lowest != null) {
      name.phone(text("phoneLowest", formats.money(lowest.unitNet())));
    }
    if (sku.minimumPrice() != null) {
      name.phone(text("phoneMinimum", money(sku.minimumPrice())));
    }
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

  Component stock(Sku sku) {
    return sku.stock() == 0
        ? HelpTip.on(Badge.warn(text("soldOut")), "status.sku_sold_out")
        : new Span(pieces(sku));
  }

  Component promise(SkuStanding one) {
    if (one.promises().isEmpty()) {
      return new Span(Formats.MISSING);
    }
    Promise hardest = one.promises().getFirst();
    String until = formats.day(hardest.period().last());
    return new TwoLines(
        new Span(promised(hardest)), // keeps the badge as wide as its words
        hardest.creatorCode().isEmpty()
            ? text("promisedAll", until)
            : text("promisedTo", hardest.creatorCode(), until));
  }

  private HelpTip promised(Promise promise) {
    return HelpTip.on(
        Badge.accent(text("promised", formats.money(promise.price()))), "status.promise_in_force");
  }

  Component lowest(SkuStanding one) {
    LowestPaid lowest = one.lowest();
    return lowest == null
        ? new Span(Formats.MISSING)
        : new TwoLines(formats.money(lowest.unitNet()), lowest.orderKey());
  }

  /** The whole order key, and when it was paid. */
  @Nullable String order(SkuStanding one) {
    LowestPaid lowest = one.lowest();
    return lowest == null
        ? null
        : text("order", lowest.orderKey(), formats.shortDateTime(lowest.paidAt(), calendar.zone()));
  }

  Component status(Sku sku) {
    if (sku.onSale()) {
      return HelpTip.on(
          Badge.good(UI.getCurrent().getTranslation(ProductStatus.ON_SALE.key())),
          "status.sku_on_sale");
    }
    return HelpTip.on(
        Badge.neutral(
            sku.fields().status() == ProductStatus.OFF
                ? UI.getCurrent().getTranslation(ProductStatus.OFF.key())
                : text("productOff")),
        "status.sku_off");
  }
}
