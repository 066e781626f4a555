package com.merchantgrowth.product.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.merchant.web.RefusedRows;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.ProductCatalogue;
import com.merchantgrowth.product.ProductCatalogue.ProductPage;
import com.merchantgrowth.product.ProductFilter;
import com.merchantgrowth.product.ProductImport;
import com.merchantgrowth.product.ProductImportReport;
import com.merchantgrowth.product.ProductSort;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.information.InformationField;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
@Tag(name = "products")
class ProductController {
  private static final int MOST_A_PAGE = 1000;
  private static final String COLUMNS =
      "Header product_code,shop_code,title,short_title,category,brand,list_price,pictures,"
          + "picture_url,attributes_filled,attributes_asked,detail_pictures,detail_length,"
          + "selling_points,background_picture,same_goods,status in any order, only product_code is"
          + " required; a blank keeps the current value. list_price in yuan; category levels"
          + " separated by >, selling points by |. A column fixes, as in the export, is not looked"
          + " at. Any rejected row refuses the whole file.";

  private final ProductImport imports;
  private final ProductCatalogue catalogue;
  private final MerchantAccess access;
  private final Shops shops;
  private final BusinessCalendar calendar;

  ProductController(
      ProductImport imports,
      ProductCatalogue catalogue,
      MerchantAccess access,
      Shops shops,
      BusinessCalendar calendar) {
    this.imports = imports;
    this.catalogue = catalogue;
    this.access = access;
    this.shops = shops;
    this.calendar = calendar;
  }

  /** What an import did; {@code better} = known products with more points of 信息力 than before. */
  record ImportBody(int read, int created, int changed, int unchanged, int better) {}

  record ProductsBody(@Nullable List<Map<String, @Nullable String>> products) {}

  record PageBody(List<ProductBody> products, long total, int page, int size) {}

  @PostMapping(
      path = "/products",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Create or change products of any shop from CSV",
      description = COLUMNS + " A new product names its shop. Scope facts:write.")
  ResponseEntity<Object> importCsv(InputStream body, Locale locale) {
    return answer(imports.importCsv(body, null), locale);
  }

  @PostMapping(path = "/products", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Create or change products of any shop from a JSON array",
      description = "Objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> importJson(
      @RequestBody List<Map<String, @Nullable String>> body, Locale locale) {
    return answer(imports.importObjects(body, null), locale);
  }

  @PostMapping(
      path = "/shops/{code}/products",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Create or change products of one's own shop from CSV",
      description = COLUMNS + " Scope shop:write.")
  ResponseEntity<Object> importCsvOfShop(
      @PathVariable String code, InputStream body, Locale locale) {
    return answer(imports.importCsv(body, code), locale);
  }

  @PostMapping(path = "/shops/{code}/products", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Create or change products of one's own shop from JSON",
      description = "products: objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> importJsonOfShop(
      @PathVariable String code, @RequestBody ProductsBody body, Locale locale) {
    return answer(
        imports.importObjects(body.products() == null ? List.of() : body.products(), code), locale);
  }

  private static ResponseEntity<Object> answer(ProductImportReport report, Locale locale) {
    if (report.refused()) {
      return RefusedRows.answer(report.problemCount(), report.problems(), locale);
    }
    return ResponseEntity.ok(
        new ImportBody(
            report.read(),
            report.created(),
            report.changed(),
            report.unchanged(),
            report.better()));
  }

  @GetMapping("/products")
  @Operation(summary = "The products of all shops the token's account may see, by code")
  PageBody list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String lacking,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    check(page, size);
    ProductPage found =
        catalogue.everywhere(filter(q, category, status, lacking), (long) page * size, size);
    Map<Long, String> codes =
        shops
            .profiles(
                found.products().stream().map(Product::shopId).collect(Collectors.toSet()),
                calendar.today())
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, shop -> shop.getValue().code()));
    return new PageBody(
        found.products().stream()
            .map(product -> ProductBody.of(product, codes.getOrDefault(product.shopId(), "")))
            .toList(),
        found.total(),
        page,
        size);
  }

  @GetMapping("/shops/{code}/products")
  @Operation(summary = "The products of a shop, by code")
  PageBody ofShop(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String lacking,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    check(page, size);
    ShopRef shop = access.require(code, ShopArea.SCORES);
    ProductPage found =
        catalogue.page(
            shop.id(),
            filter(q, category, status, lacking),
            ProductSort.BY_CODE,
            (long) page * size,
            size);
    return new PageBody(
        found.products().stream().map(product -> ProductBody.of(product, shop.code())).toList(),
        found.total(),
        page,
        size);
  }

  @GetMapping("/products/{code}")
  @Operation(summary = "One product")
  ProductBody product(@PathVariable String code) {
    Product product = catalogue.require(code);
    return ProductBody.of(product, shops.require(product.shopId()).code());
  }

  private static void check(int page, int size) {
    if (page < 0 || size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("merchant.error.page", MOST_A_PAGE);
    }
  }

  private static ProductFilter filter(String q, String category, String status, String lacking) {
    return new ProductFilter(
        q,
        category,
        status.isEmpty() ? null : ProductStatus.of(status),
        lacking.isEmpty() ? null : InformationField.of(lacking));
  }
}
