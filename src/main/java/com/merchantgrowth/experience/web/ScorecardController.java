package com.merchantgrowth.experience.web;

import com.merchantgrowth.experience.CardEffect;
import com.merchantgrowth.experience.CardVersion;
import com.merchantgrowth.experience.Scorecards;
import com.merchantgrowth.experience.card.CardJson;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/scorecards")
@Tag(name = "experience scores")
class ScorecardController {
  private final Scorecards cards;

  ScorecardController(Scorecards cards) {
    this.cards = cards;
  }

  /** A saved version; {@code card} is the form that is edited. */
  record Saved(JsonNode card, Instant savedAt, String savedBy, String note) {
    static Saved of(CardVersion version) {
      return new Saved(
          CardJson.node(version.card()), version.savedAt(), version.savedBy(), version.note());
    }
  }

  /**
   * @param basedOn the version it was made from; refused when there is a newer one
   * @param note why; may be left out
   */
  record Save(@Nullable Integer basedOn, @Nullable String note, @Nullable JsonNode card) {}

  @GetMapping
  @Operation(summary = "The scorecards in force")
  List<Saved> list() {
    return cards.inForce().stream().map(Saved::of).toList();
  }

  @GetMapping("/{code}")
  @Operation(summary = "All versions of a scorecard, newest first")
  List<Saved> versions(@PathVariable String code) {
    return cards.versions(code).stream().map(Saved::of).toList();
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Make a new version of a scorecard",
      description =
          "In force from the next daily run on; days run before keep their version. Saving what is"
              + " in force changes nothing. Scope definitions:write.")
  Saved save(@PathVariable String code, @RequestBody Save save) {
    if (save.basedOn() == null || save.card() == null) {
      throw DomainException.invalid("experience.error.place", "basedOn, card");
    }
    return Saved.of(
        cards.save(
            CardJson.read(same(code, save.card())),
            save.basedOn(),
            save.note() == null ? "" : save.note()));
  }

  @PostMapping("/{code}/preview")
  @Operation(
      summary = "What a scorecard would make of the newest day",
      description =
          "Distribution before and after, and who would change band. Nothing is stored."
              + " Scope definitions:write.")
  CardEffect preview(@PathVariable String code, @RequestBody JsonNode card) {
    return cards
        .preview(CardJson.read(same(code, card)))
        .orElseThrow(() -> DomainException.notFound("experience.error.noResult", ""));
  }

  private static JsonNode same(String code, JsonNode card) {
    if (!card.path("code").asString("").equals(code)) {
      throw DomainException.invalid("experience.error.place", "code");
    }
    return card;
  }
}
