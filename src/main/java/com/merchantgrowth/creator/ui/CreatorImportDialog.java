package com.merchantgrowth.creator.ui;

import com.merchantgrowth.creator.CreatorImport;
import com.merchantgrowth.creator.CreatorImportReport;
import com.merchantgrowth.shared.ui.CsvDialog;
import com.merchantgrowth.shared.ui.ImportDialog;
import com.vaadin.flow.component.Component;
import java.util.List;

/** Creators from a file. */
final class CreatorImportDialog {
  private static final String WORDS = "creator.import.";

  private CreatorImportDialog() {}

  /**
   * @param page tells the language
   */
  static ImportDialog of(Component page, CreatorImport imports, Runnable imported) {
    return new ImportDialog(
        WORDS,
        new CsvDialog.Template("creators-template.csv", String.join(",", imports.header())),
        csv -> preview(page, imports.preview(csv)),
        csv -> done(page, imports.importCsv(csv)),
        imported);
  }

  private static ImportDialog.Report preview(Component page, CreatorImportReport report) {
    String summary =
        page.getTranslation(
            WORDS + "preview",
            report.read(),
            report.created(),
            report.changed(),
            report.unchanged());
    return report(report, summary, List.of(samples(page, report)));
  }

  private static ImportDialog.Report done(Component page, CreatorImportReport report) {
    String summary =
        page.getTranslation(WORDS + "done", report.created(), report.changed(), report.unchanged());
    return report(report, summary, List.of());
  }

  private static ImportDialog.Report report(
      CreatorImportReport report, String summary, List<Component> details) {
    return new ImportDialog.Report(
        report.problemCount(),
        report.problems(),
        report.created() + report.changed(),
        summary,
        details);
  }

  private static Component samples(Component page, CreatorImportReport report) {
    ImportDialog.Samples samples =
        new ImportDialog.Samples(
            page,
            List.of(
                page.getTranslation("creator.attribute.code"),
                page.getTranslation("creator.attribute.name"),
                page.getTranslation("creator.attribute.tier"),
                page.getTranslation("creator.attribute.type"),
                page.getTranslation("creator.attribute.category")));
    for (CreatorImportReport.Sample row : report.samples()) {
      samples.row(
          row.line(),
          List.of(
              row.code(),
              row.after().name(),
              CreatorWords.tier(page, row.after().tier()),
              CreatorWords.type(page, row.after().type()),
              CreatorWords.known(row.after().category())),
          row.outcome());
    }
    return samples.table();
  }
}
