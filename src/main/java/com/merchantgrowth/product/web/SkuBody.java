package com.merchantgrowth.product.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.merchantgrowth.product.price.LowestPaid;
import com.merchantgrowth.product.price.SkuStanding;
import com.merchantgrowth.product.sku.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SKU on the wire, under the names of the import's header; null = unknown or none. Prices in
 * yuan.
 *
 * @param onSale whether SKU and product are both on sale
 * @param cost null also for those who may not see it
 * @param version for a change that must not overwrite somebody else's
 */
record SkuBody(
    @JsonProperty("sku_code") String code,
    @JsonProperty("product_code") String product,
    String title,
    String specification,
    @Nullable String category,
    @JsonProperty("list_price") BigDecimal listPrice,
    @Nullable BigDecimal cost,
    @JsonProperty("minimum_price") @Nullable BigDecimal minimumPrice,
    long stock,
    String status,
    @JsonProperty("on_sale") boolean onSale,
    @JsonProperty("picture_url") @Nullable String pictureUrl,
    int version,
    List<PromisedBody> promises,
    @JsonProperty("lowest_paid_30") @Nullable LowestBody lowest) {

  /** A promise in force; {@code creator} null = every creator. */
  record PromisedBody(@Nullable String creator, BigDecimal price, String until) {}

  /** The lowest unit price paid in the last 30 days and the order that set it. */
  record LowestBody(
      BigDecimal price,
      @JsonProperty("order_key") String order,
      int line,
      @JsonProperty("paid_at") Instant paidAt) {}

  static SkuBody of(SkuStanding standing) {
    Sku sku = standing.sku();
    LowestPaid lowest = standing.lowest();
    return new SkuBody(
        sku.code(),
        sku.productCode(),
        sku.productTitle(),
        sku.fields().specification(),
        known(sku.category()),
        BigDecimal.valueOf(sku.listPrice(), 2),
        yuan(sku.cost()),
        yuan(sku.minimumPrice()),
        sku.stock(),
        sku.fields().status().code(),
        sku.onSale(),
        known(sku.fields().pictureUrl()),
        sku.version(),
        standing.promises().stream()
            .map(
                one ->
                    new PromisedBody(
                        known(one.creatorCode()),
                        BigDecimal.valueOf(one.price(), 2),
                        one.period().last().toString()))
            .toList(),
        lowest == null
            ? null
            : new LowestBody(
                BigDecimal.valueOf(lowest.unitNet(), 2),
                lowest.orderKey(),
                lowest.line(),
                lowest.paidAt()));
  }

  private static @Nullable BigDecimal yuan(@Nullable Long fen) {
    return fen == null ? null : BigDecimal.valueOf(fen, 2);
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
