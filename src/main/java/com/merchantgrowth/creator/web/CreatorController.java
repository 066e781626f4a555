package com.merchantgrowth.creator.web;

import com.merchantgrowth.creator.CreatorFilter;
import com.merchantgrowth.creator.CreatorImport;
import com.merchantgrowth.creator.CreatorImportReport;
import com.merchantgrowth.creator.CreatorSort;
import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.merchant.web.RefusedRows;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
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
@RequestMapping("/api/v1/creators")
@Tag(name = "creators")
class CreatorController {
  private static final int MOST_A_PAGE = 1000;

  private final CreatorImport imports;
  private final Creators creators;

  CreatorController(CreatorImport imports, Creators creators) {
    this.imports = imports;
    this.creators = creators;
  }

  record ImportBody(int read, int created, int changed, int unchanged) {}

  record PageBody(List<CreatorBody> creators, long total, int page, int size) {}

  @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Create or change creators from CSV",
      description =
          "Header creator_code,name,tier,type,category,fans,active in any order, only creator_code"
              + " is required; a blank keeps the current value. tier: newcomer, tail, middle, head;"
              + " type: professional, vertical, entertainment, seeding (or the Chinese terms). Any"
              + " rejected row refuses the whole file. Scope facts:write.")
  ResponseEntity<Object> importCsv(InputStream body, Locale locale) {
    return answer(imports.importCsv(body), locale);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Create or change creators from a JSON array",
      description = "Objects with the CSV's headings as names, all values texts or null.")
  ResponseEntity<Object> importJson(
      @RequestBody List<Map<String, @Nullable String>> body, Locale locale) {
    return answer(imports.importObjects(body), locale);
  }

  private static ResponseEntity<Object> answer(CreatorImportReport report, Locale locale) {
    if (report.refused()) {
      return RefusedRows.answer(report.problemCount(), report.problems(), locale);
    }
    return ResponseEntity.ok(
        new ImportBody(report.read(), report.created(), report.changed(), report.unchanged()));
  }

  @GetMapping
  @Operation(summary = "The creators as of today, by code")
  PageBody list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String tier,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String active,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    if (page < 0 || size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("merchant.error.page", MOST_A_PAGE);
    }
    CreatorFilter filter = new CreatorFilter(q, tier, type, category, active);
    return new PageBody(
        creators.page(filter, CreatorSort.BY_CODE, (long) page * size, size).stream()
            .map(CreatorBody::of)
            .toList(),
        creators.count(filter),
        page,
        size);
  }

  @GetMapping("/{code}")
  @Operation(summary = "One creator as of today")
  CreatorBody creator(@PathVariable String code) {
    return CreatorBody.of(creators.require(code));
  }
}
