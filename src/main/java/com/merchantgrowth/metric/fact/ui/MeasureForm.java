package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.metric.fact.Measure;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** A measure to register; of a registered one only names and unit can be edited. */
class MeasureForm extends Composite<FormLayout> {
  private final TextField code = new TextField(getTranslation("facts.measures.code"));
  private final TextField nameZh = new TextField(getTranslation("facts.measures.nameZh"));
  private final TextField nameEn = new TextField(getTranslation("facts.measures.nameEn"));
  private final ComboBox<String> unit = new ComboBox<>(getTranslation("facts.measures.unit"));
  private final Select<Measure.Kind> kind = new Select<>();
  private final Select<Measure.Absent> absent = new Select<>();
  private final Checkbox nonNegative = new Checkbox(getTranslation("facts.measures.nonNegative"));

  MeasureForm() {
    kind.setLabel(getTranslation("facts.measures.kind"));
    kind.setItems(Measure.Kind.values());
    kind.setItemLabelGenerator(each -> getTranslation("facts.kind." + each.code()));
    kind.setValue(Measure.Kind.COUNT);
    absent.setLabel(getTranslation("facts.measures.absent"));
    absent.setItems(Measure.Absent.values());
    absent.setItemLabelGenerator(each -> getTranslation("facts.absent." + each.code()));
    absent.setValue(Measure.Absent.ZERO);
    nonNegative.setValue(true);
    unit.setItems(UnitWords.KNOWN);
    unit.setItemLabelGenerator(each -> UnitWords.name(this, each));
    unit.setAllowCustomValue(true);
    unit.addCustomValueSetListener(typed -> unit.setValue(typed.getDetail().strip()));
    unit.setValue("count");
    code.setHelperText(getTranslation("facts.measures.codeHint"));
    unit.setHelperText(getTranslation("facts.measures.unitHint"));
    getContent().add(code, nameZh, nameEn, unit, kind, absent, nonNegative);
  }

  /** Starts from a heading of a file. */
  void propose(String heading) {
    String plain = heading.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    code.setValue(Measure.isCode(plain) ? plain : "");
    nameZh.setValue(heading);
    nameEn.setValue(heading);
  }

  void show(Measure measure) {
    code.setValue(measure.code());
    nameZh.setValue(measure.nameZh());
    nameEn.setValue(measure.nameEn());
    unit.setValue(measure.unit());
    kind.setValue(measure.kind());
    absent.setValue(measure.absent());
    nonNegative.setValue(measure.nonNegative());
    code.setReadOnly(true);
    kind.setReadOnly(true);
    absent.setReadOnly(true);
    nonNegative.setReadOnly(true);
  }

  /**
   * @throws com.merchantgrowth.shared.DomainException invalid, if the code or a name is
   */
  Measure value() {
    return new Measure(
        code.getValue().strip(),
        nameZh.getValue().strip(),
        nameEn.getValue().strip(),
        unit.getValue() == null ? "" : unit.getValue(),
        kind.getValue(),
        absent.getValue(),
        nonNegative.getValue());
  }
}
