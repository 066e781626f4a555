package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.coaching.feedback.ProblemForm;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/** Writes a known problem; it says that no shop may be named in it. */
final class ProblemDialog extends Dialog {
  /** A new one. */
  ProblemDialog(RuleTopic topic, FeedbackWords words, Consumer<ProblemForm> save) {
    this(topic, Wording.NONE, Wording.NONE, words, save);
  }

  /** One that is there. */
  ProblemDialog(KnownProblem problem, FeedbackWords words, Consumer<ProblemForm> save) {
    this(problem.topic(), problem.title(), problem.text(), words, save);
  }

  private ProblemDialog(
      RuleTopic about,
      Wording titled,
      Wording said,
      FeedbackWords words,
      Consumer<ProblemForm> save) {
    setHeaderTitle(words.t("problem"));
    setWidth("min(640px, 96vw)");
    Select<RuleTopic> topic = new Select<>();
    topic.setLabel(words.any("coaching.bulletin.topic"));
    topic.setItems(RuleTopic.values());
    topic.setItemLabelGenerator(words::topic);
    topic.setValue(about);
    WordingFields title =
        WordingFields.line(words.t("problem.title"), ProblemForm.LONGEST_TITLE, titled);
    WordingFields text =
        WordingFields.area(words.t("problem.text"), ProblemForm.LONGEST_TEXT, said);
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(Note.warn(words.t("problem.noNames")), topic, title, text, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), this::close),
            Buttons.primary(
                words.t("problem.save"),
                () -> {
                  try {
                    save.accept(new ProblemForm(topic.getValue(), title.value(), text.value()));
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(words.any(refused.key(), refused.args()));
                  }
                }));
  }
}
