package com.merchantgrowth.marketing.web;

import com.merchantgrowth.marketing.bulk.ToolBulk;
import com.merchantgrowth.merchant.web.RefusedRows;
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

/** Many drafts from one file. */
@RestController
@RequestMapping("/api/v1/shops/{code}/tools/import")
@Tag(name = "marketing tools")
class ToolBulkController {
  private final ToolBulk bulk;

  ToolBulkController(ToolBulk bulk) {
    this.bulk = bulk;
  }

  record MadeBody(int rows, int created) {}

  record ToolsBody(@Nullable List<Map<String, @Nullable String>> tools) {}

  @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Many drafts from a CSV",
      description =
          "Header kind,name,start,end (required), threshold,off,off_percent,cap,claim,total,"
              + "per_buyer,days,categories,products,skus,channels,audience,budget,priority,exclusive,"
              + "sku,price,stock,with_coupons,level,points,hidden in any order. kind: coupon, newcomer,"
              + " flash, memberprice (off_percent, level, hidden), membercoupon (level, points). A row is a"
              + " tool; rows of a flash sale with one name are its SKUs. Amounts in yuan, times in"
              + " the shop's zone (2026-12-01 20:00, or a day), several codes with semicolons. Any"
              + " problem makes nothing and is listed by line, column and reason. At most 1,000"
              + " rows. Scope tools:write.")
  ResponseEntity<Object> create(@PathVariable String code, InputStream body, Locale locale) {
    return answer(bulk.create(code, body), locale);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Many drafts from JSON",
      description = "tools: objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> createFromJson(
      @PathVariable String code, @RequestBody ToolsBody body, Locale locale) {
    return answer(
        bulk.createObjects(code, body.tools() == null ? List.of() : body.tools()), locale);
  }

  private static ResponseEntity<Object> answer(ToolBulk.Report report, Locale locale) {
    return report.refused()
        ? RefusedRows.answer(report.problems().size(), report.problems(), locale)
        : ResponseEntity.ok(new MadeBody(report.rows(), report.tools().size()));
  }
}
