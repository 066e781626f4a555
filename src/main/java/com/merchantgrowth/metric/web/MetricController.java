package com.merchantgrowth.metric.web;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/metrics")
@Tag(name = "metrics")
class MetricController {
  private final MetricDefinitions definitions;

  MetricController(MetricDefinitions definitions) {
    this.definitions = definitions;
  }

  /**
   * A definition on the wire, in the notation of the catalogue.
   *
   * @param subject shop, creator or product
   * @param aggregate {@code SUM, RATIO, MAX_DAY, ACTIVE_DAYS>=60, LATEST, LATEST_RATIO,
   *     AVERAGE_PER_DAY}; {@code WRITTEN} for scores, which read no facts
   * @param numerator measures joined by + and −
   * @param window {@code 30d, month, month-1} or {@code 2026-11-01..2026-11-15}
   * @param direction higher, lower or neutral
   */
  record MetricBody(
      String code,
      int version,
      String subject,
      @Nullable String dimension,
      String nameZh,
      String nameEn,
      String aggregate,
      String numerator,
      @Nullable String denominator,
      String scale,
      String window,
      String unit,
      String direction,
      double minSample,
      double weight,
      Instant since) {
    static MetricBody of(MetricDefinition metric) {
      Dimension dimension = metric.dimension();
      MeasureSum denominator = metric.denominator();
      return new MetricBody(
          metric.code(),
          metric.version(),
          metric.subject().code(),
          dimension == null ? null : dimension.code(),
          metric.nameZh(),
          metric.nameEn(),
          metric.aggregate().text(),
          metric.numerator().toString(),
          denominator == null ? null : denominator.toString(),
          metric.scale().text(),
          metric.window().text(),
          metric.unit(),
          metric.direction().name().toLowerCase(Locale.ROOT),
          metric.minSample(),
          metric.weight(),
          metric.since());
    }
  }

  /**
   * What a metric shall be; its code is in the address. {@code scale} is 1, subject shop unless
   * given.
   */
  record MetricEdit(
      @Nullable String subject,
      @Nullable String dimension,
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable String aggregate,
      @Nullable String numerator,
      @Nullable String denominator,
      @Nullable String scale,
      @Nullable String window,
      @Nullable String unit,
      @Nullable String direction,
      double minSample,
      double weight) {
    MetricDefinition as(String code) {
      return new MetricDefinition(
          code,
          0,
          blank(subject) ? SubjectKind.SHOP : SubjectKind.of(given("subject", subject)),
          blank(dimension) ? null : Dimension.of(given("dimension", dimension)),
          given("nameZh", nameZh),
          given("nameEn", nameEn),
          Aggregate.parse(given("aggregate", aggregate)),
          MeasureSum.parseOrNone(numerator == null ? "" : numerator),
          blank(denominator) ? null : MeasureSum.parse(given("denominator", denominator)),
          blank(scale) ? Scale.ONE : Scale.of(given("scale", scale)),
          MetricWindow.parse(given("window", window)),
          given("unit", unit),
          direction(given("direction", direction)),
          minSample,
          weight,
          Instant.EPOCH);
    }

    private static Direction direction(String text) {
      try {
        return Direction.valueOf(text.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw DomainException.invalid("metric.error.direction", text);
      }
    }

    private static boolean blank(@Nullable String text) {
      return text == null || text.isBlank();
    }

    private static String given(String field, @Nullable String text) {
      if (text == null || text.isBlank()) {
        throw DomainException.invalid("metric.error.fieldMissing", field);
      }
      return text;
    }
  }

  @GetMapping
  @Operation(summary = "The definitions in force")
  List<MetricBody> list(@RequestParam(required = false) @Nullable String subject) {
    List<MetricDefinition> shown =
        subject == null ? definitions.current() : definitions.current(SubjectKind.of(subject));
    return shown.stream().map(MetricBody::of).toList();
  }

  @GetMapping("/{code}")
  @Operation(summary = "All versions of a metric, newest first")
  List<MetricBody> versions(@PathVariable String code) {
    List<MetricDefinition> versions = definitions.versions(code);
    if (versions.isEmpty()) {
      throw DomainException.notFound("metric.error.unknown", code);
    }
    return versions.stream().map(MetricBody::of).toList();
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Define a metric, or begin its next version",
      description =
          "Later runs compute it so; days run before keep their version. Saving what is in force"
              + " changes nothing. Scope definitions:write.")
  MetricBody put(@PathVariable String code, @RequestBody MetricEdit edit) {
    return MetricBody.of(definitions.save(edit.as(code)));
  }
}
