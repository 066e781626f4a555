package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.eligibility.ui.ConditionWords;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.tier.ShopTier;
import com.merchantgrowth.tier.TierEvaluation;
import com.merchantgrowth.tier.TierProspect;
import com.merchantgrowth.tier.ladder.Rhythm;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierStep;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences about tiers in one language, shared by the page, the card and the rules. */
final class TierWords {
  /** A gap of at most this share of what is needed is nearly there. */
  private static final double NEARLY = 0.1;

  private final UI ui;
  private final Locale locale;
  private final ConditionWords conditions;
  private final Formats formats;

  private TierWords(UI ui, ConditionWords conditions) {
    this.ui = ui;
    this.locale = ui.getLocale();
    this.conditions = conditions;
    this.formats = Formats.of(locale);
  }

  /** In the language of the current page. */
  static TierWords of(ConditionTexts texts) {
    UI ui = UI.getCurrent();
    return new TierWords(ui, texts.in(ui.getLocale()));
  }

  /** A text of this room: the key without {@code tier.}. */
  String t(String key, Object... args) {
    return ui.getTranslation(locale, "tier." + key, args);
  }

  Formats formats() {
    return formats;
  }

  ConditionWords conditions() {
    return conditions;
  }

  /** 骨干. */
  String name(TierStep step) {
    return step.name(locale);
  }

  /** L3 骨干. */
  String named(TierStep step) {
    return step.code() + " " + step.name(locale);
  }

  /** L3 骨干 for a code of the ladder; the code itself for another, a word for none. */
  String named(TierLadder ladder, String code) {
    int place = ladder.place(code);
    return code.isEmpty() ? t("none") : place < 0 ? code : named(ladder.step(place));
  }

  /** 自 2026年9月1日. */
  String since(ShopTier tier) {
    LocalDate from = tier.span().from();
    return from == null ? t("since.ever") : t("since", formats.fullDay(from));
  }

  /** What a tier asks, as a sentence without its full stop. */
  String entry(TierStep step) {
    return step.demands().isEmpty() ? t("ladder.open") : conditions.phrase(step.entry());
  }

  /** The page's first line: where the shop is going. */
  String answer(ShopTier tier) {
    TierProspect forecast = tier.forecast();
    String on = formats.day(tier.nextFrom());
    if (forecast == null) {
      return tier.tier().isEmpty() ? t("answer.none", on) : t("answer.noNumbers", tier.tier());
    }
    Outcome outcome = forecast.outcome();
    return switch (outcome.reason()) {
      case FIRST -> t("answer.first", on, outcome.tier());
      case RISE -> t("answer.rise", on, tier.tier(), outcome.tier());
      case FALL -> t("answer.fall", on, tier.tier(), outcome.tier());
      case GRACE -> t("answer.grace", on, tier.tier());
      case FROZEN -> t("answer.frozen", tier.tier());
      case UNKNOWN -> t("answer.unknown", on, tier.tier());
      case KEEP ->
          tier.above() == null
              ? t("answer.top", on, tier.tier())
              : t("answer.keep", on, tier.tier());
    };
  }

  /** The forecast in a few words, with its shape. */
  HelpTip verdict(ShopTier tier) {
    TierProspect forecast = tier.forecast();
    if (forecast == null) {
      return HelpTip.on(Badge.unknown(t("verdict.noNumbers")), "status.tier_unknown");
    }
    Outcome outcome = forecast.outcome();
    return HelpTip.on(
        plain(tier, forecast, outcome),
        "status.tier_" + outcome.reason().name().toLowerCase(Locale.ROOT));
  }

  private Badge plain(ShopTier tier, TierProspect forecast, Outcome outcome) {
    TierStep above = tier.above();
    return switch (outcome.reason()) {
      case FIRST, RISE -> Badge.good(t("verdict.rise", outcome.tier()));
      case FALL -> Badge.bad(t("verdict.fall", outcome.tier()));
      case GRACE -> Badge.warn(t("verdict.grace"));
      case FROZEN -> Badge.warn(t("verdict.frozen"));
      case UNKNOWN -> Badge.unknown(t("verdict.unknown"));
      case KEEP ->
          above == null
              ? Badge.good(t("verdict.top"))
              : nearly(forecast.demands(above))
                  ? Badge.warn(t("verdict.nearly"))
                  : open(forecast.demands(above))
                      ? Badge.unknown(t("verdict.open"))
                      : Badge.neutral(t("verdict.keep", tier.tier()));
    };
  }

  private static boolean open(List<Evaluation> demands) {
    return demands.stream().anyMatch(one -> one.truth() == Truth.UNKNOWN);
  }

  /** Everything that is missing is a number, and not far. */
  private static boolean nearly(List<Evaluation> demands) {
    List<Evaluation> missing = demands.stream().filter(one -> !one.passed()).toList();
    return !missing.isEmpty() && missing.stream().allMatch(TierWords::near);
  }

  private static boolean near(Evaluation demand) {
    return demand.actual() instanceof Evaluation.Actual.Number number
        && number.gap() <= NEARLY * Math.abs(number.needed());
  }

  /** Why an evaluation ended as it did: L1 → L2 is said elsewhere. */
  String reason(TierEvaluation made) {
    Outcome outcome = made.outcome();
    return reason(outcome, made.before(), made.ladder());
  }

  String reason(Outcome outcome, String before, TierLadder ladder) {
    boolean limited = !outcome.target().equals(outcome.tier());
    return switch (outcome.reason()) {
      case FIRST -> t("reason.first");
      case RISE ->
          limited
              ? t("reason.rise.limited", outcome.target(), ladder.mostSteps())
              : t("reason.rise");
      case KEEP ->
          t(
              before.equals(ladder.steps().getLast().code()) ? "reason.keep.top" : "reason.keep",
              before);
      case GRACE -> t("reason.grace", outcome.target(), outcome.below(), ladder.grace());
      case FALL ->
          limited
              ? t("reason.fall.limited", outcome.target(), ladder.mostSteps())
              : t("reason.fall");
      case UNKNOWN -> t("reason.unknown");
      case FROZEN -> t("reason.frozen", flag(ladder), outcome.target());
    };
  }

  /** What is on record when a shop is frozen. */
  String flag(TierLadder ladder) {
    return flag(ladder.freezeFlag());
  }

  /** What a flag says, in words. */
  String flag(String code) {
    return conditions.phrase(new Condition.Flagged(code));
  }

  /** How the ladder works, sentence by sentence. */
  List<String> rules(TierLadder ladder) {
    List<String> rules = new ArrayList<>();
    rules.add(t(ladder.rhythm() == Rhythm.MONTHLY ? "rule.monthly" : "rule.daily"));
    rules.add(ladder.mostSteps() == 0 ? t("rule.anySteps") : t("rule.steps", ladder.mostSteps()));
    rules.add(ladder.grace() == 0 ? t("rule.noGrace") : t("rule.grace", ladder.grace()));
    if (ladder.freezes()) {
      rules.add(t("rule.frozen", flag(ladder)));
    }
    rules.add(t("rule.unknown"));
    return rules;
  }

  /** The days of a month up to a day: 11月1–20日. */
  String monthTo(LocalDate day) {
    return formats.range(com.merchantgrowth.shared.DayRange.closed(day.withDayOfMonth(1), day));
  }

  /** A demand as the head of a row. */
  String demand(Condition demand) {
    return demand instanceof Condition.MetricIs metric
        ? conditions.term(metric.term())
        : conditions.phrase(demand);
  }

  /** What a number is compared with: ≥ 50 万元. */
  String needed(Condition.MetricIs metric) {
    String sign =
        switch (metric.is()) {
          case AT_LEAST -> "≥";
          case MORE_THAN -> ">";
          case AT_MOST -> "≤";
          case LESS_THAN -> "<";
          case EQUAL -> "=";
        };
    return sign + " " + conditions.needed(metric.term(), metric.value());
  }
}
