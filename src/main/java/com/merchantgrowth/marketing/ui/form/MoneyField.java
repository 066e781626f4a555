package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.product.sku.Yuan;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;

/** An amount typed in yuan, kept in fen. */
public final class MoneyField extends TextField {
  public MoneyField(String label) {
    super(label);
    getElement().setAttribute("inputmode", "decimal");
    setSuffixComponent(new Span(getTranslation("marketing.field.yuan")));
    setValueChangeMode(ValueChangeMode.LAZY);
  }

  /** Zero is shown as an empty field: no limit, no threshold. */
  public void fen(long fen) {
    setValue(fen == 0 ? "" : Yuan.text(fen));
  }

  /**
   * @return fen; 0 for an empty field, and for one that cannot be read, which is reported
   */
  public long read(String place, Reading reading) {
    String text = getValue().strip().replace(",", "");
    if (text.isEmpty()) {
      return 0;
    }
    Optional<Long> fen = Yuan.fen(text);
    if (fen.isEmpty()) {
      reading.problem("marketing.field.error.money", place);
    }
    return fen.orElse(0L);
  }
}
