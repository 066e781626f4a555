package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.coaching.feedback.ReportState;
import com.merchantgrowth.coaching.feedback.RuleReport;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reports on rules in the language of the page a component is on. */
final class FeedbackWords {
  private final Component page;
  private final BusinessCalendar calendar;
  private final Locale locale = UI.getCurrent().getLocale();

  FeedbackWords(Component page, BusinessCalendar calendar) {
    this.page = page;
    this.calendar = calendar;
  }

  /** A text of this topic: the key without {@code coaching.feedback.}. */
  String t(String key, Object... args) {
    return any("coaching.feedback." + key, args);
  }

  /** Any text. */
  String any(String key, Object... args) {
    return page.getTranslation(locale, key, args);
  }

  Formats formats() {
    return Formats.of(locale);
  }

  BusinessCalendar calendar() {
    return calendar;
  }

  String in(Wording words) {
    return words.in(locale);
  }

  static List<String> topics() {
    return Arrays.stream(RuleTopic.values()).map(RuleTopic::code).toList();
  }

  static List<String> states() {
    return Arrays.stream(ReportState.values()).map(ReportState::code).toList();
  }

  String topic(String code) {
    return any("coaching.bulletin.topic." + code);
  }

  String topic(RuleTopic topic) {
    return topic(topic.code());
  }

  String moment(Instant at) {
    return formats().shortDateTime(at, calendar.zone());
  }

  /** Where a report stands. */
  HelpTip state(ReportState state) {
    return HelpTip.on(plain(state), "status.report_" + state.code());
  }

  private Badge plain(ReportState state) {
    String words = t("state." + state.code());
    return switch (state) {
      case NEW -> Badge.accent(words);
      case KNOWN -> Badge.warn(words);
      case ANSWERED -> Badge.good(words);
      case CLOSED -> Badge.neutral(words);
    };
  }

  /** Where a problem stands. */
  HelpTip state(KnownProblem problem) {
    return problem.open()
        ? HelpTip.on(Badge.warn(t("problem.open")), "status.problem_open")
        : HelpTip.on(Badge.good(t("problem.solved")), "status.problem_solved");
  }

  /** 发货与时效 · 48 小时揽收 · 沈雨 · 11月26日 10:20. */
  String about(RuleReport report) {
    String rule = report.rule().isEmpty() ? "" : report.rule() + " · ";
    return topic(report.topic())
        + " · "
        + rule
        + (report.byCoach() ? t("byCoach", report.reporter()) : report.reporter())
        + " · "
        + moment(report.reportedAt());
  }
}
