package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.sku.SkuFilter;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Composite;
import java.util.Arrays;

/** The fields the list of SKUs is narrowed down with. */
final class SkuFilters extends Composite<FilterBar> {
  private final FilterBar fields;

  SkuFilters(Runnable changed) {
    fields = new FilterBar(changed::run);
    fields.search(
        "q", getTranslation("product.skus.search"), getTranslation("product.skus.searchHint"));
    fields.few(
        "status",
        getTranslation("product.skus.status"),
        Arrays.stream(ProductStatus.values()).map(ProductStatus::code).toList(),
        code -> getTranslation(ProductStatus.of(code).key()));
  }

  @Override
  protected FilterBar initContent() {
    return fields;
  }

  void read(QueryState query) {
    fields.read(query);
  }

  SkuFilter filter() {
    String status = fields.value("status");
    return new SkuFilter(fields.value("q"), status.isEmpty() ? null : ProductStatus.of(status));
  }
}
