package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.bulk.ToolBulk;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.ui.CsvDialog;
import com.merchantgrowth.shared.ui.ImportDialog;
import com.vaadin.flow.component.Component;
import java.util.List;

/** Many drafts from a file: looked at first, then made. */
final class BulkDialog {
  private static final String WORDS = "marketing.bulk.";
  private static final int SHOWN = 20;

  private BulkDialog() {}

  /**
   * @param page tells the language
   * @param made called after drafts were made
   */
  static ImportDialog of(
      Component page, ToolBulk bulk, ShopRef shop, BusinessCalendar calendar, Runnable made) {
    return new ImportDialog(
        WORDS,
        new CsvDialog.Template("tools-template.csv", String.join(",", bulk.header())),
        csv -> report(page, "preview", bulk.preview(shop.code(), csv), calendar),
        csv -> report(page, "done", bulk.create(shop.code(), csv), calendar),
        made);
  }

  private static ImportDialog.Report report(
      Component page, String key, ToolBulk.Report report, BusinessCalendar calendar) {
    ImportDialog.Samples samples =
        new ImportDialog.Samples(
            page,
            List.of(
                page.getTranslation("marketing.column.name"),
                page.getTranslation("marketing.kind"),
                page.getTranslation("marketing.column.time")));
    report.tools().stream()
        .limit(SHOWN)
        .forEach(
            tool ->
                samples.row(
                    tool.line(),
                    List.of(
                        tool.plan().name(),
                        ToolWords.kind(tool.kind()),
                        ToolWords.span(tool.plan(), calendar)),
                    RowOutcome.CREATED));
    return new ImportDialog.Report(
        report.problems().size(),
        report.problems(),
        report.tools().size(),
        page.getTranslation(WORDS + key, report.rows(), report.tools().size()),
        List.of(samples.table()));
  }
}
