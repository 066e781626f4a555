package com.merchantgrowth.product.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.ProductFilter;
import com.merchantgrowth.product.ProductSort;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.StockChanges.Changed;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;

/** What can be done on the page of a shop's SKUs; each act opens its dialog. */
final class SkuActions {
  private static final int NEWEST = 10;

  private final SkuDesk desk;
  private final ShopRef shop;
  private final Runnable changed;

  /**
   * @param changed called after something was
   */
  SkuActions(SkuDesk desk, ShopRef shop, Runnable changed) {
    this.desk = desk;
    this.shop = shop;
    this.changed = changed;
  }

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("product.skus." + key, args);
  }

  void create() {
    new SkuDialog(
            null,
            products(),
            fields -> desk.imports().create(shop.code(), fields),
            () -> saved(text("created")))
        .open();
  }

  void edit(Sku sku) {
    new SkuDialog(
            sku,
            products(),
            fields -> desk.imports().change(shop.code(), sku.code(), sku.version(), fields),
            () -> saved(text("saved", sku.name())))
        .open();
  }

  /** The shop's products, found by typing a part of the title or the beginning of the code. */
  private ComboBox<Product> products() {
    ComboBox<Product> field = new ComboBox<>();
    field.setItems(
        query ->
            desk
                .products()
                .page(
                    shop.id(),
                    new ProductFilter(query.getFilter().orElse(""), "", null, null),
                    ProductSort.BY_CODE,
                    query.getOffset(),
                    query.getLimit())
                .products()
                .stream());
    field.setItemLabelGenerator(product -> product.name() + " · " + product.code());
    return field;
  }

  /**
   * @param edits whether stock may be changed; else only the moves are shown
   */
  void stock(Sku sku, boolean edits) {
    new StockDialog(
            desk.catalogue().require(shop.id(), sku.code()),
            desk.catalogue().ledger(shop.id(), sku.code(), NEWEST),
            desk.calendar().zone(),
            edits
                ? (delta, reference) -> {
                  Changed after = desk.stock().change(shop.code(), sku.code(), delta, reference);
                  saved(
                      text(
                          "stockNow",
                          sku.name(),
                          Formats.of(UI.getCurrent().getLocale()).count(after.stock())));
                }
                : null)
        .open();
  }

  void upload() {
    SkuImportDialogs.skus(UI.getCurrent(), desk.imports(), shop.code(), changed).open();
  }

  void uploadPaid() {
    SkuImportDialogs.paid(UI.getCurrent(), desk.paid(), shop.code(), changed).open();
  }

  private void saved(String what) {
    Notices.saved(what);
    changed.run();
  }
}
