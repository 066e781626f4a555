package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ImportShops;
import com.merchantgrowth.product.sku.Skus.Key;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes SKUs for code that acts without a person: the demo marketplace, the measurements. People
 * use {@link SkuImport}.
 */
@Service
public class SkuSetup {
  private final SkuUpserts upserts;
  private final SkuStore store;

  SkuSetup(SkuUpserts upserts, SkuStore store) {
    this.upserts = upserts;
    this.store = store;
  }

  /**
   * A SKU to be made or changed; its fields keep the limits of an import.
   *
   * @param stock what it begins with, if it is new; a known one keeps its own
   */
  public record NewSku(
      String code, String shopCode, String productCode, SkuFields fields, long stock) {}

  /**
   * Creates or changes these SKUs, by shop and code.
   *
   * @param shops every shop that is named, by code; it has the products
   */
  @Transactional
  public SkuImportReport skus(List<NewSku> skus, Map<String, Long> shops) {
    Set<Key> known = store.known(skus.stream().map(sku -> key(sku, shops)).toList()).keySet();
    List<SkuRow> rows =
        skus.stream()
            .map(
                sku ->
                    new SkuRow(
                        0,
                        sku.shopCode(),
                        sku.code(),
                        sku.productCode(),
                        SkuChange.of(sku.fields()),
                        known.contains(key(sku, shops)) ? null : sku.stock(),
                        0,
                        null))
            .toList();
    return upserts.write(rows, new ImportShops.Named(shops, null), StockEntry.SYSTEM, report -> {});
  }

  private static Key key(NewSku sku, Map<String, Long> shops) {
    return new Key(Objects.requireNonNull(shops.get(sku.shopCode()), sku.shopCode()), sku.code());
  }
}
