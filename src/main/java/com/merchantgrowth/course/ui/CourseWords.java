package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseCard;
import com.merchantgrowth.course.CourseStatus;
import com.merchantgrowth.course.Recommended;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.recommend.Gap;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Objects;

/** Courses in the language of the page a component is on. */
final class CourseWords {
  private final Component page;
  private final Locale locale;

  CourseWords(Component page) {
    this.page = page;
    this.locale = UI.getCurrent().getLocale();
  }

  /** A text of this room: the key without {@code course.}. */
  String t(String key, Object... args) {
    return page.getTranslation(locale, "course." + key, args);
  }

  Locale locale() {
    return locale;
  }

  Formats formats() {
    return Formats.of(locale);
  }

  String in(Wording words) {
    return words.in(locale);
  }

  String dimension(Dimension dimension) {
    return page.getTranslation(locale, "metric.dimension." + dimension.code());
  }

  String stage(ShopStage stage) {
    return page.getTranslation(locale, stage.key());
  }

  /** E.g. 3 节 · 4 题测验 · 约 14 分钟. */
  String extent(CourseContent course) {
    String lessons = t("lessons", course.lessons().size());
    String minutes = t("minutes", course.minutes());
    return course.quiz() == null
        ? t("extent", lessons, minutes)
        : t("extent.quiz", lessons, course.quiz().questions().size(), minutes);
  }

  HelpTip status(CourseCard card) {
    return HelpTip.on(plain(card), "status.course_" + card.status().code());
  }

  private Badge plain(CourseCard card) {
    return switch (card.status()) {
      case PASSED -> Badge.good(t("status.passed"));
      case IN_PROGRESS -> Badge.accent(t("status.in_progress"));
      case NOT_STARTED -> Badge.neutral(t("status.not_started"));
    };
  }

  /** What the button of a card says. */
  String open(CourseCard card) {
    return t(
        card.status() == CourseStatus.PASSED
            ? "open.again"
            : card.read() > 0 ? "open.continue" : "open.start");
  }

  /**
   * Why it is recommended, with the numbers: where the metric stands among how many peers, and what
   * it is worth.
   */
  String reason(Recommended one) {
    Gap gap = one.recommendation().gap();
    if (gap == null) {
      return t("because." + one.recommendation().because().name().toLowerCase(Locale.ROOT));
    }
    String metric = Objects.requireNonNull(one.metric()).name(locale);
    String peers = formats().count(gap.peers());
    String where =
        gap.lowestFifth()
            ? t("because.lowest", metric, peers)
            : t("because.below", metric, peers, formats().standing(gap.percentile()));
    String worth =
        Double.isNaN(gap.dimensionGain())
            ? ""
            : t("because.worth", dimension(gap.dimension()), formats().points(gap.dimensionGain()));
    String again = one.recommendation().again() ? t("because.again") : "";
    return again + where + worth;
  }
}
