package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.shared.Wording;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** One text in both languages, the Chinese one first; the English one may stay empty. */
final class Both extends Div {
  private final HasValue<?, String> zh;
  private final HasValue<?, String> en;

  private <F extends Component & HasValue<?, String> & HasValueChangeMode & HasSize> Both(
      F zh, F en, Runnable changed) {
    this.zh = zh;
    this.en = en;
    addClassName("course-fields");
    for (F field : List.of(zh, en)) {
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.setWidthFull();
      field.addValueChangeListener(change -> changed.run());
    }
    add(zh, en);
  }

  /**
   * @param key of the label without the language, e.g. {@code field.name}
   */
  static Both line(String key, AdminWords words, Runnable changed) {
    return new Both(
        new TextField(words.t(key + ".zh")), new TextField(words.t(key + ".en")), changed);
  }

  static Both area(String key, AdminWords words, Runnable changed) {
    return new Both(
        new TextArea(words.t(key + ".zh")), new TextArea(words.t(key + ".en")), changed);
  }

  void read(Wording words) {
    zh.setValue(words.zh());
    en.setValue(words.en());
  }

  Wording value() {
    return new Wording(zh.getValue().strip(), en.getValue().strip());
  }
}
