package com.merchantgrowth.tier.web;

import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.tier.LadderVersion;
import com.merchantgrowth.tier.ladder.Rhythm;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A ladder on the wire; who saved it and why is for administrators' eyes, on their page.
 *
 * @param rhythm {@code monthly} or {@code daily}
 * @param mostSteps tiers up or down in one evaluation; 0 = any number
 * @param grace evaluations in a row a shop may miss its tier before it falls
 * @param freezeFlag a shop with it on record does not move; empty = none
 * @param steps lowest first; the first one asks nothing
 */
record LadderJson(
    int version,
    String rhythm,
    int mostSteps,
    int grace,
    String freezeFlag,
    List<StepJson> steps,
    Instant savedAt) {

  /**
   * @param entry a condition; see {@code POST /api/v1/eligibility/evaluate}
   */
  record StepJson(
      @Nullable String code,
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable JsonNode entry) {
    static StepJson of(TierStep step) {
      return new StepJson(
          step.code(), step.nameZh(), step.nameEn(), ConditionJson.node(step.entry()));
    }

    TierStep step() {
      return new TierStep(
          text(code, "code"),
          text(nameZh, "nameZh"),
          text(nameEn, "nameEn"),
          ConditionJson.read(given(entry, "entry")));
    }
  }

  /** A ladder as it is sent: to be previewed or saved. */
  record Draft(
      @Nullable String rhythm,
      @Nullable Integer mostSteps,
      @Nullable Integer grace,
      @Nullable String freezeFlag,
      @Nullable List<StepJson> steps) {
    TierLadder ladder() {
      return new TierLadder(
          0,
          given(steps, "steps").stream().map(step -> given(step, "steps").step()).toList(),
          rhythm(text(rhythm, "rhythm")),
          given(mostSteps, "mostSteps"),
          given(grace, "grace"),
          freezeFlag == null ? "" : freezeFlag.strip());
    }

    private static Rhythm rhythm(String text) {
      return switch (text) {
        case "monthly" -> Rhythm.MONTHLY;
        case "daily" -> Rhythm.DAILY;
        default -> throw DomainException.invalid("tier.error.field", "rhythm");
      };
    }
  }

  private static String text(@Nullable String value, String field) {
    return given(value, field).strip();
  }

  static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid("tier.error.field", field);
    }
    return value;
  }

  static LadderJson of(LadderVersion version) {
    TierLadder ladder = version.ladder();
    return new LadderJson(
        ladder.version(),
        ladder.rhythm().name().toLowerCase(Locale.ROOT),
        ladder.mostSteps(),
        ladder.grace(),
        ladder.freezeFlag(),
        ladder.steps().stream().map(StepJson::of).toList(),
        version.savedAt());
  }
}
