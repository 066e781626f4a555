package com.merchantgrowth.product;

import com.merchantgrowth.product.ProductUpserts.Target;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes products for code that acts without a person: the demo marketplace, the measurements.
 * People use {@link ProductImport}.
 */
@Service
public class ProductSetup {
  private final ProductUpserts upserts;

  ProductSetup(ProductUpserts upserts) {
    this.upserts = upserts;
  }

  /** A product to be made or changed; its fields keep the limits of an import. */
  public record NewProduct(String code, String shopCode, ProductFields fields) {}

  /**
   * Creates or changes these products, by code.
   *
   * @param shops every shop that is named, by code
   */
  @Transactional
  public ProductImportReport products(List<NewProduct> products, Map<String, Long> shops) {
    List<ProductRow> rows =
        products.stream()
            .map(
                product ->
                    new ProductRow(
                        0, product.code(), product.shopCode(), ProductChange.of(product.fields())))
            .toList();
    return upserts.write(rows, new Target(shops, null), report -> {});
  }
}
