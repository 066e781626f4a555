package com.merchantgrowth.diagnosis.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.DimensionScore;
import com.merchantgrowth.metric.peer.PeerMarks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The diagnosis on the wire.
 *
 * @param dimensions the six scores by code, 0 … 100; null = no score
 * @param overall 0 … 100, or null
 * @param reasons why a dimension or the overall score is null, by its name; left out when all exist
 */
record DiagnosisJson(
    String shop,
    LocalDate day,
    Cohort cohort,
    Map<String, Metric> metrics,
    Map<String, @Nullable Double> dimensions,
    @Nullable Double overall,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> reasons) {

  /**
   * @param level {@code category_tier}, {@code category} or {@code all}
   */
  record Cohort(String level, int size) {}

  /**
   * @param n the shops of the cohort that have a value
   * @param reason why something is null: {@code not_enough_data} (no value), {@code too_few_peers}
   *     (no percentile and no marks), {@code not_active} (the shop is not compared); left out when
   *     nothing is
   */
  record Metric(
      @Nullable Double value,
      @Nullable Double percentile,
      @Nullable Double median,
      @Nullable Double top20,
      int n,
      @Nullable Double sample,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}

  static DiagnosisJson of(Diagnosis diagnosis) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    diagnosis.metrics().forEach(line -> metrics.put(line.code(), metric(line)));
    Map<String, @Nullable Double> dimensions = new LinkedHashMap<>();
    Map<String, String> reasons = new LinkedHashMap<>();
    for (DimensionScore score : diagnosis.scores().dimensions()) {
      String code = score.dimension().code();
      dimensions.put(code, number(score.score()));
      if (!score.known()) {
        reasons.put(code, score.weightAll() == 0 ? "not_scored" : "too_little_weight");
      }
    }
    if (!diagnosis.scores().known()) {
      reasons.put("overall", "too_few_dimensions");
    }
    return new DiagnosisJson(
        diagnosis.shop().code(),
        diagnosis.day(),
        new Cohort(
            diagnosis.group().level().name().toLowerCase(Locale.ROOT), diagnosis.group().size()),
        metrics,
        dimensions,
        number(diagnosis.scores().overall()),
        reasons);
  }

  private static Metric metric(MetricLine line) {
    PeerMarks marks = line.marks();
    MetricLine.Missing missing = line.missing();
    return new Metric(
        number(line.value()),
        number(line.percentile()),
        number(marks.median()),
        number(marks.top20()),
        marks.n(),
        number(line.sample()),
        missing == MetricLine.Missing.NOTHING ? null : missing.name().toLowerCase(Locale.ROOT));
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
