package com.merchantgrowth.coaching.playbook.ui;

import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.ui.ConditionWords;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Formats;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Playbooks in one language; made for one page. */
public final class PlaybookWords {
  private final BiFunction<String, Object[], String> translate;
  private final Locale locale;
  private final ConditionWords conditions;
  private final Map<String, Wording> steps;

  PlaybookWords(
      BiFunction<String, Object[], String> translate,
      Locale locale,
      ConditionWords conditions,
      Map<String, Wording> steps) {
    this.translate = translate;
    this.locale = locale;
    this.conditions = conditions;
    this.steps = steps;
  }

  /** A text about playbooks. */
  public String t(String key, Object... args) {
    return translate.apply("coaching.playbook." + key, args);
  }

  /** A text of the whole house. */
  public String any(String key, Object... args) {
    return translate.apply(key, args);
  }

  public String in(Wording words) {
    return words.in(locale);
  }

  public Locale locale() {
    return locale;
  }

  public Formats formats() {
    return Formats.of(locale);
  }

  public ConditionWords conditions() {
    return conditions;
  }

  public String stage(ShopStage stage) {
    return any(stage.key());
  }

  public String dimension(Dimension dimension) {
    return any("diagnosis.dimension." + dimension.code());
  }

  public String signal(String signal) {
    return t("signal." + signal);
  }

  public String side(Side side) {
    return t("side." + side.code());
  }

  /** What a target is a number of: 近30天有效直播天数, 完成「店铺入驻」. */
  public String what(Target target) {
    return target.measured()
        ? conditions.term(new Term.Metric(target.code()))
        : t(
            "target.step",
            in(steps.getOrDefault(target.code(), new Wording(target.code(), target.code()))));
  }

  /** The target's number with its unit; empty for a step. */
  public String goal(Target target) {
    return target.measured() ? conditions.needed(new Term.Metric(target.code()), target.to()) : "";
  }

  /** A value found of what a target is about. */
  public String found(Target target, double value) {
    return target.measured()
        ? conditions.found(new Term.Metric(target.code()), value, target.to())
        : Double.isNaN(value) ? Formats.MISSING : t(value >= 1 ? "step.done" : "step.open");
  }

  /** What a plan made from it is to reach, in one sentence. */
  public String aim(Playbook playbook) {
    Target target = playbook.target();
    if (target == null) {
      return t("aim.actions", playbook.days());
    }
    return target.measured()
        ? t("aim.metric", playbook.days(), what(target), goal(target))
        : t("aim.step", playbook.days(), what(target));
  }
}
