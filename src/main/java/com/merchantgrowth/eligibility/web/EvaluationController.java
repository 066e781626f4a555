package com.merchantgrowth.eligibility.web;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.Eligibility;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "eligibility")
class EvaluationController {
  private final MerchantAccess access;
  private final Eligibility eligibility;
  private final ConditionTerms terms;
  private final ConditionTexts texts;
  private final BusinessCalendar calendar;

  EvaluationController(
      MerchantAccess access,
      Eligibility eligibility,
      ConditionTerms terms,
      ConditionTexts texts,
      BusinessCalendar calendar) {
    this.access = access;
    this.eligibility = eligibility;
    this.terms = terms;
    this.texts = texts;
    this.calendar = calendar;
  }

  /**
   * What is asked.
   *
   * @param shop the shop's code
   * @param day as of which day; without one the newest with results
   * @param condition in the form of {@link ConditionJson}
   */
  record EvaluateBody(
      @Schema(description = "The shop's code", example = "S00001") @Nullable String shop,
      @Schema(description = "As of which business day; without it the newest with results")
          @Nullable LocalDate day,
      @Schema(
              description =
                  "`{\"all\": […]}`, `{\"any\": […]}`, `{\"not\": …}`,"
                      + " `{\"metric\": code, \"is\": \">=\", \"value\": 5}`,"
                      + " `{\"aggregate\": \"MAX_DAY\", \"numerator\": measures, \"denominator\":"
                      + " measures, \"scale\": \"1/60\", \"window\": \"30d\", \"unit\": \"fen\","
                      + " \"is\": \">\", \"value\": 5}`,"
                      + " `{\"attribute\": \"tier\", \"in\": [\"L2\"]}`,"
                      + " `{\"openedWithinDays\": 30}` or `{\"flag\": \"deposit_paid\"}`",
              implementation = Object.class,
              example =
                  "{\"all\": [{\"attribute\": \"tier\", \"in\": [\"L1\", \"L2\"]},"
                      + " {\"metric\": \"gmv_30\", \"is\": \">=\", \"value\": 1000000}]}")
          @Nullable JsonNode condition) {}

  @Operation(
      summary = "Whether a condition holds for a shop, and why",
      description =
          "The answer mirrors the condition: each part with its truth (pass, fail, or unknown where"
              + " data is missing), what was found, how far it is, and both as sentences. Numbers"
              + " are unrounded and in the unit of the metric. Formulas over fixed windows are"
              + " answered from the facts; the window `own` belongs to tasks and is refused here.")
  @PostMapping("/api/v1/eligibility/evaluate")
  EvaluationJson evaluate(@RequestBody EvaluateBody body) {
    ShopRef shop = access.require(given(body.shop(), "shop"), ShopArea.DIAGNOSIS);
    Condition condition = condition(body.condition());
    ShopFacts facts = eligibility.on(shop.id(), day(shop, body.day()), List.of(condition));
    return EvaluationJson.of(
        shop.code(),
        facts.day(),
        Evaluator.evaluate(condition, facts),
        texts.in(Locale.CHINESE),
        texts.in(Locale.ENGLISH));
  }

  private LocalDate day(ShopRef shop, @Nullable LocalDate asked) {
    return asked != null
        ? asked
        : eligibility.newest(shop.id()).map(ShopFacts::day).orElseGet(calendar::yesterday);
  }

  private Condition condition(@Nullable JsonNode node) {
    JsonNode json = given(node, "condition");
    try {
      Condition condition = ConditionJson.read(json);
      terms.check(condition);
      if (condition.terms().stream().anyMatch(EvaluationController::own)) {
        throw DomainException.invalid("eligibility.error.ownWindow");
      }
      return condition;
    } catch (DomainException refused) {
      String place = refused.place();
      throw refused.at(place == null || place.equals(".") ? "condition" : "condition." + place);
    }
  }

  private static boolean own(Term term) {
    return term instanceof Term.Formula formula && formula.ownWindow();
  }

  private static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid("metric.error.fieldMissing", field).at(field);
    }
    return value;
  }
}
