package com.merchantgrowth.coaching.playbook.ui;

import com.merchantgrowth.coaching.playbook.Material;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** A material being written: the texts at the left, at the right what readers will see. */
final class MaterialForm extends Div {
  private static final int ROWS = 10;

  private final TextField code = new TextField();
  private final TextArea zh = new TextArea();
  private final TextArea en = new TextArea();
  private final MarkdownText preview = new MarkdownText("");

  MaterialForm(Material value, PlaybookWords words) {
    addClassName("stack");
    code.setLabel(words.t("field.code"));
    code.setValue(value.code());
    zh.setLabel(words.any("shared.wording.zh", words.t("field.text")));
    en.setLabel(words.any("shared.wording.en", words.t("field.text")));
    zh.setValue(value.text().zh());
    en.setValue(value.text().en());
    for (TextArea area : List.of(zh, en)) {
      area.setWidthFull();
      area.setMinRows(ROWS);
      area.setMaxRows(2 * ROWS);
      area.setValueChangeMode(ValueChangeMode.LAZY);
      area.addValueChangeListener(change -> preview.setText(area.getValue()));
    }
    preview.setText(value.text().in(words.locale()));
    Div left = new Div(zh, en);
    left.addClassName("stack");
    Div right = new Div(preview);
    right.addClassName("course-preview");
    Div columns = new Div(left, right);
    columns.addClassName("course-writing");
    add(code, columns);
  }

  /** Under which it folds away. */
  String title(PlaybookWords words, int at) {
    return words.t(
        "row", at + 1, code.isEmpty() ? words.t("row.new") : value().title(words.locale()));
  }

  Material value() {
    return new Material(
        code.getValue().strip(), new Wording(zh.getValue().strip(), en.getValue().strip()));
  }
}
