package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.CourseState;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;

/** The administrators' courses in the language of the page. */
final class AdminWords {
  private final Component page;
  private final Locale locale;
  private final BusinessCalendar calendar;

  AdminWords(Component page, BusinessCalendar calendar) {
    this.page = page;
    this.calendar = calendar;
    locale = UI.getCurrent().getLocale();
  }

  /** A text of this room: the key without {@code course.}. */
  String t(String key, Object... args) {
    return any("course." + key, args);
  }

  /** Any text. */
  String any(String key, Object... args) {
    return page.getTranslation(locale, key, args);
  }

  Locale locale() {
    return locale;
  }

  Formats formats() {
    return Formats.of(locale);
  }

  String in(Wording words) {
    String text = words.in(locale);
    return text.isBlank() ? t("admin.unnamed") : text;
  }

  String dimension(Dimension dimension) {
    return any("metric.dimension." + dimension.code());
  }

  String moment(Instant instant) {
    return formats().shortDateTime(instant, calendar.zone());
  }

  /** A user name; what ships with the product says so. */
  String author(String username) {
    return username.equals("system") ? t("admin.shipped") : username;
  }

  HelpTip state(CourseState state) {
    return HelpTip.on(plain(state), "status.coursestate_" + state.code());
  }

  private Badge plain(CourseState state) {
    String text = t("state." + state.code());
    return switch (state) {
      case PUBLISHED -> Badge.good(text);
      case DRAFT, ARCHIVED -> Badge.neutral(text);
    };
  }

  HelpTip state(CourseVersion.State state) {
    String text = t("version." + state.code());
    return HelpTip.on(
        state == CourseVersion.State.LIVE ? Badge.good(text) : Badge.neutral(text),
        "status.version_" + state.code());
  }
}
