package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** One lesson to read, with its film, and the way on. */
final class LessonCard extends Composite<Card> {
  private final String title;

  LessonCard(Lesson lesson, int number, int of, Component foot, CourseWords words) {
    title = words.in(lesson.title());
    Card card = getContent();
    card.addClassName("course-lesson");
    card.note(words.t("lesson.of", number, of));
    List<Component> parts = new ArrayList<>();
    if (!lesson.video().isBlank()) {
      parts.add(video(lesson, words));
    }
    parts.add(new MarkdownText(words.in(lesson.text())));
    parts.add(foot);
    card.body(parts.toArray(Component[]::new));
  }

  @Override
  protected Card initContent() {
    return new Card(title);
  }

  /** Films are elsewhere: a link says so before anything is loaded from there. */
  private static Component video(Lesson lesson, CourseWords words) {
    Span name = new Span(words.t("video"));
    name.addClassName("strong");
    Span where = new Span(java.net.URI.create(lesson.video()).getHost());
    where.addClassNames("quiet", "small");
    Anchor link = new Anchor(lesson.video(), "");
    link.setTarget("_blank");
    link.getElement().setAttribute("rel", "noopener noreferrer");
    link.addClassName("course-video");
    link.add(AppIcon.VIDEO.create(), new Div(name, where));
    return link;
  }
}
