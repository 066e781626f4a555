package com.merchantgrowth.product.web;

import com.merchantgrowth.product.InformationRuleBook;
import com.merchantgrowth.product.InformationRulesVersion;
import com.merchantgrowth.product.information.InformationRule;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/product-rules")
@Tag(name = "products")
class InformationRulesController {
  private final InformationRuleBook book;

  InformationRulesController(InformationRuleBook book) {
    this.book = book;
  }

  /**
   * @param least what is enough: characters, pictures, percent, levels or selling points
   * @param limit the most characters; for the detail page the characters that are as good as its
   *     pictures; 0 = none
   */
  record RuleBody(String field, double points, int least, int limit) {
    static RuleBody of(InformationRule rule) {
      return new RuleBody(rule.field().code(), rule.points(), rule.least(), rule.limit());
    }
  }

  record RulesBody(int version, List<RuleBody> rules, Instant savedAt) {
    static RulesBody of(InformationRulesVersion version) {
      return new RulesBody(
          version.version(),
          version.rules().rules().stream().map(RuleBody::of).toList(),
          version.savedAt());
    }
  }

  /**
   * @param basedOn the version it was made from; refused when there is a newer one
   * @param rules as they are answered; their points sum to 100
   * @param note why; may be left out
   */
  record Save(@Nullable Integer basedOn, @Nullable JsonNode rules, @Nullable String note) {}

  @GetMapping
  @Operation(summary = "The rules of 信息力, newest version first")
  List<RulesBody> rules() {
    return book.versions().stream().map(RulesBody::of).toList();
  }

  @PutMapping
  @Operation(
      summary = "Make a new version of the rules of 信息力",
      description = "In force at once: every product is judged again. Scope definitions:write.")
  RulesBody save(@RequestBody Save save) {
    Integer basedOn = save.basedOn();
    JsonNode rules = save.rules();
    if (basedOn == null || rules == null) {
      throw DomainException.invalid("product.error.rules");
    }
    return RulesBody.of(
        book.save("{\"rules\":" + rules + "}", basedOn, save.note() == null ? "" : save.note()));
  }
}
