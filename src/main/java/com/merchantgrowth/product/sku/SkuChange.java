package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ProductStatus;
import org.jspecify.annotations.Nullable;

/** New values for some fields of a SKU; null keeps what is there. */
record SkuChange(
    @Nullable String specification,
    @Nullable Long listPrice,
    @Nullable Amount cost,
    @Nullable Amount minimumPrice,
    @Nullable ProductStatus status,
    @Nullable String pictureUrl) {

  /**
   * A new value that may be none.
   *
   * @param fen null = there is none any more
   */
  record Amount(@Nullable Long fen) {}

  /** Everything as in these fields. */
  static SkuChange of(SkuFields fields) {
    return new SkuChange(
        fields.specification(),
        fields.listPrice(),
        new Amount(fields.cost()),
        new Amount(fields.minimumPrice()),
        fields.status(),
        fields.pictureUrl());
  }

  /** The fields of a new SKU; null without the two it cannot do without. */
  @Nullable SkuFields created() {
    return specification == null || listPrice == null
        ? null
        : applyTo(new SkuFields(specification, listPrice, null, null, ProductStatus.ON_SALE, ""));
  }

  SkuFields applyTo(SkuFields now) {
    return new SkuFields(
        specification == null ? now.specification() : specification,
        listPrice == null ? now.listPrice() : listPrice,
        cost == null ? now.cost() : cost.fen(),
        minimumPrice == null ? now.minimumPrice() : minimumPrice.fen(),
        status == null ? now.status() : status,
        pictureUrl == null ? now.pictureUrl() : pictureUrl);
  }
}
