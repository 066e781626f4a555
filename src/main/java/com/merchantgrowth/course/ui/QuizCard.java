package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CoursePage;
import com.merchantgrowth.course.CoursePage.Answered;
import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The quiz. Which options are right stays on the server until they have been answered: the page
 * holds their words only.
 */
final class QuizCard extends Composite<Card> {
  private final CourseWords words;
  private final Quiz quiz;
  private final List<Supplier<Set<Integer>>> answers = new ArrayList<>();
  private final Span refusal = new Span();

  /**
   * @param submit told the answers
   */
  QuizCard(CoursePage page, Quiz quiz, Consumer<List<Set<Integer>>> submit, CourseWords words) {
    this.words = words;
    this.quiz = quiz;
    Card card = getContent();
    card.addClassName("course-quiz");
    card.note(words.t("quiz.rule", quiz.questions().size(), quiz.needed()));
    List<Component> parts = new ArrayList<>();
    Answered last = page.last();
    if (last != null) {
      parts.add(new AnsweredQuiz(quiz, last, words));
    }
    boolean passed = last != null && last.result().passed();
    if (!passed && page.mayLearn()) {
      if (page.attemptsLeft() == 0) {
        parts.add(Note.info(words.t("quiz.tomorrow", quiz.attempts())));
      } else {
        parts.add(questions(last != null, page.attemptsLeft(), submit));
      }
    } else if (!passed && last == null) {
      parts.add(new Paragraph(words.t("quiz.readOnly", quiz.questions().size())));
    }
    card.body(parts.toArray(Component[]::new));
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("quiz"));
  }

  private Component questions(boolean again, int left, Consumer<List<Set<Integer>>> submit) {
    Div form = new Div();
    form.addClassName("course-questions");
    for (int i = 0; i < quiz.questions().size(); i++) {
      form.add(question(i, quiz.questions().get(i)));
    }
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Div foot = new Div(Buttons.primary(words.t("quiz.submit"), () -> send(submit)));
    foot.addClassName("row");
    if (left != CoursePage.UNLIMITED) {
      Span rest = new Span(words.t("quiz.left", left));
      rest.addClassNames("quiet", "small");
      foot.add(rest);
    }
    form.add(refusal, foot);
    if (!again) {
      return form;
    }
    Div later = new Div();
    later.add(
        Buttons.secondary(
            words.t("quiz.again"),
            () -> {
              later.removeAll();
              later.add(form);
            }));
    return later;
  }

  private Component question(int number, Question question) {
    String label =
        words.t(
            question.multiple() ? "quiz.several" : "quiz.one",
            number + 1,
            words.in(question.text()));
    List<Integer> options = IntStream.range(0, question.options().size()).boxed().toList();
    if (question.multiple()) {
      CheckboxGroup<Integer> group = new CheckboxGroup<>(label);
      group.setItems(options);
      group.setItemLabelGenerator(option -> words.in(question.options().get(option).text()));
      group.addClassName("course-options");
      answers.add(group::getValue);
      return group;
    }
    RadioButtonGroup<Integer> group = new RadioButtonGroup<>(label);
    group.setItems(options);
    group.setItemLabelGenerator(option -> words.in(question.options().get(option).text()));
    group.addClassName("course-options");
    answers.add(
        () -> {
          @Nullable Integer chosen = group.getValue();
          return chosen == null ? Set.of() : Set.of(chosen);
        });
    return group;
  }

  private void send(Consumer<List<Set<Integer>>> submit) {
    List<Set<Integer>> given = answers.stream().map(Supplier::get).toList();
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).isEmpty()) {
        refusal.setText(words.t("quiz.missing", i + 1));
        return;
      }
    }
    submit.accept(given);
  }
}
