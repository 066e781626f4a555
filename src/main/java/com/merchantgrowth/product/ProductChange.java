package com.merchantgrowth.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** New values for some fields of a product; null keeps what is there. */
record ProductChange(
    @Nullable String title,
    @Nullable String shortTitle,
    @Nullable String category,
    @Nullable String brand,
    @Nullable Long listPrice,
    @Nullable Integer pictures,
    @Nullable String pictureUrl,
    @Nullable Integer attributesFilled,
    @Nullable Integer attributesAsked,
    @Nullable Integer detailPictures,
    @Nullable Integer detailLength,
    @Nullable List<String> sellingPoints,
    @Nullable Boolean backgroundPicture,
    @Nullable String sameGoods,
    @Nullable ProductStatus status) {

  /** Everything as in these fields. */
  static ProductChange of(ProductFields fields) {
    return new ProductChange(
        fields.title(),
        fields.shortTitle(),
        fields.category(),
        fields.brand(),
        fields.listPrice(),
        fields.pictures(),
        fields.pictureUrl(),
        fields.attributesFilled(),
        fields.attributesAsked(),
        fields.detailPictures(),
        fields.detailLength(),
        fields.sellingPoints(),
        fields.backgroundPicture(),
        fields.sameGoods(),
        fields.status());
  }

  ProductFields applyTo(ProductFields now) {
    return new ProductFields(
        title == null ? now.title() : title,
        shortTitle == null ? now.shortTitle() : shortTitle,
        category == null ? now.category() : category,
        brand == null ? now.brand() : brand,
        listPrice == null ? now.listPrice() : listPrice,
        pictures == null ? now.pictures() : pictures,
        pictureUrl == null ? now.pictureUrl() : pictureUrl,
        attributesFilled == null ? now.attributesFilled() : attributesFilled,
        attributesAsked == null ? now.attributesAsked() : attributesAsked,
        detailPictures == null ? now.detailPictures() : detailPictures,
        detailLength == null ? now.detailLength() : detailLength,
        sellingPoints == null ? now.sellingPoints() : sellingPoints,
        backgroundPicture == null ? now.backgroundPicture() : backgroundPicture,
        sameGoods == null ? now.sameGoods() : sameGoods,
        status == null ? now.status() : status);
  }
}
