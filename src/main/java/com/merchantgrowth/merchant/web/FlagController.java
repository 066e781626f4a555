package com.merchantgrowth.merchant.web;

import com.merchantgrowth.merchant.FlagImportReport;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.merchant.ShopFlags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shops")
@Tag(name = "shops")
class FlagController {
  private final ShopFlags flags;
  private final MerchantAccess access;

  FlagController(ShopFlags flags, MerchantAccess access) {
    this.flags = flags;
    this.access = access;
  }

  record ImportBody(int read, int created, int changed, int unchanged) {}

  /** Both days included; {@code until} null = until further notice. */
  record FlagBody(String flag, LocalDate since, @Nullable LocalDate until, String note) {
    static FlagBody of(ShopFlag flag) {
      return new FlagBody(flag.flag(), flag.since(), flag.until(), flag.note());
    }
  }

  @PostMapping(
      path = "/flags",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Put flags on record from CSV",
      description =
          "Header shop_code,flag,since,until,note; both days included. The same shop, flag and"
              + " first day replaces what was on record. Any rejected row refuses the whole file."
              + " Scope facts:write.")
  ResponseEntity<Object> importCsv(InputStream body, Locale locale) {
    FlagImportReport report = flags.importCsv(body);
    if (report.refused()) {
      return RefusedRows.answer(report.problemCount(), report.problems(), locale);
    }
    return ResponseEntity.ok(
        new ImportBody(report.read(), report.created(), report.changed(), report.unchanged()));
  }

  @GetMapping("/{code}/flags")
  @Operation(summary = "All flags of a shop, newest first")
  List<FlagBody> flags(@PathVariable String code) {
    return flags.ofShop(access.require(code, ShopArea.VIEW).id()).stream()
        .map(FlagBody::of)
        .toList();
  }
}
