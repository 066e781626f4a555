package com.merchantgrowth.coaching.evaluation.web;

import com.merchantgrowth.coaching.evaluation.ProviderEvaluations;
import com.merchantgrowth.coaching.evaluation.ProviderFigure;
import com.merchantgrowth.coaching.evaluation.ProviderLevel;
import com.merchantgrowth.coaching.evaluation.ProviderLevels;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "coaching")
class ProviderEvaluationController {
  private final ProviderEvaluations evaluations;

  ProviderEvaluationController(ProviderEvaluations evaluations) {
    this.evaluations = evaluations;
  }

  record Rung(String level, Wording name, JsonNode needs, boolean reached) {}

  /**
   * @param figures by name; null = not enough data
   * @param level null = none
   */
  record Body(
      String organisation,
      LocalDate day,
      Map<String, @Nullable Double> figures,
      @Nullable String level,
      List<Rung> levels) {
    static Body of(ProviderEvaluations.Evaluated one) {
      Map<String, @Nullable Double> figures = new TreeMap<>();
      for (ProviderFigure figure : ProviderFigure.values()) {
        double value = one.figures().value(figure);
        figures.put(figure.code(), Double.isNaN(value) ? null : value);
      }
      return new Body(
          one.organisation().name(),
          one.day(),
          figures,
          one.level() == null ? null : one.level().code(),
          one.rungs().stream()
              .map(
                  rung ->
                      new Rung(
                          rung.level().code(),
                          rung.level().name(),
                          ConditionJson.node(rung.level().needs()),
                          rung.reached()))
              .toList());
    }
  }

  /**
   * @param needs a condition over provider_shops, provider_active_shops, provider_active_rate,
   *     provider_gmv_90 (fen), provider_first_sales, provider_plans_closed, provider_reached_rate,
   *     provider_satisfaction
   */
  record Level(@Nullable String code, @Nullable Wording name, @Nullable JsonNode needs) {
    ProviderLevel level() {
      if (code == null || name == null || needs == null) {
        throw DomainException.invalid("coaching.evaluation.error.code", String.valueOf(code));
      }
      return new ProviderLevel(code, name, ConditionJson.read(needs));
    }
  }

  /**
   * @param version of the levels that are replaced; 0 = the shipped ones
   */
  record Levels(@Nullable Integer version, @Nullable List<Level> levels) {
    static Levels of(ProviderEvaluations.InForce inForce) {
      return new Levels(
          inForce.version(),
          inForce.levels().levels().stream()
              .map(one -> new Level(one.code(), one.name(), ConditionJson.node(one.needs())))
              .toList());
    }
  }

  @GetMapping("/api/v1/coaching/evaluation")
  @PreAuthorize("hasRole('SERVICE_PROVIDER')")
  @Operation(
      summary = "How the caller's organisation does",
      description = "By the newest run; 404 before it and for an account that coaches for nobody.")
  Body own() {
    return evaluations
        .own()
        .map(Body::of)
        .orElseThrow(() -> DomainException.notFound("coaching.evaluation.none"));
  }

  @GetMapping("/api/v1/provider-organisations/evaluations")
  @PreAuthorize("hasRole('ADMIN')")
  @Operation(summary = "How all provider organisations do", description = "By the newest run.")
  List<Body> all() {
    return evaluations.all().stream().map(Body::of).toList();
  }

  @GetMapping("/api/v1/provider-organisations/levels")
  @PreAuthorize("hasRole('ADMIN')")
  @Operation(summary = "The levels organisations are measured by", description = "Lowest first.")
  Levels levels() {
    return Levels.of(evaluations.levels());
  }

  @PutMapping("/api/v1/provider-organisations/levels")
  @PreAuthorize("hasRole('ADMIN')")
  @Operation(
      summary = "Set the levels",
      description =
          "With the version that was read; 409 when it was changed. Scope coaching:write.")
  Levels set(@RequestBody Levels body) {
    List<Level> levels = body.levels() == null ? List.of() : body.levels();
    return Levels.of(
        evaluations.set(
            body.version() == null ? -1 : body.version(),
            new ProviderLevels(levels.stream().map(Level::level).toList())));
  }
}
