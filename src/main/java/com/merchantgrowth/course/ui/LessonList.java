package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CoursePage;
import com.merchantgrowth.course.CourseStatus;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.shared.ui.AppIcon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The way through a course: its lessons with a tick on those read, and the quiz at the end. */
final class LessonList extends Composite<OrderedList> {
  /** Stands for the quiz in the address. */
  static final String QUIZ = "quiz";

  /**
   * @param now the key of what is open
   * @param open told the key of what is clicked
   */
  LessonList(CoursePage page, String now, Consumer<String> open, CourseWords words) {
    getContent().addClassName("course-way");
    int number = 1;
    for (Lesson lesson : page.card().content().lessons()) {
      boolean read = page.read().contains(lesson.key());
      add(
          lesson.key(),
          Integer.toString(number++),
          words.in(lesson.title()),
          read,
          now,
          open,
          words);
    }
    if (page.card().content().quiz() != null) {
      boolean passed = page.card().status() == CourseStatus.PASSED;
      add(QUIZ, "?", words.t("quiz"), passed, now, open, words);
    }
  }

  private void add(
      String key,
      String number,
      String title,
      boolean done,
      String now,
      Consumer<String> open,
      CourseWords words) {
    Span mark = new Span();
    mark.addClassName("course-mark");
    if (done) {
      mark.add(AppIcon.CHECK.create());
      Span spoken = new Span(words.t("read.done"));
      spoken.addClassName("sr-only");
      mark.add(spoken);
    } else {
      mark.setText(number);
    }
    NativeButton button = new NativeButton();
    button.add(mark, new Span(title));
    button.addClickListener(click -> open.accept(key));
    ListItem item = new ListItem(button);
    item.setClassName("done", done);
    item.setClassName("now", key.equals(now));
    if (key.equals(now)) {
      button.getElement().setAttribute("aria-current", "step");
    }
    getContent().add(item);
  }
}
