package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.ProductCatalogue;
import com.merchantgrowth.product.price.PaidLineImport;
import com.merchantgrowth.product.price.SkuBoard;
import com.merchantgrowth.product.sku.SkuCatalogue;
import com.merchantgrowth.product.sku.SkuExport;
import com.merchantgrowth.product.sku.SkuImport;
import com.merchantgrowth.product.sku.StockChanges;
import com.merchantgrowth.shared.BusinessCalendar;
import org.springframework.stereotype.Component;

/** What the page of SKUs works with, so that it is handed around as one thing. */
@Component
record SkuDesk(
    SkuBoard board,
    SkuCatalogue catalogue,
    ProductCatalogue products,
    SkuImport imports,
    SkuExport export,
    StockChanges stock,
    PaidLineImport paid,
    BusinessCalendar calendar) {}
