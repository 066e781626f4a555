package com.merchantgrowth.experience.web;

import com.merchantgrowth.experience.ProductScores;
import com.merchantgrowth.experience.ScoreBox;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products/{code}/score")
@Tag(name = "product scores")
class ProductScoreController {
  private final ProductScores scores;

  ProductScoreController(ProductScores scores) {
    this.scores = scores;
  }

  private ScoreBox open(String code, @Nullable LocalDate day) {
    return ScoreAnswers.opened(scores.open(code, day), day);
  }

  @GetMapping
  @Operation(
      summary = "A product's score",
      description = "Of `day`, the newest day with results unless given.")
  ScoreJson.Head score(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Locale locale) {
    return ScoreJson.head(open(code, day), locale);
  }

  @GetMapping("/explain")
  @Operation(summary = "The score written out: total = low + the contributions of all metrics")
  ScoreJson.Explained explain(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Locale locale) {
    return ScoreJson.explained(open(code, day), locale);
  }

  @GetMapping("/difference")
  @Operation(summary = "Why the score moved between two days")
  ScoreJson.Difference difference(
      @PathVariable String code,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    return ScoreAnswers.difference(open(code, to), from);
  }

  @PostMapping("/what-if")
  @Operation(
      summary = "The score with other values of metrics",
      description = "By the engine of the daily run. Nothing is stored.")
  ScoreJson.WhatIf whatIf(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestBody Map<String, Double> values) {
    return ScoreAnswers.whatIf(open(code, day), values);
  }
}
