package com.merchantgrowth.experience.ui.card;

import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.card.Names;
import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;

/** One band of a scorecard being written: from where, its name, what it means. */
final class BandFields extends Div {
  private static final int LONGEST = 200;

  private final BandDefinition start;
  private final NumberField from = new NumberField();
  private final TextField nameZh = new TextField();
  private final TextField nameEn = new TextField();
  private final TextField meaningZh = new TextField();
  private final TextField meaningEn = new TextField();

  /**
   * @param lowest its edge is the scale's
   */
  BandFields(BandDefinition start, boolean lowest, CardWords words, Runnable changed) {
    this.start = start;
    addClassName("score-band-fields");
    from.setLabel(words.t("edge"));
    from.setValue(start.from());
    from.setReadOnly(lowest);
    from.addValueChangeListener(_ -> changed.run());
    text(nameZh, words.t("name.zh"), start.name().zh(), changed);
    text(nameEn, words.t("name.en"), start.name().en(), changed);
    text(meaningZh, words.t("meaning.zh"), start.meaning().zh(), changed);
    text(meaningEn, words.t("meaning.en"), start.meaning().en(), changed);
    add(from, nameZh, nameEn, meaningZh, meaningEn);
  }

  private static void text(TextField field, String label, String value, Runnable changed) {
    field.setLabel(label);
    field.setValue(value);
    field.setMaxLength(LONGEST);
    field.addValueChangeListener(_ -> changed.run());
  }

  /**
   * @throws DomainException invalid, when a field is empty
   */
  BandDefinition band() {
    Double edge = from.getValue();
    if (edge == null
        || nameZh.getValue().isBlank()
        || nameEn.getValue().isBlank()
        || meaningZh.getValue().isBlank()
        || meaningEn.getValue().isBlank()) {
      throw DomainException.invalid("experience.error.band", start.code());
    }
    return new BandDefinition(
        start.code(),
        new Names(nameZh.getValue().strip(), nameEn.getValue().strip()),
        edge,
        new Names(meaningZh.getValue().strip(), meaningEn.getValue().strip()));
  }
}
