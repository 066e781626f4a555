package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.Wording;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** One text in both languages, side by side, the Chinese one first. */
public final class WordingFields extends Div {
  private final HasValue<?, String> zh;
  private final HasValue<?, String> en;

  private <F extends Component & HasValue<?, String> & HasSize> WordingFields(
      F zh, F en, Wording value) {
    this.zh = zh;
    this.en = en;
    addClassNames("wording-fields", "wide");
    zh.setWidthFull();
    en.setWidthFull();
    zh.setValue(value.zh());
    en.setValue(value.en());
    add(zh, en);
  }

  /**
   * A line.
   *
   * @param label without the language
   * @param longest of each text, in characters
   */
  public static WordingFields line(String label, int longest, Wording value) {
    TextField zh = new TextField();
    TextField en = new TextField();
    zh.setLabel(zh.getTranslation("shared.wording.zh", label));
    en.setLabel(en.getTranslation("shared.wording.en", label));
    zh.setMaxLength(longest);
    en.setMaxLength(longest);
    return new WordingFields(zh, en, value);
  }

  /** Several lines; otherwise as {@link #line}. */
  public static WordingFields area(String label, int longest, Wording value) {
    TextArea zh = new TextArea();
    TextArea en = new TextArea();
    zh.setLabel(zh.getTranslation("shared.wording.zh", label));
    en.setLabel(en.getTranslation("shared.wording.en", label));
    zh.setMaxLength(longest);
    en.setMaxLength(longest);
    return new WordingFields(zh, en, value);
  }

  /** What is written now. */
  public Wording value() {
    return new Wording(zh.getValue(), en.getValue());
  }
}
