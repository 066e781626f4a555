package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.FlagImportReport;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.FileDrop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Many flags at once from a CSV; any wrong row refuses the whole file. */
final class FlagImportDialog extends Dialog {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final transient ShopFlags flags;
  private final Runnable imported;
  private final Div result = new Div();

  FlagImportDialog(ShopFlags flags, Runnable imported) {
    this.flags = flags;
    this.imported = imported;
    setHeaderTitle(getTranslation("merchant.flags.upload"));
    setWidth("min(720px, 96vw)");
    result.addClassName("stack");
    Div body =
        new Div(
            new Paragraph(getTranslation("merchant.flags.explain")),
            Downloads.link(
                getTranslation("merchant.import.template"),
                "flags-template.csv",
                "text/csv;charset=utf-8",
                out ->
                    out.write(
                        "\uFEFFshop_code,flag,since,until,note\n"
                            .getBytes(StandardCharsets.UTF_8))),
            new FileDrop(MOST_BYTES, (name, file) -> run(file)),
            result);
    body.addClassName("stack");
    add(body);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close));
  }

  void run(File file) {
    FlagImportReport report;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
      report = flags.importCsv(in);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    result.removeAll();
    if (report.refused()) {
      result.add(
          Note.bad(getTranslation("merchant.import.refused", report.problemCount())),
          ProblemTable.create(report.problems()));
      return;
    }
    String done =
        getTranslation(
            "merchant.import.done", report.created(), report.changed(), report.unchanged());
    result.add(Note.good(done));
    Notices.saved(done);
    imported.run();
  }
}
