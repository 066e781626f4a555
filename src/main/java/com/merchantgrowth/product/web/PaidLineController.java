package com.merchantgrowth.product.web;

import com.merchantgrowth.merchant.web.RefusedRows;
import com.merchantgrowth.product.price.PaidLineImport;
import com.merchantgrowth.product.price.PaidLineReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "skus")
class PaidLineController {
  private static final String COLUMNS =
      "Header order_key,line,shop_code,sku_code,channel,unit_net,quantity,paid_at; shop_code and"
          + " channel may be left out. unit_net in yuan: what one unit cost the buyer after all"
          + " discounts, 0 = free. paid_at with an offset, or in the shop's zone. A line counts once"
          + " by shop, order_key and line; the same again changes nothing, with other figures it is"
          + " refused. Any rejected row refuses the whole file.";

  private final PaidLineImport imports;

  PaidLineController(PaidLineImport imports) {
    this.imports = imports;
  }

  /** What an import did; {@code known} = recorded before, just like this. */
  record ImportBody(int read, int recorded, int known) {}

  record LinesBody(@Nullable List<Map<String, @Nullable String>> lines) {}

  @PostMapping(
      path = "/paid-lines",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Lines of paid orders of any shop from CSV",
      description = COLUMNS + " Every row names its shop. Scope facts:write.")
  ResponseEntity<Object> importCsv(InputStream body, Locale locale) {
    return answer(imports.importCsv(body, null), locale);
  }

  @PostMapping(path = "/paid-lines", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Lines of paid orders of any shop from a JSON array",
      description = "Objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> importJson(
      @RequestBody List<Map<String, @Nullable String>> body, Locale locale) {
    return answer(imports.importObjects(body, null), locale);
  }

  @PostMapping(
      path = "/shops/{code}/paid-lines",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Lines of paid orders of one's own shop from CSV",
      description = COLUMNS + " Scope shop:write.")
  ResponseEntity<Object> importCsvOfShop(
      @PathVariable String code, InputStream body, Locale locale) {
    return answer(imports.importCsv(body, code), locale);
  }

  @PostMapping(path = "/shops/{code}/paid-lines", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Lines of paid orders of one's own shop from JSON",
      description = "lines: objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> importJsonOfShop(
      @PathVariable String code, @RequestBody LinesBody body, Locale locale) {
    return answer(
        imports.importObjects(body.lines() == null ? List.of() : body.lines(), code), locale);
  }

  private static ResponseEntity<Object> answer(PaidLineReport report, Locale locale) {
    return report.refused()
        ? RefusedRows.answer(report.problemCount(), report.problems(), locale)
        : ResponseEntity.ok(new ImportBody(report.read(), report.recorded(), report.known()));
  }
}
