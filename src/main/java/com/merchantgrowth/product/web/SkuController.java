package com.merchantgrowth.product.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.web.RefusedRows;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.price.SkuBoard;
import com.merchantgrowth.product.price.SkuBoard.BoardPage;
import com.merchantgrowth.product.sku.SkuFilter;
import com.merchantgrowth.product.sku.SkuImport;
import com.merchantgrowth.product.sku.SkuImportReport;
import com.merchantgrowth.product.sku.SkuSort;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "skus")
class SkuController {
  private static final int MOST_A_PAGE = 1000;
  private static final String VERSION = "version";
  private static final String COLUMNS =
      "Header sku_code,shop_code,product_code,specification,list_price,cost,minimum_price,stock,"
          + "stock_delta,status,picture_url in any order, only sku_code is required; a blank keeps"
          + " the current value, - takes cost, minimum price or picture away. A new SKU needs"
          + " product_code, specification and list_price. Prices in yuan. stock is what a new SKU"
          + " begins with; the stock of a known one is moved by stock_delta. A column stock_now, as"
          + " in the export, is not looked at. Any rejected row refuses the whole file.";

  private final SkuImport imports;
  private final SkuBoard board;
  private final MerchantAccess access;

  SkuController(SkuImport imports, SkuBoard board, MerchantAccess access) {
    this.imports = imports;
    this.board = board;
    this.access = access;
  }

  /** What an import did; {@code moved} = known SKUs whose stock was moved. */
  record ImportBody(int read, int created, int changed, int unchanged, int moved) {}

  record SkusBody(@Nullable List<Map<String, @Nullable String>> skus) {}

  record PageBody(List<SkuBody> skus, long total, int page, int size) {}

  @PostMapping(
      path = "/skus",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Create or change SKUs of any shop from CSV",
      description = COLUMNS + " Every row names its shop. Scope facts:write.")
  ResponseEntity<Object> importCsv(InputStream body, Locale locale) {
    return answer(imports.importCsv(body, null), locale);
  }

  @PostMapping(path = "/skus", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Create or change SKUs of any shop from a JSON array",
      description = "Objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> importJson(
      @RequestBody List<Map<String, @Nullable String>> body, Locale locale) {
    return answer(imports.importObjects(body, null), locale);
  }

  @PostMapping(
      path = "/shops/{code}/skus",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Create or change SKUs of one's own shop from CSV",
      description = COLUMNS + " Scope shop:write.")
  ResponseEntity<Object> importCsvOfShop(
      @PathVariable String code, InputStream body, Locale locale) {
    return answer(imports.importCsv(body, code), locale);
  }

  @PostMapping(path = "/shops/{code}/skus", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Create or change SKUs of one's own shop from JSON",
      description = "skus: objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> importJsonOfShop(
      @PathVariable String code, @RequestBody SkusBody body, Locale locale) {
    return answer(
        imports.importObjects(body.skus() == null ? List.of() : body.skus(), code), locale);
  }

  @PostMapping(path = "/shops/{code}/skus/{sku}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Change one SKU",
      description =
          "The CSV's headings as names; what is absent stays. With version, a change somebody else"
              + " made since is answered with 409 instead of being overwritten. Scope shop:write.")
  ResponseEntity<Object> change(
      @PathVariable String code,
      @PathVariable String sku,
      @RequestBody Map<String, @Nullable String> body,
      Locale locale) {
    access.require(code, ShopArea.OPERATE);
    Map<String, @Nullable String> fields = new HashMap<>(body);
    return answer(imports.change(code, sku, version(fields.remove(VERSION)), fields), locale);
  }

  private static @Nullable Integer version(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw DomainException.invalid("product.sku.error.version").at(VERSION);
    }
    return Integer.valueOf(text);
  }

  private static ResponseEntity<Object> answer(SkuImportReport report, Locale locale) {
    if (report.refused()) {
      return RefusedRows.answer(report.problemCount(), report.problems(), locale);
    }
    return ResponseEntity.ok(
        new ImportBody(
            report.read(), report.created(), report.changed(), report.unchanged(), report.moved()));
  }

  @GetMapping("/shops/{code}/skus")
  @Operation(
      summary = "The SKUs of a shop with promises in force and the lowest price paid in 30 days",
      description =
          "q: part of title or specification, or the beginning of a code; status: on_sale or off;"
              + " sort: code, product, list_price, cost, minimum_price or stock, with - in front"
              + " descending. cost is null for viewers and service providers.")
  PageBody ofShop(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    ShopRef shop = access.require(code, ShopArea.MARKETING);
    check(page, size);
    BoardPage found =
        board.page(
            shop.id(),
            new SkuFilter(q, status.isEmpty() ? null : ProductStatus.of(status)),
            SkuSort.of(sort),
            (long) page * size,
            size);
    return new PageBody(found.skus().stream().map(SkuBody::of).toList(), found.total(), page, size);
  }

  @GetMapping("/shops/{code}/skus/{sku}")
  @Operation(summary = "One SKU")
  SkuBody sku(@PathVariable String code, @PathVariable String sku) {
    ShopRef shop = access.require(code, ShopArea.MARKETING);
    return SkuBody.of(board.require(shop.id(), sku));
  }

  /** Pages of lists about goods. */
  static void check(int page, int size) {
    if (page < 0 || size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("merchant.error.page", MOST_A_PAGE);
    }
  }
}
