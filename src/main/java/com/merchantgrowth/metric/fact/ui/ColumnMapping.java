package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.imports.FilePreview;
import com.merchantgrowth.metric.fact.imports.ImportMapping;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each heading of a file stands for, chosen from what is registered. */
class ColumnMapping extends Composite<Div> {
  private static final String REGISTER = "+";

  private final Map<String, ComboBox<String>> targets = new LinkedHashMap<>();
  private final Map<String, MeasureForm> forms = new LinkedHashMap<>();
  private final SubjectKind kind;
  private final Map<String, Measure> measures;

  private final Div leftOut = new Div();

  ColumnMapping(FilePreview preview, SubjectKind kind, Map<String, Measure> measures) {
    this.kind = kind;
    this.measures = measures;
    DataTable table =
        new DataTable(
            getTranslation("facts.wizard.mapping"),
            List.of(
                getTranslation("facts.wizard.heading"),
                getTranslation("facts.wizard.example"),
                getTranslation("facts.wizard.target")),
            Set.of());
    List<String> choices = choices();
    for (int i = 0; i < preview.headings().size(); i++) {
      String heading = preview.headings().get(i);
      int column = i;
      String example =
          preview.rows().stream()
              .filter(row -> column < row.size() && !row.get(column).isBlank())
              .map(row -> row.get(column))
              .findFirst()
              .orElse("");
      Div registration = new Div();
      registration.addClassName("wizard-register");
      ComboBox<String> target = new ComboBox<>();
      target.setItems(choices);
      target.setItemLabelGenerator(this::label);
      target.setValue(preview.suggestions().get(i));
      target.setAriaLabel(getTranslation("facts.wizard.targetOf", heading));
      target.setWidthFull();
      target.addValueChangeListener(
          change -> {
            register(heading, registration);
            sayWhatIsLeftOut();
          });
      targets.put(heading, target);
      Span shown = new Span(example);
      shown.addClassName("nowrap");
      table.cells(List.of(new Span(heading), shown, new Div(target, registration)));
    }
    leftOut.addClassName("wizard-left-out");
    leftOut.getElement().setAttribute("role", "status");
    table.addClassName("wizard-mapping");
    getContent().add(table, leftOut);
    sayWhatIsLeftOut();
  }

  /**
   * @throws com.merchantgrowth.shared.DomainException invalid, if a measure to register is
   */
  ImportMapping value() {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, Measure> register = new LinkedHashMap<>();
    targets.forEach(
        (heading, target) -> {
          String value = target.getValue();
          MeasureForm form = forms.get(heading);
          if (REGISTER.equals(value) && form != null) {
            register.put(heading, form.value());
          } else {
            columns.put(heading, value == null ? ImportMapping.IGNORE : value);
          }
        });
    return new ImportMapping(columns, register);
  }

  /** A column is never dropped silently. */
  private void sayWhatIsLeftOut() {
    List<String> names =
        targets.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().getValue() == null
                        || ImportMapping.IGNORE.equals(entry.getValue().getValue()))
            .map(Map.Entry::getKey)
            .toList();
    leftOut.removeAll();
    if (!names.isEmpty()) {
      leftOut.add(
          Note.warn(
              getTranslation(
                  "facts.wizard.leftOut",
                  names.size(),
                  String.join(getTranslation("facts.wizard.comma"), names))));
    }
  }

  private void register(String heading, Div place) {
    place.removeAll();
    forms.remove(heading);
    ComboBox<String> target = targets.get(heading);
    if (target != null && REGISTER.equals(target.getValue())) {
      MeasureForm form = new MeasureForm();
      form.propose(heading);
      forms.put(heading, form);
      place.add(form);
    }
  }

  private List<String> choices() {
    List<String> choices =
        new ArrayList<>(
            List.of(
                ImportMapping.IGNORE,
                ImportMapping.CODE,
                ImportMapping.DAY,
                ImportMapping.MEASURE,
                ImportMapping.VALUE,
                REGISTER));
    choices.addAll(measures.keySet());
    return choices;
  }

  private String label(String choice) {
    Measure measure = measures.get(choice);
    if (measure != null) {
      return measure.name(getLocale()) + " · " + measure.code();
    }
    if (choice.equals(ImportMapping.CODE)) {
      return getTranslation("facts.target.code." + kind.code());
    }
    return getTranslation("facts.target." + (choice.equals(REGISTER) ? "register" : choice));
  }
}
