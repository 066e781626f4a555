package com.merchantgrowth.coaching.portfolio.web;

import com.merchantgrowth.coaching.signal.RulesVersion;
import com.merchantgrowth.coaching.signal.Severity;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.coaching.signal.SignalRule;
import com.merchantgrowth.coaching.signal.SignalRules;
import com.merchantgrowth.coaching.signal.SignalSettings;
import com.merchantgrowth.coaching.signal.StageOverrides;
import com.merchantgrowth.coaching.signal.StageThresholds;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When signals show, where stages end, and stages that people decide. */
@RestController
@RequestMapping("/api/v1/coaching")
@Tag(name = "coaching")
class SignalRulesController {
  private final SignalSettings settings;
  private final StageOverrides overrides;

  SignalRulesController(SignalSettings settings, StageOverrides overrides) {
    this.settings = settings;
    this.overrides = overrides;
  }

  /** What the numbers mean for each code: see {@link SignalRule}. */
  record RuleBody(
      @Nullable String code,
      @Nullable Boolean active,
      @Nullable String severity,
      @Nullable Double threshold,
      @Nullable Double base,
      @Nullable Integer days,
      @Nullable Integer points) {
    static RuleBody of(SignalRule rule) {
      return new RuleBody(
          rule.code().code(),
          rule.active(),
          rule.severity().code(),
          rule.threshold(),
          rule.base(),
          rule.days(),
          rule.points());
    }

    SignalRule rule() {
      return new SignalRule(
          SignalCode.of(given(code, "code")),
          given(active, "active"),
          Severity.of(given(severity, "severity")),
          given(threshold, "threshold"),
          Objects.requireNonNullElse(base, 0.0),
          given(days, "days"),
          given(points, "points"));
    }
  }

  /**
   * @param entryOrders paid orders since the opening with which a shop leaves the first stage
   * @param growthGmv GMV of 30 days in fen with which it leaves the second
   */
  record RulesBody(
      int version,
      Instant savedAt,
      String savedBy,
      String note,
      int entryOrders,
      long growthGmv,
      List<RuleBody> rules) {
    static RulesBody of(RulesVersion version) {
      return new RulesBody(
          version.version(),
          version.savedAt(),
          version.savedBy(),
          version.note(),
          version.rules().stages().orders(),
          version.rules().stages().gmv(),
          version.rules().rules().stream().map(RuleBody::of).toList());
    }
  }

  /**
   * @param basedOn the version it was made from; refused when there is a newer one
   * @param note why; may be left out
   * @param rules one for each code
   */
  record Save(
      @Nullable Integer basedOn,
      @Nullable String note,
      @Nullable Integer entryOrders,
      @Nullable Long growthGmv,
      @Nullable List<RuleBody> rules) {}

  /** See {@link StageOverrides.Row}. */
  record StageBody(
      String shop, String name, String stage, String reason, String setBy, Instant setAt) {}

  /**
   * @param stage entry, cold_start or growth
   */
  record Decide(@Nullable String stage, @Nullable String reason) {}

  private static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid("coaching.signal.error.missing", field);
    }
    return value;
  }

  @GetMapping("/rules")
  @Operation(summary = "The rules of signals and stages in force")
  RulesBody rules() {
    return RulesBody.of(settings.inForce());
  }

  @PutMapping("/rules")
  @Operation(
      summary = "Make a new version of the rules",
      description =
          "In force from the next daily run on; saving what is in force changes nothing."
              + " Scope definitions:write.")
  RulesBody save(@RequestBody Save save) {
    SignalRules draft =
        new SignalRules(
            0,
            new StageThresholds(
                given(save.entryOrders(), "entryOrders"), given(save.growthGmv(), "growthGmv")),
            given(save.rules(), "rules").stream().map(RuleBody::rule).toList());
    return RulesBody.of(
        settings.save(
            draft, given(save.basedOn(), "basedOn"), save.note() == null ? "" : save.note()));
  }

  @GetMapping("/stages")
  @Operation(summary = "Shops whose stage an administrator has decided, newest first")
  List<StageBody> stages() {
    return overrides.list().stream()
        .map(
            one ->
                new StageBody(
                    one.shop().code(),
                    one.shop().name(),
                    one.stage().code(),
                    one.reason(),
                    one.setBy(),
                    one.setAt()))
        .toList();
  }

  @PutMapping("/stages/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Decide the stage of a shop",
      description =
          "From today on; daily runs leave it alone. 409 where imports set the stages."
              + " Scope definitions:write.")
  void decide(@PathVariable String code, @RequestBody Decide decide) {
    overrides.set(
        code,
        ShopStage.of(given(decide.stage(), "stage")),
        decide.reason() == null ? "" : decide.reason());
  }

  @DeleteMapping("/stages/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Let daily runs work the stage out again",
      description = "404 when nobody has decided it. Scope definitions:write.")
  void release(@PathVariable String code) {
    overrides.release(code);
  }
}
