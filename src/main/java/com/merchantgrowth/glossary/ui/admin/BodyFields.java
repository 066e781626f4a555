package com.merchantgrowth.glossary.ui.admin;

import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The Markdown of both languages side by side, under each how it will look, while it is typed. */
final class BodyFields extends Div {
  private static final int LONGEST = 20_000;

  private final TextArea zh;
  private final TextArea en;

  BodyFields(Wording value, Runnable changed) {
    zh = area("shared.wording.zh", value.zh(), changed);
    en = area("shared.wording.en", value.en(), changed);
    addClassName("text-bodies");
    add(column(zh), column(en));
  }

  private TextArea area(String label, String value, Runnable changed) {
    TextArea area = new TextArea();
    area.setLabel(getTranslation(label, getTranslation("glossary.admin.body")));
    area.setMaxLength(LONGEST);
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.setValue(value);
    area.setWidthFull();
    area.addValueChangeListener(change -> changed.run());
    return area;
  }

  private Component column(TextArea area) {
    MarkdownText preview = new MarkdownText(area.getValue());
    area.addValueChangeListener(change -> preview.setText(change.getValue()));
    H3 title = new H3(getTranslation("glossary.admin.preview"));
    title.addClassNames("quiet", "small");
    Div seen = new Div(title, preview);
    seen.addClassName("text-preview");
    Div column = new Div(area, seen);
    column.addClassName("stack");
    return column;
  }

  Wording value() {
    return new Wording(zh.getValue(), en.getValue());
  }
}
