package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseCard;
import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.CourseStatus;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** One course in a list: what it is about, why now, how far one is. */
final class CourseTile extends Div {
  /**
   * @param reason why it is recommended; null = it is only in the list
   * @param first the one best next action of the page
   */
  CourseTile(
      CourseCard card, ShopRef shop, @Nullable String reason, boolean first, CourseWords words) {
    addClassNames("card", "course-tile");
    Div marks = new Div();
    marks.addClassName("row");
    Dimension dimension = card.content().dimension();
    if (dimension != null) {
      marks.add(
          HelpTip.on(
              Badge.neutral(words.dimension(dimension)), "score.dimension_" + dimension.code()));
    }
    if (card.status() != CourseStatus.NOT_STARTED) {
      marks.add(words.status(card));
    }
    add(marks, new H3(words.in(card.content().name())));
    if (reason != null) {
      add(why(reason));
    } else {
      Paragraph summary = new Paragraph(words.in(card.content().summary()));
      summary.addClassName("course-summary");
      add(summary);
    }
    add(foot(card, shop, first, words));
  }

  private static Div why(String reason) {
    Div why = new Div(AppIcon.PULSE.create(), new Span(reason));
    why.addClassName("course-why");
    return why;
  }

  private static Component foot(CourseCard card, ShopRef shop, boolean first, CourseWords words) {
    Span extent = new Span(words.extent(card.content()));
    extent.addClassNames("quiet", "small");
    Div left = new Div();
    left.addClassName("course-progress");
    if (card.status() == CourseStatus.PASSED && card.passedOn() != null) {
      Span passed = new Span(words.t("passedOn", words.formats().day(card.passedOn())));
      passed.addClassNames("quiet", "small");
      left.add(passed);
    } else if (card.read() > 0) {
      ProgressBar bar = new ProgressBar(0, card.lessons(), card.read());
      Span done = new Span(words.t("progress", card.read(), card.lessons()));
      done.addClassNames("quiet", "small");
      bar.getElement().setAttribute("aria-label", done.getText());
      left.add(done, bar);
    } else {
      left.add(extent);
    }
    Anchor open = new Anchor(CourseRoutes.detail(card.code(), shop.code()), words.open(card));
    open.addClassName("button-link");
    open.setClassName("primary", first);
    open.setAriaLabel(words.t("openCourse", words.open(card), words.in(card.content().name())));
    Div foot = new Div(left, open);
    foot.addClassName("course-foot");
    return foot;
  }
}
