package com.merchantgrowth.experience.ui.product;

import com.merchantgrowth.product.ProductImport;
import com.merchantgrowth.product.ProductImportReport;
import com.merchantgrowth.shared.ui.CsvDialog;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.ImportDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;

/** New and fixed products of a shop from a file. */
final class ProductImportDialog {
  private static final String WORDS = "experience.products.import.";

  private ProductImportDialog() {}

  /**
   * @param page tells the language
   * @param shop code of the shop new products belong to
   */
  static ImportDialog of(Component page, ProductImport imports, String shop, Runnable imported) {
    return new ImportDialog(
        WORDS,
        new CsvDialog.Template("products-template.csv", String.join(",", imports.header())),
        csv -> preview(page, imports.preview(csv, shop)),
        csv -> done(page, imports.importCsv(csv, shop)),
        imported);
  }

  private static ImportDialog.Report preview(Component page, ProductImportReport report) {
    String summary =
        page.getTranslation(
            WORDS + "preview",
            report.read(),
            report.created(),
            report.changed(),
            report.unchanged(),
            report.better());
    return report(report, summary, List.of(samples(page, report)));
  }

  private static ImportDialog.Report done(Component page, ProductImportReport report) {
    String summary =
        page.getTranslation(WORDS + "done", report.created(), report.changed(), report.better());
    return report(report, summary, List.of());
  }

  private static ImportDialog.Report report(
      ProductImportReport report, String summary, List<Component> details) {
    return new ImportDialog.Report(
        report.problemCount(),
        report.problems(),
        report.created() + report.changed(),
        summary,
        details);
  }

  private static Component samples(Component page, ProductImportReport report) {
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    ImportDialog.Samples samples =
        new ImportDialog.Samples(
            page,
            List.of(
                page.getTranslation("experience.products.code"),
                page.getTranslation("experience.products.product"),
                page.getTranslation(WORDS + "information")));
    for (ProductImportReport.Sample row : report.samples()) {
      samples.row(
          row.line(),
          List.of(
              row.code(),
              row.title(),
              page.getTranslation(
                  WORDS + "move", formats.score(row.before()), formats.score(row.after()))),
          row.outcome());
    }
    return samples.table();
  }
}
