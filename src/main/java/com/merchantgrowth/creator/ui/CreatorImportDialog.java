package com.merchantgrowth.creator.ui;

import com.merchantgrowth.creator.CreatorImport;
import com.merchantgrowth.creator.CreatorImportReport;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.FileDrop;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.ProblemTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Upload, look at what would happen, import, read the report. */
final class CreatorImportDialog extends Dialog {
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private final transient CreatorImport imports;
  private final Runnable imported;
  private final Div result = new Div();
  private final Button confirm;
  private @Nullable File file;

  CreatorImportDialog(CreatorImport imports, Runnable imported) {
    this.imports = imports;
    this.imported = imported;
    setHeaderTitle(getTranslation("creator.import.title"));
    setWidth("min(820px, 96vw)");
    result.addClassName("stack");
    confirm = Buttons.primary(getTranslation("creator.import.go", 0), this::run);
    confirm.setEnabled(false);
    String template = String.join(",", imports.header()) + "\n";
    Div body =
        new Div(
            new Paragraph(getTranslation("creator.import.explain")),
            Downloads.link(
                getTranslation("shared.csv.template"),
                "creators-template.csv",
                "text/csv;charset=utf-8",
                out -> out.write(("\uFEFF" + template).getBytes(StandardCharsets.UTF_8))),
            new FileDrop(MOST_BYTES, (name, received) -> check(received)),
            result);
    body.addClassName("stack");
    add(body);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close), confirm);
  }

  /** Shows what an import of this file would do. */
  void check(File received) {
    file = received;
    CreatorImportReport report = read(received, imports::preview);
    result.removeAll();
    if (report.refused()) {
      result.add(
          Note.bad(getTranslation("merchant.import.refused", report.problemCount())),
          problems(report));
    } else {
      result.add(
          Note.info(
              getTranslation(
                  "creator.import.preview",
                  report.read(),
                  report.created(),
                  report.changed(),
                  report.unchanged())),
          samples(report));
    }
    int rows = report.created() + report.changed();
    confirm.setText(getTranslation("creator.import.go", rows));
    confirm.setEnabled(!report.refused() && rows > 0);
  }

  private void run() {
    if (file == null) {
      return;
    }
    CreatorImportReport report = read(file, imports::importCsv);
    file = null;
    result.removeAll();
    if (report.refused()) {
      result.add(problems(report));
      return;
    }
    String done =
        getTranslation(
            "creator.import.done", report.created(), report.changed(), report.unchanged());
    result.add(Note.good(done));
    confirm.setVisible(false);
    Notices.saved(done);
    imported.run();
  }

  private static CreatorImportReport read(
      File file, Function<InputStream, CreatorImportReport> work) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
      return work.apply(in);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static Component problems(CreatorImportReport report) {
    return new ProblemTable(
        report.problems().stream()
            .map(row -> new ProblemTable.Row(row.line(), row.column(), row.key(), row.args()))
            .toList());
  }

  private Component samples(CreatorImportReport report) {
    DataTable table =
        new DataTable(
            getTranslation("merchant.import.samples"),
            List.of(
                getTranslation("shared.csv.line"),
                getTranslation("creator.attribute.code"),
                getTranslation("creator.attribute.name"),
                getTranslation("creator.attribute.tier"),
                getTranslation("creator.attribute.type"),
                getTranslation("creator.attribute.category"),
                getTranslation("merchant.import.outcome")),
            Set.of(0));
    Formats formats = Formats.of(getLocale());
    for (CreatorImportReport.Sample sample : report.samples()) {
      table.cells(
          List.of(
              new Span(formats.count(sample.line())),
              new Span(sample.code()),
              new Span(sample.after().name()),
              new Span(CreatorWords.tier(this, sample.after().tier())),
              new Span(CreatorWords.type(this, sample.after().type())),
              new Span(CreatorWords.known(sample.after().category())),
              outcome(sample.outcome())));
    }
    return table;
  }

  private Component outcome(CreatorImportReport.Outcome outcome) {
    return switch (outcome) {
      case CREATED -> Badge.good(getTranslation("merchant.import.created"));
      case CHANGED -> Badge.accent(getTranslation("merchant.import.changed"));
      case UNCHANGED -> Badge.neutral(getTranslation("merchant.import.unchanged"));
    };
  }
}
