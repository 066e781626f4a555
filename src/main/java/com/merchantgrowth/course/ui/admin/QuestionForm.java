package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** One question being written, its options below each other with a tick at the right ones. */
final class QuestionForm extends Div {
  private final AdminWords words;
  private final Runnable changed;
  private final Both text;
  private final Both explanation;
  private final Checkbox multiple = new Checkbox();
  private final List<OptionForm> options = new ArrayList<>();
  private final Div list = new Div();

  private record OptionForm(Both text, Checkbox right) {}

  QuestionForm(Question question, AdminWords words, Runnable changed) {
    this.words = words;
    this.changed = changed;
    addClassName("stack");
    text = Both.line("field.question", words, changed);
    explanation = Both.area("field.explanation", words, changed);
    multiple.setLabel(words.t("field.multiple"));
    multiple.addValueChangeListener(change -> changed.run());
    list.addClassName("stack");
    Span label = new Span(words.t("field.options"));
    label.addClassNames("quiet", "small");
    add(
        text,
        multiple,
        label,
        list,
        Buttons.text(
            words.t("option.add"),
            () -> {
              append(new Question.Option(Wording.NONE, false));
              changed.run();
            }),
        explanation);
    text.read(question.text());
    explanation.read(question.explanation());
    multiple.setValue(question.multiple());
    question.options().forEach(this::append);
  }

  private void append(Question.Option option) {
    Both both = Both.line("field.option", words, changed);
    both.read(option.text());
    Checkbox right = new Checkbox(words.t("field.right"), option.right());
    right.addValueChangeListener(change -> changed.run());
    OptionForm form = new OptionForm(both, right);
    options.add(form);
    Div row = new Div(right, both);
    row.add(
        Buttons.icon(
            AppIcon.CLOSE,
            words.any("shared.row.remove"),
            () -> {
              options.remove(form);
              list.remove(row);
              changed.run();
            }));
    row.addClassName("course-option");
    list.add(row);
  }

  Question value() {
    return new Question(
        text.value(),
        multiple.getValue(),
        options.stream()
            .map(one -> new Question.Option(one.text().value(), one.right().getValue()))
            .toList(),
        explanation.value());
  }
}
