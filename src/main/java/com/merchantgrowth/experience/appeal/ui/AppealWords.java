package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.experience.appeal.AppealEffects;
import com.merchantgrowth.experience.appeal.ForgivenEvent;
import com.merchantgrowth.experience.appeal.ForgivenReason;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences about appeals in the language of the page. */
final class AppealWords {
  private final UI ui = UI.getCurrent();
  private final Locale locale = ui.getLocale();
  private final Formats formats = Formats.of(locale);
  private final Map<String, Measure> measures;
  private final BusinessCalendar calendar;

  AppealWords(Map<String, Measure> measures, BusinessCalendar calendar) {
    this.measures = measures;
    this.calendar = calendar;
  }

  /** A text of this room: the key without {@code experience.appeal.}. */
  String t(String key, Object... args) {
    return ui.getTranslation(locale, "experience.appeal." + key, args);
  }

  Formats formats() {
    return formats;
  }

  BusinessCalendar calendar() {
    return calendar;
  }

  Locale locale() {
    return locale;
  }

  String reason(ForgivenReason reason) {
    return t("reason." + reason.code());
  }

  String measure(String code) {
    Measure measure = measures.get(code);
    return measure == null ? code : measure.name(locale);
  }

  /** 品质退单 2 单 · 支付订单 2 单. */
  String amounts(Map<String, Double> amounts) {
    return amounts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> t("amount", measure(one.getKey()), amount(one.getKey(), one.getValue())))
        .collect(Collectors.joining(t("amounts.separator")));
  }

  String amount(String measure, double amount) {
    Measure known = measures.get(measure);
    return formats.value(amount, known == null ? "count" : known.unit());
  }

  HelpTip state(Appeal.State state) {
    return HelpTip.on(plain(state), "status.appeal_" + state.code());
  }

  private Badge plain(Appeal.State state) {
    String word = t("state." + state.code());
    return switch (state) {
      case OPEN -> Badge.accent(word);
      case GRANTED -> Badge.good(word);
      case REFUSED -> Badge.bad(word);
      case WITHDRAWN -> Badge.neutral(word);
    };
  }

  HelpTip state(ForgivenEvent event) {
    if (event.revokedAt() != null) {
      return HelpTip.on(Badge.neutral(t("event.revoked")), "status.event_revoked");
    }
    return event.holdsOn(calendar.yesterday())
        ? HelpTip.on(Badge.good(t("event.holds")), "status.event_holds")
        : HelpTip.on(Badge.neutral(t("event.over")), "status.event_over");
  }

  /** By whom, when, and until when. */
  String decided(ForgivenEvent event) {
    String day = formats.fullDay(calendar.dayOf(event.decidedAt()));
    return event.until() == null
        ? t("event.by", event.decidedBy(), day)
        : t("event.byUntil", event.decidedBy(), day, formats.fullDay(event.until()));
  }

  /** 剔除后体验分 4.52 → 4.61; empty when there is no score to compare. */
  String effect(Optional<AppealEffects.Effect> effect) {
    return effect
        .filter(one -> one.before().scored() && one.after().scored())
        .map(one -> t("effect", shown(one.before()), shown(one.after())))
        .orElse("");
  }

  private String shown(Score score) {
    return formats.value(score.total(), "rating");
  }
}
