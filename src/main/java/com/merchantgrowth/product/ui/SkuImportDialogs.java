package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.price.PaidLineImport;
import com.merchantgrowth.product.price.PaidLineReport;
import com.merchantgrowth.product.sku.SkuImport;
import com.merchantgrowth.product.sku.SkuImportReport;
import com.merchantgrowth.shared.ui.CsvDialog;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.ImportDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;

/** SKUs, and prices paid, of a shop from a file. */
final class SkuImportDialogs {
  private static final String SKUS = "product.skus.import.";
  private static final String PAID = "product.skus.paid.";

  private SkuImportDialogs() {}

  /**
   * @param page tells the language
   * @param shop code of the shop the rows are about
   */
  static ImportDialog skus(Component page, SkuImport imports, String shop, Runnable imported) {
    return new ImportDialog(
        SKUS,
        new CsvDialog.Template("skus-template.csv", String.join(",", imports.header())),
        csv -> preview(page, imports.preview(csv, shop)),
        csv -> done(page, imports.importCsv(csv, shop)),
        imported);
  }

  private static ImportDialog.Report preview(Component page, SkuImportReport report) {
    String summary =
        page.getTranslation(
            SKUS + "preview",
            report.read(),
            report.created(),
            report.changed(),
            report.moved(),
            report.unchanged());
    return report(report, summary, List.of(samples(page, report)));
  }

  private static ImportDialog.Report done(Component page, SkuImportReport report) {
    return report(
        report,
        page.getTranslation(SKUS + "done", report.created(), report.changed(), report.moved()),
        List.of());
  }

  private static ImportDialog.Report report(
      SkuImportReport report, String summary, List<Component> details) {
    return new ImportDialog.Report(
        report.problemCount(),
        report.problems(),
        report.created() + report.changed(),
        summary,
        details);
  }

  private static Component samples(Component page, SkuImportReport report) {
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    ImportDialog.Samples samples =
        new ImportDialog.Samples(
            page,
            List.of(
                page.getTranslation("product.skus.code"),
                page.getTranslation("product.skus.specification"),
                page.getTranslation("product.skus.list_price"),
                page.getTranslation("product.skus.stock")));
    for (SkuImportReport.Sample row : report.samples()) {
      samples.row(
          row.line(),
          List.of(
              row.code(),
              row.specification(),
              formats.money(row.listPrice()),
              formats.count(row.stock())),
          row.outcome());
    }
    return samples.table();
  }

  /** Prices of orders from elsewhere. */
  static ImportDialog paid(Component page, PaidLineImport imports, String shop, Runnable imported) {
    return new ImportDialog(
        PAID,
        new CsvDialog.Template("paid-lines-template.csv", String.join(",", imports.header())),
        csv -> paid(page, "preview", imports.preview(csv, shop)),
        csv -> paid(page, "done", imports.importCsv(csv, shop)),
        imported);
  }

  private static ImportDialog.Report paid(Component page, String key, PaidLineReport report) {
    return new ImportDialog.Report(
        report.problemCount(),
        report.problems(),
        report.recorded(),
        page.getTranslation(PAID + key, report.read(), report.recorded(), report.known()),
        List.of());
  }
}
