package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Worksheet;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.FormRows;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole course being written. */
final class CourseForm extends Div {
  private final CourseDesk desk;
  private final AdminWords words;
  private final Runnable changed;
  private final BasicsForm basics;
  private final FormRows<LessonForm> lessons;
  private final FormRows<WorksheetForm> worksheets;
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
    worksheets = new FormRows<>(this::worksheetTitle, changed);
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
    Div sheets =
        new Div(
            worksheets,
            Buttons.secondary(
                words.t("worksheet.add"),
                () -> {
                  append(new Worksheet(freshSheetKey(), Wording.NONE, Wording.NONE), true);
                  changed.run();
                }));
    sheets.addClassName("stack");
    add(
        new Card(words.t("editor.basics")).body(basics),
        new Card(words.t("editor.lessons")).note(words.t("editor.lessons.note")).body(body),
        new Card(words.t("editor.worksheets")).note(words.t("editor.worksheets.note")).body(sheets),
        new Card(words.t("editor.quiz")).note(words.t("editor.quiz.note")).body(quiz));
    basics.read(course);
    course.lessons().forEach(lesson -> append(lesson, course.lessons().size() == 1));
    course.worksheets().forEach(worksheet -> append(worksheet, false));
    quiz.read(course.quiz());
  }

  private String title(int at) {
    return words.t("lesson.title", at + 1, words.in(lessons.forms().get(at).value().title()));
  }

  private void append(Lesson lesson, boolean open) {
    lessons.append(new LessonForm(lesson, desk, words, changed), open);
  }

  private String worksheetTitle(int at) {
    return words.t("worksheet.title", at + 1, words.in(worksheets.forms().get(at).value().name()));
  }

  private void append(Worksheet worksheet, boolean open) {
    worksheets.append(new WorksheetForm(worksheet, words, changed), open);
  }

  /** A key no lesson of this course ever had here: what was read stays with its lesson. */
  private String freshKey() {
    return fresh(
        "lesson-",
        Stream.concat(
            read.lessons().stream().map(Lesson::key),
            lessons.forms().stream().map(form -> form.value().key())));
  }

  private String freshSheetKey() {
    return fresh("sheet-", worksheets.forms().stream().map(form -> form.value().key()));
  }

  private static String fresh(String prefix, Stream<String> keys) {
    Set<String> taken = keys.collect(Collectors.toSet());
    int number = taken.size() + 1;
    while (taken.contains(prefix + number)) {
      number++;
    }
    return prefix + number;
  }

  /**
   * @throws DomainException invalid, while the audience is incomplete
   */
  CourseContent value() {
    List<Lesson> written = lessons.forms().stream().map(LessonForm::value).toList();
    List<Worksheet> sheets = worksheets.forms().stream().map(WorksheetForm::value).toList();
    return basics.value(read, written, sheets, quiz.value());
  }

  /** What was saved is what the form began with. */
  void saved(CourseContent course) {
    read = course;
  }
}
