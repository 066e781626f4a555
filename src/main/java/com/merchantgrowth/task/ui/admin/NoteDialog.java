package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks what the author should change. A refusal is shown here, nothing typed is lost. */
final class NoteDialog extends Dialog {
  private static final int LONGEST = 500;

  NoteDialog(String title, AdminWords words, Consumer<String> send) {
    setHeaderTitle(title);
    setWidth("min(480px, 96vw)");
    TextArea note = new TextArea(words.t("admin.review.note"));
    note.setMaxLength(LONGEST);
    note.setMinRows(3);
    note.setRequiredIndicatorVisible(true);
    note.setWidthFull();
    Span refusal = new Span();
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Div form = new Div(new Paragraph(words.t("admin.review.sendBackText")), note, refusal);
    form.addClassNames("stack", "task-dialog");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                words.t("admin.review.sendBack"),
                () -> {
                  try {
                    send.accept(note.getValue().strip());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
