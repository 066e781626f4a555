package com.merchantgrowth.metric.fact.web;

import com.merchantgrowth.metric.SubjectMeasures;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.fact.imports.FactImports;
import com.merchantgrowth.metric.fact.imports.FactTemplates;
import com.merchantgrowth.metric.fact.imports.ImportFilter;
import com.merchantgrowth.metric.fact.imports.ImportMapping;
import com.merchantgrowth.metric.fact.imports.ImportReport;
import com.merchantgrowth.metric.fact.imports.ImportRequest;
import com.merchantgrowth.metric.fact.imports.ImportStatus;
import com.merchantgrowth.metric.fact.imports.ImportWatch;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/facts")
@Tag(name = "facts")
class FactController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");
  private static final int MOST_A_PAGE = 500;
  private static final int LAST_PAGE = 1_000_000;

  private final FactImports imports;
  private final SubjectMeasures measures;

  FactController(FactImports imports, SubjectMeasures measures) {
    this.imports = imports;
    this.measures = measures;
  }

  record PageBody(List<ImportBody> imports, long total, int page, int size) {}

  @PostMapping(
      consumes = {
        "text/csv",
        "application/gzip",
        "application/x-gzip",
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  @Operation(
      summary = "Import a file of daily facts",
      description =
          """
          The body is the file: wide CSV `shop_code,day,<measure>,…` or long CSV \
          `shop_code,day,measure,value` (`creator_code`, `product_code` with `kind=creator`, \
          `kind=product`), plain or gzip, UTF-8 with or without BOM; it is read as a \
          stream. Own headings: `map.<heading>=<measure|code|day|measure|value|ignore>`, new \
          measures: `register.<heading>=code,nameZh,nameEn,unit,kind,absent,sign`. An empty cell \
          takes the measure's `absent`; NaN, negative, future, repeated … rows are rejected. Any \
          rejected row refuses the whole file (400, nothing changes) unless `allowRejects=true`. \
          `mode=replace` replaces whole (day, source) parts and needs `confirmVanishing` = the \
          number of older rows that vanish, which `dryRun=true` tells.""")
  ResponseEntity<Object> post(
      HttpServletRequest body,
      @Parameter(description = "Who reports, e.g. erp") @RequestParam String source,
      @RequestParam(defaultValue = "shop") String kind,
      @RequestParam(defaultValue = "merge") String mode,
      @RequestParam(defaultValue = "false") boolean allowRejects,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(required = false) @Nullable Long confirmVanishing,
      @RequestParam(defaultValue = "upload") String fileName,
      @Parameter(hidden = true) @RequestParam Map<String, String> all,
      Locale locale)
      throws IOException {
    ImportRequest request =
        new ImportRequest(
            SubjectKind.of(kind),
            source,
            fileName,
            mode(mode),
            allowRejects,
            dryRun,
            confirmVanishing,
            ImportMapping.of(all),
            locale);
    ImportReport report =
        imports.run(
            request,
            body.getInputStream(),
            new ImportWatch(Math.max(0, body.getContentLengthLong())));
    ImportBody answer = ImportBody.of(report, locale);
    return report.status() == ImportStatus.REFUSED
        ? refused(answer, report)
        : ResponseEntity.ok(answer);
  }

  @GetMapping("/imports")
  @Operation(summary = "The imports, newest first")
  PageBody list(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      Locale locale) {
    if (page < 0 || page > LAST_PAGE || size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("facts.error.parameter", "page, size", page + ", " + size);
    }
    ImportFilter filter =
        new ImportFilter(kind.isBlank() ? null : SubjectKind.of(kind), status(status), q);
    return new PageBody(
        imports.page(filter, page * size, size).stream()
            .map(report -> ImportBody.of(report, locale))
            .toList(),
        imports.count(filter),
        page,
        size);
  }

  @GetMapping("/imports/{id}")
  @Operation(summary = "One import")
  ImportBody find(@PathVariable long id, Locale locale) {
    return ImportBody.of(imports.find(id), locale);
  }

  @GetMapping(path = "/imports/{id}/rejects.csv", produces = "text/csv")
  @Operation(summary = "The rejected rows of an import: line, reason_code, reason, row")
  ResponseEntity<Resource> rejects(@PathVariable long id) {
    return file("rejects-" + id + ".csv").body(new FileSystemResource(imports.rejects(id)));
  }

  @GetMapping(path = "/template.csv", produces = "text/csv")
  @Operation(
      summary = "An empty file with the right headings",
      description = "layout=wide|long, kind=shop|creator|product")
  ResponseEntity<String> template(
      @RequestParam(defaultValue = "wide") String layout,
      @RequestParam(defaultValue = "shop") String kind) {
    SubjectKind subject = SubjectKind.of(kind);
    ResponseEntity.BodyBuilder file = file(FactTemplates.name(subject, layout));
    return switch (layout) {
      case "wide" -> file.body(FactTemplates.wide(subject, measures.of(subject)));
      case "long" -> file.body(FactTemplates.cells(subject));
      default -> throw DomainException.invalid("facts.error.parameter", "layout", layout);
    };
  }

  static ResponseEntity.BodyBuilder file(String name) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static ResponseEntity<Object> refused(ImportBody answer, ImportReport report) {
    ProblemDetail problem = ProblemDetail.forStatus(400);
    problem.setTitle(answer.message());
    problem.setProperty("code", report.message() == null ? "facts.import" : report.message().key());
    problem.setProperty("import", answer);
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static WriteMode mode(String text) {
    return switch (text) {
      case "merge" -> WriteMode.MERGE;
      case "replace" -> WriteMode.REPLACE;
      default -> throw DomainException.invalid("facts.error.parameter", "mode", text);
    };
  }

  private static @Nullable ImportStatus status(String text) {
    try {
      return text.isBlank() ? null : ImportStatus.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("facts.error.parameter", "status", text);
    }
  }
}
