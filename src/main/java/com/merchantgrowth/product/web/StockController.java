package com.merchantgrowth.product.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.SkuCatalogue;
import com.merchantgrowth.product.sku.StockChanges;
import com.merchantgrowth.product.sku.StockChanges.Changed;
import com.merchantgrowth.product.sku.StockEntry;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shops/{code}/skus/{sku}/stock")
@Tag(name = "skus")
class StockController {
  private static final int MOST = 1000;

  private final StockChanges changes;
  private final SkuCatalogue catalogue;
  private final MerchantAccess access;

  StockController(StockChanges changes, SkuCatalogue catalogue, MerchantAccess access) {
    this.changes = changes;
    this.catalogue = catalogue;
    this.access = access;
  }

  /**
   * A change by so many pieces.
   *
   * @param reference the caller's own key; the same change under the same key is made once
   */
  record DeltaBody(@Nullable Integer delta, @Nullable String reference) {}

  record StockBody(long stock, List<StockEntry> entries) {}

  @PostMapping
  @Operation(
      summary = "Add pieces to a SKU's stock, or take them out",
      description =
          "delta: not 0, negative takes out; 409 when there are fewer. reference: sent again with"
              + " the same delta it moves nothing and answers repeated, with another delta it is"
              + " refused with 409. Scope shop:write.")
  Changed change(@PathVariable String code, @PathVariable String sku, @RequestBody DeltaBody body) {
    access.require(code, ShopArea.OPERATE);
    if (body.delta() == null) {
      throw DomainException.invalid("product.stock.error.noDelta").at("delta");
    }
    return changes.change(code, sku, body.delta(), body.reference());
  }

  @GetMapping
  @Operation(summary = "A SKU's stock and its newest moves, newest first")
  StockBody stock(
      @PathVariable String code,
      @PathVariable String sku,
      @RequestParam(defaultValue = "100") int size) {
    ShopRef shop = access.require(code, ShopArea.MARKETING);
    if (size < 1 || size > MOST) {
      throw DomainException.invalid("merchant.error.page", MOST);
    }
    return new StockBody(
        catalogue.require(shop.id(), sku).stock(), catalogue.ledger(shop.id(), sku, size));
  }
}
