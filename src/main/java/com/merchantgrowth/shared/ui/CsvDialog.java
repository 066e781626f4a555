package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
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
import java.util.List;

/** Takes a small CSV, hands it over at once and shows what came of it; then takes the next one. */
public final class CsvDialog extends Dialog {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final transient Import work;
  private final Div result = new Div();

  /** Reads the file. */
  @FunctionalInterface
  public interface Import {
    /** What to show of the outcome. */
    List<Component> read(InputStream csv);
  }

  /**
   * What to begin with.
   *
   * @param header the headings, with commas between them
   */
  public record Template(String fileName, String header) {}

  /**
   * @param explanation what the columns mean and what happens to a wrong row
   */
  public CsvDialog(String title, String explanation, Template template, Import work) {
    this.work = work;
    setHeaderTitle(title);
    setWidth("min(720px, 96vw)");
    result.addClassName("stack");
    Div body =
        new Div(
            new Paragraph(explanation),
            Downloads.link(
                getTranslation("shared.csv.template"),
                template.fileName(),
                "text/csv;charset=utf-8",
                out ->
                    out.write(
                        ("\uFEFF" + template.header() + "\n").getBytes(StandardCharsets.UTF_8))),
            new FileDrop(MOST_BYTES, (name, file) -> run(file)),
            result);
    body.addClassName("stack");
    add(body);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close));
  }

  private void run(File file) {
    List<Component> outcome;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
      outcome = work.read(in);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    result.removeAll();
    result.add(outcome);
  }
}
