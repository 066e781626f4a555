package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.metric.SubjectMeasures;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.fact.imports.FactTemplates;
import com.merchantgrowth.metric.fact.imports.ImportMapping;
import com.merchantgrowth.metric.fact.imports.ImportRequest;
import com.merchantgrowth.metric.fact.imports.ImportUploads;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.FileDrop;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first step: where the facts come from, how they are written, and the file itself. */
final class ImportUpload extends Composite<Card> {
  private final Select<SubjectKind> kind = new Select<>();
  private final Span templates = new Span();
  private final transient SubjectMeasures measures;
  private final TextField source = new TextField(getTranslation("facts.imports.source"));
  private final RadioButtonGroup<WriteMode> mode = new RadioButtonGroup<>();
  private final Checkbox allowRejects = new Checkbox(getTranslation("facts.wizard.allowRejects"));

  /**
   * @param kinds what facts can be about, the usual one first
   * @param received takes the file's name and where it was put
   */
  ImportUpload(
      ImportUploads uploads,
      List<SubjectKind> kinds,
      SubjectMeasures measures,
      BiConsumer<String, Path> received) {
    this.measures = measures;
    kind.setLabel(getTranslation("facts.wizard.kind"));
    kind.setItems(kinds);
    kind.setItemLabelGenerator(each -> getTranslation("shared.kind." + each.code()));
    kind.setValue(kinds.getFirst());
    kind.addValueChangeListener(change -> offerTemplates());
    templates.addClassName("row");
    offerTemplates();
    source.setHelperText(getTranslation("facts.wizard.sourceHint"));
    source.setRequired(true);
    source.setWidth("100%");
    mode.setLabel(getTranslation("facts.imports.mode"));
    mode.setItems(WriteMode.MERGE, WriteMode.REPLACE);
    mode.setItemLabelGenerator(
        each -> getTranslation("facts.wizard." + each.name().toLowerCase(Locale.ROOT)));
    mode.setValue(WriteMode.MERGE);
    FileDrop drop =
        new FileDrop(
            UploadHandler.toFile(
                (metadata, file) -> received.accept(metadata.fileName(), file.toPath()),
                metadata -> uploads.place().toFile()),
            List.of(".csv", ".gz", ".txt"));
    Div how = new Div(mode, allowRejects);
    how.addClassName("stack");
    Div what = new Div(kind, source);
    what.addClassName("stack");
    Div options = new Div(what, how);
    options.addClassName("wizard-options");
    getContent().link(templates).body(options, drop);
  }

  @Override
  protected Card initContent() {
    return new Card(getTranslation("facts.wizard.upload"));
  }

  /** What the file is about. */
  SubjectKind kind() {
    return kind.getValue();
  }

  /** Files to start from, with the headings of the chosen kind. */
  private void offerTemplates() {
    SubjectKind chosen = kind.getValue();
    templates.removeAll();
    templates.add(
        template("wide", "facts.imports.templateWide", () -> wide(chosen)),
        template("long", "facts.imports.templateLong", () -> FactTemplates.cells(chosen)));
  }

  private String wide(SubjectKind chosen) {
    return FactTemplates.wide(chosen, measures.of(chosen));
  }

  private Component template(String layout, String key, Supplier<String> text) {
    return Downloads.link(
        getTranslation(key),
        FactTemplates.name(kind.getValue(), layout),
        "text/csv;charset=utf-8",
        out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
  }

  void skipProblems() {
    allowRejects.setValue(true);
  }

  /**
   * What is asked for, as the fields stand now.
   *
   * @param confirmVanishing how many rows the person has agreed to lose; null if nobody was asked
   */
  ImportRequest request(String fileName, ImportMapping mapping, @Nullable Long confirmVanishing) {
    return new ImportRequest(
        kind.getValue(),
        source.getValue().strip(),
        fileName,
        mode.getValue(),
        allowRejects.getValue(),
        false,
        confirmVanishing,
        mapping,
        getLocale());
  }
}
