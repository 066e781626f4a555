package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.OnboardingActs;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a few words, which may be left out. A refusal is shown in it, nothing typed is lost. */
final class NoteDialog extends Dialog {
  NoteDialog(
      String title, String text, String hint, String action, String cancel, Consumer<String> act) {
    setHeaderTitle(title);
    setWidth("min(520px, 96vw)");
    TextArea note = new TextArea(hint);
    note.setMaxLength(OnboardingActs.LONGEST_NOTE);
    note.setMinRows(3);
    note.setWidthFull();
    Span refusal = ReasonDialog.refusal();
    Paragraph words = new Paragraph(text);
    words.setVisible(!text.isEmpty());
    Div form = new Div(words, note, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(cancel, this::close),
            Buttons.primary(
                action,
                () -> {
                  try {
                    act.accept(note.getValue().strip());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
