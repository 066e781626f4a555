package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.imports.FilePreview;
import com.merchantgrowth.metric.fact.imports.ImportMapping;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The second step: what each column of the file is, with the file's first rows below. */
final class MappingStep extends Composite<Div> {
  /**
   * @param check what happens when the person is content with the mapping
   */
  MappingStep(
      String fileName,
      FilePreview preview,
      SubjectKind kind,
      Map<String, Measure> measures,
      Consumer<ImportMapping> check) {
    ColumnMapping mapping = new ColumnMapping(preview, kind, measures);
    Div act =
        new Div(
            Buttons.primary(
                getTranslation("facts.wizard.check"), () -> check.accept(mapping.value())));
    act.addClassNames("row", "card-toolbar");
    getContent().addClassName("stack");
    getContent()
        .add(
            new Card(getTranslation("facts.wizard.mapping"))
                .note(getTranslation("facts.wizard.received", fileName, preview.headings().size()))
                .flush()
                .body(mapping, act),
            new Card(getTranslation("facts.wizard.preview"))
                .flush()
                .body(
                    new DataTable(
                        getTranslation("facts.wizard.preview"),
                        preview.headings(),
                        preview.rows(),
                        Set.of())));
  }
}
