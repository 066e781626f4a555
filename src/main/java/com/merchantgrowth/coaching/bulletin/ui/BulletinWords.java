package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinState;
import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.bulletin.ShopBulletin;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Bulletins in the language of the page a component is on. */
final class BulletinWords {
  /** A day to act by is near: it and two more. */
  private static final int SOON = 3;

  private final Component page;
  private final ConditionTexts conditions;
  private final BusinessCalendar calendar;
  private final Locale locale;

  BulletinWords(Component page, ConditionTexts conditions, BusinessCalendar calendar) {
    this.page = page;
    this.conditions = conditions;
    this.calendar = calendar;
    this.locale = UI.getCurrent().getLocale();
  }

  /** A text of this topic: the key without {@code coaching.bulletin.}. */
  String t(String key, Object... args) {
    return any("coaching.bulletin." + key, args);
  }

  /** Any text. */
  String any(String key, Object... args) {
    return page.getTranslation(locale, key, args);
  }

  Formats formats() {
    return Formats.of(locale);
  }

  LocalDate today() {
    return calendar.today();
  }

  String in(Wording words) {
    return words.in(locale);
  }

  String topic(RuleTopic topic) {
    return t("topic." + topic.code());
  }

  static List<String> topics() {
    return Arrays.stream(RuleTopic.values()).map(RuleTopic::code).toList();
  }

  String topic(String code) {
    return t("topic." + code);
  }

  /** Who is affected, as a sentence. */
  String audience(Condition condition) {
    return conditions.in(locale).sentence(condition);
  }

  /** What an editor of conditions offers. */
  Choices choices() {
    return conditions.choices(locale);
  }

  String moment(Instant at) {
    return formats().shortDateTime(at, calendar.zone());
  }

  /** Who sends it. */
  String author(boolean byProvider, String name) {
    return byProvider ? name : t("platform");
  }

  /** 11月27日 起. */
  String starts(BulletinText text) {
    return t("starts", formats().day(text.startsOn()));
  }

  /** A day to act by with the days that remain, in the colour of its nearness. */
  HelpTip due(BulletinText text) {
    return HelpTip.on(deadline(text), "status.bulletin_due");
  }

  /** That nobody can switch its reminders off. */
  HelpTip must() {
    return HelpTip.on(Badge.warn(t("must")), "status.bulletin_must");
  }

  /** That the next version of a published one is in writing. */
  HelpTip draftBeside(BulletinVersion shown) {
    return HelpTip.on(Badge.neutral(t("draftBeside", shown.version())), "status.bulletin_draft");
  }

  private Badge deadline(BulletinText text) {
    LocalDate due = text.dueOn();
    if (due == null) {
      return Badge.neutral(t("due.none"));
    }
    String day = formats().day(due);
    long left = ChronoUnit.DAYS.between(today(), due) + 1;
    if (left < 1) {
      return Badge.neutral(t("due.over", day));
    }
    String words = left == 1 ? t("due.today") : t("due.left", day, left);
    return left <= SOON ? Badge.warn(words) : Badge.neutral(words);
  }

  /** Where it stands for the shop. */
  HelpTip state(ShopBulletin bulletin) {
    if (bulletin.withdrawn()) {
      return HelpTip.on(Badge.neutral(t("state.withdrawn")), "status.bulletin_withdrawn");
    }
    if (!bulletin.current()) {
      return HelpTip.on(Badge.neutral(t("state.left")), "status.bulletin_left");
    }
    return bulletin.read()
        ? HelpTip.on(Badge.good(t("state.read")), "status.bulletin_read")
        : HelpTip.on(Badge.accent(t("state.unread")), "status.bulletin_unread");
  }

  /** Where it stands for those who write. */
  HelpTip state(BulletinState state) {
    String words = t("state." + state.code());
    return HelpTip.on(
        state == BulletinState.PUBLISHED ? Badge.good(words) : Badge.neutral(words),
        "status.bulletin_" + state.code());
  }

  String version(BulletinVersion version) {
    return t("version", version.version());
  }

  /** 320 家 · 26%. */
  String share(int part, int whole) {
    return whole == 0
        ? Formats.MISSING
        : t("share", formats().count(part), formats().value((double) part / whole, "ratio"));
  }
}
