package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.FormRows;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The whole course being written. */
final class CourseForm extends Div {
  private final CourseDesk desk;
  private final AdminWords words;
  private final Runnable changed;
  private final BasicsForm basics;
  private final FormRows<LessonForm> lessons;
  private final QuizForm quiz;
  private CourseContent read;

  CourseForm(CourseContent course, CourseDesk desk, AdminWords words, Runnable changed) {
    this.desk = desk;
    this.words = words;
    this.changed = changed;
    read = course;
    addClassName("stack");
    basics = new BasicsForm(desk, words, changed);
    lessons = new FormRows<>(this::title, changed);
    quiz = new QuizForm(words, changed);
    Div body =
        new Div(
            lessons,
            Buttons.secondary(
                words.t("lesson.add"),
                () -> {
                  append(new Lesson(freshKey(), Wording.NONE, Wording.NONE, ""), true);
                  changed.run();
                }));
    body.addClassName("stack");
    add(
        new Card(words.t("editor.basics")).body(basics),
        new Card(words.t("editor.lessons")).note(words.t("editor.lessons.note")).body(body),
        new Card(words.t("editor.quiz")).note(words.t("editor.quiz.note")).body(quiz));
    basics.read(course);
    course.lessons().forEach(lesson -> append(lesson, course.lessons().size() == 1));
    quiz.read(course.quiz());
  }

  private String title(int at) {
    return words.t("lesson.title", at + 1, words.in(lessons.forms().get(at).value().title()));
  }

  private void append(Lesson lesson, boolean open) {
    lessons.append(new LessonForm(lesson, desk, words, changed), open);
  }

  /** A key no lesson of this course ever had here: what was read stays with its lesson. */
  private String freshKey() {
    Set<String> taken = new HashSet<>();
    read.lessons().forEach(lesson -> taken.add(lesson.key()));
    lessons.forms().forEach(form -> taken.add(form.value().key()));
    int number = taken.size() + 1;
    while (taken.contains("lesson-" + number)) {
      number++;
    }
    return "lesson-" + number;
  }

  /**
   * @throws DomainException invalid, while the audience is incomplete
   */
  CourseContent value() {
    List<Lesson> written = lessons.forms().stream().map(LessonForm::value).toList();
    return basics.value(read, written, quiz.value());
  }

  /** What was saved is what the form began with. */
  void saved(CourseContent course) {
    read = course;
  }
}
