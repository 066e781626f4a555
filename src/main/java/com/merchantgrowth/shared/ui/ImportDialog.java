package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.csv.RowProblem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Upload a CSV, look at what an import of it would do, import it, read the report. */
public final class ImportDialog extends Dialog {
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private final String words;
  private final transient Function<InputStream, Report> preview;
  private final transient Function<InputStream, Report> work;
  private final Runnable imported;
  private final Div result = new Div();
  private final Button confirm;
  private @Nullable File file;

  /**
   * What an import did or would do.
   *
   * @param problemCount all problems; with any, the file is refused as a whole
   * @param problems the first of them
   * @param rows new and changed ones
   * @param summary in words
   * @param details shown below the summary: the first rows, what was left as it is
   */
  public record Report(
      int problemCount,
      List<RowProblem> problems,
      int rows,
      String summary,
      List<Component> details) {
    boolean refused() {
      return problemCount > 0;
    }
  }

  /**
   * @param words where its texts begin: {@code title}, {@code explain} and {@code go} (with the
   *     number of rows)
   * @param preview reads the file and changes nothing
   * @param work imports it
   * @param imported called after an import that was not refused
   */
  public ImportDialog(
      String words,
      CsvDialog.Template template,
      Function<InputStream, Report> preview,
      Function<InputStream, Report> work,
      Runnable imported) {
    this.words = words;
    this.preview = preview;
    this.work = work;
    this.imported = imported;
    setHeaderTitle(getTranslation(words + "title"));
    setWidth("min(820px, 96vw)");
    result.addClassName("stack");
    confirm = Buttons.primary(getTranslation(words + "go", 0), this::run);
    confirm.setEnabled(false);
    Div body =
        new Div(
            new Paragraph(getTranslation(words + "explain")),
            Downloads.link(
                getTranslation("shared.csv.template"),
                template.fileName(),
                "text/csv;charset=utf-8",
                out ->
                    out.write(
                        ("\uFEFF" + template.header() + "\n").getBytes(StandardCharsets.UTF_8))),
            new FileDrop(MOST_BYTES, (name, received) -> check(received)),
            result);
    body.addClassName("stack");
    add(body);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close), confirm);
  }

  /** Shows what an import of this file would do. */
  public void check(File received) {
    file = received;
    Report report = read(received, preview);
    result.removeAll();
    if (report.refused()) {
      refuse(report);
    } else {
      result.add(Note.info(report.summary));
      result.add(report.details);
    }
    confirm.setText(getTranslation(words + "go", report.rows));
    confirm.setEnabled(!report.refused() && report.rows > 0);
  }

  private void run() {
    if (file == null) {
      return;
    }
    Report report = read(file, work);
    file = null;
    result.removeAll();
    if (report.refused()) { // somebody else changed what the preview saw
      refuse(report);
      confirm.setEnabled(false);
      return;
    }
    result.add(Note.good(report.summary));
    result.add(report.details);
    confirm.setVisible(false);
    Notices.saved(report.summary);
    imported.run();
  }

  private void refuse(Report report) {
    result.add(
        Note.bad(getTranslation("shared.csv.refused", report.problemCount)),
        new ProblemTable(report.problems));
  }

  private static Report read(File file, Function<InputStream, Report> work) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
      return work.apply(in);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** The first rows of a file: line, what they are about, what becomes of them. */
  public static final class Samples {
    private final DataTable table;

    /**
     * @param headings between the line and the outcome
     */
    public Samples(Component texts, List<String> headings) {
      List<String> all = new ArrayList<>();
      all.add(texts.getTranslation("shared.csv.line"));
      all.addAll(headings);
      all.add(texts.getTranslation("shared.csv.outcome"));
      table = new DataTable(texts.getTranslation("shared.csv.samples"), all, Set.of(0));
    }

    public void row(long line, List<String> fields, RowOutcome outcome) {
      List<Component> cells = new ArrayList<>();
      cells.add(new Span(Formats.of(UI.getCurrent().getLocale()).count(line)));
      fields.forEach(field -> cells.add(new Span(field)));
      cells.add(badge(outcome));
      table.cells(cells);
    }

    public Component table() {
      return table;
    }

    private Component badge(RowOutcome outcome) {
      return switch (outcome) {
        case CREATED -> Badge.good(table.getTranslation("shared.csv.created"));
        case CHANGED -> Badge.accent(table.getTranslation("shared.csv.changed"));
        case UNCHANGED -> Badge.neutral(table.getTranslation("shared.csv.unchanged"));
      };
    }
  }
}
