package com.merchantgrowth.onboarding.web;

import com.merchantgrowth.onboarding.ChecklistEffect;
import com.merchantgrowth.onboarding.ChecklistVersion;
import com.merchantgrowth.onboarding.ChecklistVersions;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistJson;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/onboarding/checklist")
@Tag(name = "newcomers")
class ChecklistController {
  private final ChecklistVersions versions;

  ChecklistController(ChecklistVersions versions) {
    this.versions = versions;
  }

  record VersionBody(
      int version, Instant savedAt, String savedBy, String note, JsonNode definition) {
    static VersionBody of(ChecklistVersion version) {
      return new VersionBody(
          version.number(),
          version.savedAt(),
          version.savedBy(),
          version.note(),
          ChecklistJson.node(version.definition()));
    }
  }

  /**
   * @param definition as {@code GET} gives it
   * @param basedOn the version it was made from
   */
  record Publish(@Nullable JsonNode definition, @Nullable Integer basedOn, @Nullable String note) {}

  /**
   * @param day the business day the numbers are as of; null before the first run
   * @param shops on their way through the checklist
   * @param changed of these, shops with an item in another state
   * @param completing of these, shops that complete a step
   * @param byItem shops whose state of the item would be another
   */
  record EffectBody(
      List<String> added,
      List<String> removed,
      List<String> changedItems,
      List<String> changedModules,
      List<String> changedSteps,
      @Nullable LocalDate day,
      int shops,
      int changed,
      int completing,
      Map<String, Integer> byItem) {
    static EffectBody of(ChecklistEffect effect) {
      return new EffectBody(
          codes(effect.diff().added()),
          codes(effect.diff().removed()),
          codes(effect.diff().changed()),
          effect.diff().modules().stream().map(ChecklistModule::code).toList(),
          effect.diff().steps().stream().map(ChecklistStep::code).toList(),
          effect.day(),
          effect.shops(),
          effect.changed(),
          effect.completing(),
          effect.byItem());
    }

    private static List<String> codes(List<CheckItem> items) {
      return items.stream().map(CheckItem::code).toList();
    }
  }

  @GetMapping
  @Operation(summary = "The checklist in force: steps, modules, topics and items")
  VersionBody inForce() {
    return VersionBody.of(versions.inForce());
  }

  @GetMapping("/versions")
  @Operation(summary = "All versions of the checklist, newest first, for administrators")
  List<VersionBody> all() {
    return versions.all().stream().map(VersionBody::of).toList();
  }

  @PostMapping("/preview")
  @Operation(
      summary = "What a draft of the checklist would change",
      description =
          "Items added, removed and changed, and how many shops would stand otherwise. Nothing is"
              + " stored. Scope definitions:write.")
  EffectBody preview(@RequestBody JsonNode draft) {
    return EffectBody.of(versions.preview(ChecklistJson.read(draft)));
  }

  @PutMapping
  @Operation(
      summary = "Publish a new version of the checklist",
      description =
          "Done items stay done while they exist. 409 when somebody else has published since"
              + " basedOn. Scope definitions:write.")
  VersionBody publish(@RequestBody Publish publish) {
    if (publish.definition() == null || publish.basedOn() == null) {
      throw DomainException.invalid(
          "onboarding.error.json.place", publish.definition() == null ? "definition" : "basedOn");
    }
    return VersionBody.of(
        versions.publish(
            ChecklistJson.read(publish.definition()),
            publish.basedOn(),
            publish.note() == null ? "" : publish.note()));
  }
}
