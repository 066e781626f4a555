package com.merchantgrowth.merchant.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopFilter;
import com.merchantgrowth.merchant.ShopImport;
import com.merchantgrowth.merchant.ShopImportReport;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.LocalDate;
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
@RequestMapping("/api/v1/shops")
@Tag(name = "shops")
class ShopController {
  private static final int MOST_A_PAGE = 1000;

  private final ShopImport imports;
  private final MyShops myShops;
  private final Shops shops;
  private final MerchantAccess access;
  private final BusinessCalendar calendar;

  ShopController(
      ShopImport imports,
      MyShops myShops,
      Shops shops,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.imports = imports;
    this.myShops = myShops;
    this.shops = shops;
    this.access = access;
    this.calendar = calendar;
  }

  /** What an import did; {@code kept} = left as they are because the marketplace computes them. */
  record ImportBody(
      int read, int created, int changed, int unchanged, int tiersKept, int stagesKept) {}

  record PageBody(List<ShopBody> shops, long total, int page, int size) {}

  @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Create or change shops from CSV",
      description =
          "Header shop_code,name,category,tier,type,belt,opened_on,stage in any order, only"
              + " shop_code is required; a blank keeps the current value. Any rejected row refuses"
              + " the whole file. Scope facts:write.")
  ResponseEntity<Object> importCsv(InputStream body, Locale locale) {
    return answer(imports.importCsv(body), locale);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Create or change shops from a JSON array",
      description = "Objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> importJson(
      @RequestBody List<Map<String, @Nullable String>> body, Locale locale) {
    return answer(imports.importObjects(body), locale);
  }

  private static ResponseEntity<Object> answer(ShopImportReport report, Locale locale) {
    if (report.refused()) {
      return RefusedRows.answer(report.problemCount(), report.problems(), locale);
    }
    return ResponseEntity.ok(
        new ImportBody(
            report.read(),
            report.created(),
            report.changed(),
            report.unchanged(),
            report.tiersKept(),
            report.stagesKept()));
  }

  @GetMapping
  @Operation(summary = "The shops the token's account may see, as of today, by code")
  PageBody list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String tier,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String belt,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    if (page < 0 || size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("merchant.error.page", MOST_A_PAGE);
    }
    MyShops.ShopPage found =
        myShops.page(
            new ShopFilter(q, category, tier, type, belt, stage), (long) page * size, size);
    return new PageBody(
        found.shops().stream().map(ShopBody::of).toList(), found.total(), page, size);
  }

  @GetMapping("/{code}")
  @Operation(summary = "One shop as of a day, by default today")
  ShopBody shop(@PathVariable String code, @RequestParam @Nullable LocalDate day) {
    long id = access.require(code, ShopArea.VIEW).id();
    return ShopBody.of(shops.profile(id, day == null ? calendar.today() : day));
  }
}
