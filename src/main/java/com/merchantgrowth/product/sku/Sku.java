package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ProductStatus;
import org.jspecify.annotations.Nullable;

/**
 * A SKU as of now.
 *
 * @param id stable, never shown to people
 * @param code unique within the shop
 * @param productTitle or the product's code while it has no title
 * @param category the whole path of the product, levels separated by {@code " > "}; empty = not
 *     known
 * @param productStatus whether the product as a whole is on sale
 * @param stock pieces, never negative
 * @param version counts changes of the fields; stock moves do not count
 */
public record Sku(
    long id,
    long shopId,
    String code,
    String productCode,
    String productTitle,
    String category,
    ProductStatus productStatus,
    SkuFields fields,
    long stock,
    int version) {
  /** The most a SKU can have in stock. */
  public static final long MOST_STOCK = 1_000_000_000L;

  /** Whether it can be bought as far as the shop is concerned; there may be none left. */
  public boolean onSale() {
    return fields.status() == ProductStatus.ON_SALE && productStatus == ProductStatus.ON_SALE;
  }

  /** In fen, at least 1. */
  public long listPrice() {
    return fields.listPrice();
  }

  /** In fen; null = not known. Never for buyers. */
  public @Nullable Long cost() {
    return fields.cost();
  }

  /** In fen; null = none. */
  public @Nullable Long minimumPrice() {
    return fields.minimumPrice();
  }

  /** Product and specification, as a buyer reads it. */
  public String name() {
    return productTitle + " " + fields.specification();
  }

  /** For those who may see the shop but not what its goods cost it. */
  Sku withoutCost() {
    return new Sku(
        id,
        shopId,
        code,
        productCode,
        productTitle,
        category,
        productStatus,
        new SkuFields(
            fields.specification(),
            fields.listPrice(),
            null,
            fields.minimumPrice(),
            fields.status(),
            fields.pictureUrl()),
        stock,
        version);
  }
}
