package com.merchantgrowth.experience.ui.product;

import com.merchantgrowth.product.ProductImport;
import com.merchantgrowth.product.ProductImportReport;
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

/** Upload fixed products, look at what would happen, import, read the report. */
final class ProductImportDialog extends Dialog {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final transient ProductImport imports;
  private final String shop;
  private final Runnable imported;
  private final Div result = new Div();
  private final Button confirm;
  private @Nullable File file;

  ProductImportDialog(ProductImport imports, String shop, Runnable imported) {
    this.imports = imports;
    this.shop = shop;
    this.imported = imported;
    setHeaderTitle(text("title"));
    setWidth("min(820px, 96vw)");
    result.addClassName("stack");
    confirm = Buttons.primary(text("go", 0), this::run);
    confirm.setEnabled(false);
    String template = String.join(",", imports.header()) + "\n";
    Div body =
        new Div(
            new Paragraph(text("explain")),
            Downloads.link(
                getTranslation("shared.csv.template"),
                "products-template.csv",
                "text/csv;charset=utf-8",
                out -> out.write(("\uFEFF" + template).getBytes(StandardCharsets.UTF_8))),
            new FileDrop(MOST_BYTES, (name, received) -> check(received)),
            result);
    body.addClassName("stack");
    add(body);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close), confirm);
  }

  private String text(String key, Object... args) {
    return getTranslation("experience.products.import." + key, args);
  }

  /** Shows what an import of this file would do. */
  void check(File received) {
    file = received;
    ProductImportReport report = read(received, in -> imports.preview(in, shop));
    result.removeAll();
    if (report.refused()) {
      result.add(
          Note.bad(getTranslation("merchant.import.refused", report.problemCount())),
          problems(report));
    } else {
      result.add(
          Note.info(
              text(
                  "preview",
                  report.read(),
                  report.created(),
                  report.changed(),
                  report.unchanged(),
                  report.better())),
          samples(report));
    }
    int rows = report.created() + report.changed();
    confirm.setText(text("go", rows));
    confirm.setEnabled(!report.refused() && rows > 0);
  }

  private void run() {
    if (file == null) {
      return;
    }
    ProductImportReport report = read(file, in -> imports.importCsv(in, shop));
    file = null;
    result.removeAll();
    if (report.refused()) {
      result.add(problems(report));
      return;
    }
    String done = text("done", report.created(), report.changed(), report.better());
    result.add(Note.good(done));
    confirm.setVisible(false);
    Notices.saved(done);
    imported.run();
  }

  private static ProductImportReport read(
      File file, Function<InputStream, ProductImportReport> work) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
      return work.apply(in);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static Component problems(ProductImportReport report) {
    return new ProblemTable(
        report.problems().stream()
            .map(row -> new ProblemTable.Row(row.line(), row.column(), row.key(), row.args()))
            .toList());
  }

  private Component samples(ProductImportReport report) {
    DataTable table =
        new DataTable(
            text("samples"),
            List.of(
                getTranslation("shared.csv.line"),
                getTranslation("experience.products.code"),
                getTranslation("experience.products.product"),
                text("information"),
                text("outcome")),
            Set.of(0));
    Formats formats = Formats.of(getLocale());
    for (ProductImportReport.Sample sample : report.samples()) {
      table.cells(
          List.of(
              new Span(formats.count(sample.line())),
              new Span(sample.code()),
              new Span(sample.title()),
              new Span(text("move", formats.score(sample.before()), formats.score(sample.after()))),
              outcome(sample.outcome())));
    }
    return table;
  }

  private Component outcome(ProductImportReport.Outcome outcome) {
    return switch (outcome) {
      case CREATED -> Badge.good(getTranslation("merchant.import.created"));
      case CHANGED -> Badge.accent(getTranslation("merchant.import.changed"));
      case UNCHANGED -> Badge.neutral(getTranslation("merchant.import.unchanged"));
    };
  }
}
