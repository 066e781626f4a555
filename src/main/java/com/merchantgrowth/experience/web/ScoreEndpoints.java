package com.merchantgrowth.experience.web;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScorePoint;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of a score over REST, the same for every kind of subject. */
abstract class ScoreEndpoints {
  private static final int HISTORY_DAYS = 90;

  /**
   * The opened score of the subject with this code.
   *
   * @param day null = the newest with results
   * @return empty when there is no score of that day
   * @throws DomainException not found, if there is no such subject or the caller may not see it
   */
  abstract Optional<ScoreBox> find(String code, @Nullable LocalDate day);

  /** A day of the history; null = not yet scored. */
  record Point(LocalDate day, @Nullable Double total, int version) {
    static Point of(ScorePoint point) {
      return new Point(point.day(), ScoreJson.known(point.total()), point.version());
    }
  }

  private ScoreBox open(String code, @Nullable LocalDate day) {
    return find(code, day)
        .orElseThrow(
            () -> DomainException.notFound("experience.error.noResult", day == null ? "" : day));
  }

  @GetMapping
  @Operation(
      summary = "The score",
      description = "Of `day`, the newest day with results unless given.")
  ScoreJson.Head score(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Locale locale) {
    return ScoreJson.head(open(code, day), locale);
  }

  @GetMapping("/explain")
  @Operation(
      summary = "The score written out",
      description =
          "total = low + the contributions of all metrics, with values, samples, points, shares,"
              + " the cohort's P5 … P95, what single steps would bring, and the shortest ways into"
              + " the next band.")
  ScoreJson.Explained explain(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Locale locale) {
    return ScoreJson.explained(open(code, day), locale);
  }

  @GetMapping("/difference")
  @Operation(
      summary = "Why the score moved between two days",
      description =
          "The metrics' lines, the weight spread over missing metrics and the change of the"
              + " scorecard sum to the change.")
  ScoreJson.Difference difference(
      @PathVariable String code,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    return open(code, to)
        .since(from)
        .map(ScoreJson::difference)
        .orElseThrow(() -> DomainException.notFound("experience.error.noResult", from));
  }

  @PostMapping("/what-if")
  @Operation(
      summary = "The score with other values of metrics",
      description =
          "By the engine of the daily run. Nothing is stored. A metric the scorecard does not"
              + " read, or a value that is none, is invalid.")
  ScoreJson.WhatIf whatIf(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestBody Map<String, Double> values) {
    ScoreBox box = open(code, day);
    if (values.isEmpty()) {
      throw DomainException.invalid("experience.error.noValues");
    }
    values.forEach(
        (metric, value) -> {
          if (value == null || !Double.isFinite(value)) {
            throw DomainException.invalid("experience.error.value", metric);
          }
        });
    Score after = box.whatIf(values);
    return ScoreJson.whatIf(box.sheet().score(), after);
  }

  @GetMapping("/history")
  @Operation(summary = "The scores of the last 90 days")
  List<Point> history(@PathVariable String code) {
    return open(code, null).history(HISTORY_DAYS).stream().map(Point::of).toList();
  }

  @GetMapping("/metrics/{metric}/days")
  @Operation(summary = "The days behind a metric of the score")
  ScoreJson.Days days(
      @PathVariable String code,
      @PathVariable String metric,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    return ScoreJson.days(open(code, day).behind(metric));
  }
}
