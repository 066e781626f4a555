package com.merchantgrowth.programme.ui;

import com.merchantgrowth.eligibility.Audiences;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Name, text and terms of a programme; tracks and targets are tasks of their own. */
final class ProgrammeDialog extends Dialog {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TEXT = 400;

  private final transient ProgrammeDefinition programme;
  private final TextField zh = new TextField();
  private final TextField en = new TextField();
  private final TextArea textZh = new TextArea();
  private final TextArea textEn = new TextArea();
  private final ConditionEditor eligible;

  ProgrammeDialog(
      ProgrammeDefinition programme,
      Choices choices,
      Audiences audiences,
      ProgrammeWords words,
      Consumer<ProgrammeDefinition> save) {
    this.programme = programme;
    setHeaderTitle(words.t("admin.edit"));
    setWidth("min(760px, 96vw)");
    name(zh, words.t("admin.nameZh"), programme.name().zh());
    zh.setRequired(true);
    name(en, words.t("admin.nameEn"), programme.name().en());
    text(textZh, words.t("admin.textZh"), programme.text().zh());
    text(textEn, words.t("admin.textEn"), programme.text().en());
    eligible = new ConditionEditor(choices);
    eligible.setLabel(words.t("eligible"));
    eligible.setReach(condition -> Optional.of(audiences.reach(condition)));
    eligible.setValue(programme.eligible());
    Div names = new Div(zh, en);
    names.addClassName("programme-names");
    Div body = new Div(names, textZh, textEn, eligible, new Paragraph(words.t("admin.tracksHint")));
    body.addClassName("stack");
    add(body);
    getFooter()
        .add(
            Buttons.secondary(words.t("admin.cancel"), this::close),
            Buttons.primary(words.t("admin.save"), () -> save(save)));
  }

  private static void name(TextField field, String label, String value) {
    field.setLabel(label);
    field.setMaxLength(LONGEST_NAME);
    field.setValue(value);
    field.setWidthFull();
  }

  private static void text(TextArea field, String label, String value) {
    field.setLabel(label);
    field.setMaxLength(LONGEST_TEXT);
    field.setValue(value);
    field.setWidthFull();
  }

  private void save(Consumer<ProgrammeDefinition> save) {
    if (zh.isEmpty()) {
      zh.setInvalid(true);
      zh.focus();
      return;
    }
    if (!eligible.check()) {
      return;
    }
    Condition terms = Objects.requireNonNull(eligible.getValue());
    save.accept(
        new ProgrammeDefinition(
            programme.code(),
            new Wording(zh.getValue(), en.getValue()),
            new Wording(textZh.getValue(), textEn.getValue()),
            programme.open(),
            terms,
            programme.tracks(),
            programme.milestones()));
    close();
  }
}
