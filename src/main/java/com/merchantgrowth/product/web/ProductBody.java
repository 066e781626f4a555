package com.merchantgrowth.product.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.ProductFields;
import com.merchantgrowth.product.information.InformationField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product on the wire, under the names of the import's header; null = unknown.
 *
 * @param listPrice in yuan
 * @param information points of 信息力, 0 … 100
 * @param lacking the fields something can be gained at
 */
record ProductBody(
    @JsonProperty("product_code") String code,
    @JsonProperty("shop_code") String shop,
    String title,
    @JsonProperty("short_title") @Nullable String shortTitle,
    @Nullable String category,
    @Nullable String brand,
    @JsonProperty("list_price") @Nullable BigDecimal listPrice,
    int pictures,
    @JsonProperty("picture_url") @Nullable String pictureUrl,
    @JsonProperty("attributes_filled") int attributesFilled,
    @JsonProperty("attributes_asked") int attributesAsked,
    @JsonProperty("detail_pictures") int detailPictures,
    @JsonProperty("detail_length") int detailLength,
    @JsonProperty("selling_points") List<String> sellingPoints,
    @JsonProperty("background_picture") boolean backgroundPicture,
    @JsonProperty("same_goods") @Nullable String sameGoods,
    String status,
    double information,
    List<String> lacking) {

  static ProductBody of(Product product, String shop) {
    ProductFields fields = product.fields();
    Long price = fields.listPrice();
    return new ProductBody(
        product.code(),
        shop,
        fields.title(),
        known(fields.shortTitle()),
        known(fields.category()),
        known(fields.brand()),
        price == null ? null : BigDecimal.valueOf(price, 2),
        fields.pictures(),
        known(fields.pictureUrl()),
        fields.attributesFilled(),
        fields.attributesAsked(),
        fields.detailPictures(),
        fields.detailLength(),
        fields.sellingPoints(),
        fields.backgroundPicture(),
        known(fields.sameGoods()),
        fields.status().code(),
        product.information(),
        product.lacking().stream().map(InformationField::code).toList());
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
