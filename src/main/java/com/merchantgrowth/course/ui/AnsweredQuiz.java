package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CoursePage.Answered;
import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of an attempt: the count, and for each question what was chosen and why it matters.
 */
final class AnsweredQuiz extends Div {
  AnsweredQuiz(Quiz quiz, Answered answered, CourseWords words) {
    addClassName("course-answered");
    Quiz.Result result = answered.result();
    String sentence =
        words.t(
            result.passed() ? "quiz.passed" : "quiz.failed",
            result.rightCount(),
            quiz.questions().size(),
            quiz.needed());
    add(result.passed() ? Note.good(sentence) : Note.warn(sentence));
    OrderedList list = new OrderedList();
    for (int i = 0; i < quiz.questions().size(); i++) {
      list.add(
          row(quiz.questions().get(i), answered.answers().get(i), result.right().get(i), words));
    }
    add(list);
  }

  private static ListItem row(
      Question question, Set<Integer> chosen, boolean right, CourseWords words) {
    Span text = new Span(words.in(question.text()));
    text.addClassName("strong");
    Div head =
        new Div(
            text,
            right
                ? HelpTip.on(Badge.good(words.t("quiz.right")), "status.quiz_right")
                : HelpTip.on(Badge.warn(words.t("quiz.wrong")), "status.quiz_wrong"));
    head.addClassName("row");
    String given =
        chosen.stream()
            .sorted()
            .map(option -> words.in(question.options().get(option).text()))
            .collect(Collectors.joining(words.t("and")));
    Paragraph answer =
        new Paragraph(given.isEmpty() ? words.t("quiz.noAnswer") : words.t("quiz.given", given));
    answer.addClassNames("quiet", "small");
    ListItem item = new ListItem(head, answer);
    if (!question.explanation().isBlank()) {
      item.add(new Paragraph(words.in(question.explanation())));
    }
    return item;
  }
}
