package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopImport;
import com.merchantgrowth.merchant.ShopImportReport;
import com.merchantgrowth.shared.ui.CsvDialog;
import com.merchantgrowth.shared.ui.ImportDialog;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;

/** Shops from a file. */
final class ShopImportDialog {
  private static final String WORDS = "merchant.import.";

  private ShopImportDialog() {}

  /**
   * @param page tells the language
   */
  static ImportDialog of(Component page, ShopImport imports, Runnable imported) {
    return new ImportDialog(
        WORDS,
        new CsvDialog.Template("shops-template.csv", String.join(",", imports.header())),
        csv -> report(page, imports.preview(csv), true),
        csv -> report(page, imports.importCsv(csv), false),
        imported);
  }

  private static ImportDialog.Report report(
      Component page, ShopImportReport report, boolean preview) {
    List<Component> details = new ArrayList<>();
    if (preview) {
      details.add(samples(page, report));
    }
    if (report.tiersKept() + report.stagesKept() > 0) {
      details.add(
          Note.info(page.getTranslation(WORDS + "kept", report.tiersKept(), report.stagesKept())));
    }
    return new ImportDialog.Report(
        report.problemCount(),
        report.problems(),
        report.created() + report.changed(),
        preview
            ? page.getTranslation(
                WORDS + "preview",
                report.read(),
                report.created(),
                report.changed(),
                report.unchanged())
            : page.getTranslation(
                WORDS + "done", report.created(), report.changed(), report.unchanged()),
        details);
  }

  private static Component samples(Component page, ShopImportReport report) {
    ImportDialog.Samples samples =
        new ImportDialog.Samples(
            page,
            List.of(
                page.getTranslation("merchant.attribute.code"),
                page.getTranslation("merchant.attribute.name"),
                page.getTranslation("merchant.attribute.category"),
                page.getTranslation("merchant.attribute.tier")));
    for (ShopImportReport.Sample row : report.samples()) {
      samples.row(
          row.line(),
          List.of(
              row.code(),
              row.after().name(),
              ShopWords.known(row.after().category()),
              ShopWords.known(row.after().tier())),
          row.outcome());
    }
    return samples.table();
  }
}
