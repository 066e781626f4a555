package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.FormRows;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a course ends with a quiz, what passes, and its questions. */
final class QuizForm extends Div {
  private static final int USUAL_PERCENT = 75;
  private static final int USUAL_ATTEMPTS = 3;

  private final AdminWords words;
  private final Runnable changed;
  private final Checkbox has = new Checkbox();
  private final IntegerField percent = new IntegerField();
  private final IntegerField attempts = new IntegerField();
  private final FormRows<QuestionForm> questions;
  private final Div rest = new Div();

  QuizForm(AdminWords words, Runnable changed) {
    this.words = words;
    this.changed = changed;
    addClassName("stack");
    has.setLabel(words.t("field.quiz"));
    has.addValueChangeListener(
        change -> {
          rest.setVisible(change.getValue());
          changed.run();
        });
    percent.setLabel(words.t("field.percent"));
    percent.setMin(1);
    percent.setMax(100);
    percent.setStepButtonsVisible(true);
    percent.addValueChangeListener(change -> changed.run());
    attempts.setLabel(words.t("field.attempts"));
    attempts.setHelperText(words.t("field.attempts.hint"));
    attempts.setMin(0);
    attempts.setMax(20);
    attempts.setStepButtonsVisible(true);
    attempts.addValueChangeListener(change -> changed.run());
    questions = new FormRows<>(this::title, changed);
    Div rules = new Div(percent, attempts);
    rules.addClassName("course-fields");
    rest.addClassName("stack");
    rest.add(
        rules,
        questions,
        Buttons.secondary(
            words.t("question.add"),
            () -> {
              append(
                  new Question(
                      Wording.NONE,
                      false,
                      List.of(
                          new Question.Option(Wording.NONE, true),
                          new Question.Option(Wording.NONE, false)),
                      Wording.NONE),
                  true);
              changed.run();
            }));
    add(has, rest);
  }

  private String title(int at) {
    String text = words.in(questions.forms().get(at).value().text());
    return words.t("question.title", at + 1, text);
  }

  private void append(Question question, boolean open) {
    questions.append(new QuestionForm(question, words, changed), open);
  }

  void read(@Nullable Quiz quiz) {
    has.setValue(quiz != null);
    rest.setVisible(quiz != null);
    percent.setValue(quiz == null ? USUAL_PERCENT : quiz.passPercent());
    attempts.setValue(quiz == null ? USUAL_ATTEMPTS : quiz.attempts());
    questions.clear();
    if (quiz != null) {
      quiz.questions().forEach(question -> append(question, false));
    }
  }

  @Nullable Quiz value() {
    if (!has.getValue()) {
      return null;
    }
    return new Quiz(
        questions.forms().stream().map(QuestionForm::value).toList(),
        number(percent),
        number(attempts));
  }

  private static int number(IntegerField field) {
    @Nullable Integer value = field.getValue();
    return value == null ? 0 : value;
  }
}
