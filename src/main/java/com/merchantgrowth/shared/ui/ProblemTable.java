package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.csv.FormulaQuote;
import com.merchantgrowth.shared.csv.RowProblem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Refused rows of a file with line, column and reason. */
public final class ProblemTable extends Div {
  private static final int SHOWN = 100;

  public ProblemTable(List<RowProblem> problems) {
    Formats formats = Formats.of(getLocale());
    add(
        new DataTable(
            getTranslation("shared.csv.problems"),
            List.of(
                getTranslation("shared.csv.line"),
                getTranslation("shared.csv.column"),
                getTranslation("shared.csv.reason")),
            problems.stream()
                .limit(SHOWN)
                .map(
                    row ->
                        List.of(
                            formats.count(row.line()),
                            row.column(),
                            getTranslation(row.key(), row.args().toArray())))
                .toList(),
            Set.of(0)));
    add(
        Downloads.link(
            getTranslation("shared.csv.problemsFile"),
            "problems.csv",
            "text/csv;charset=utf-8",
            out -> out.write(file(problems).getBytes(StandardCharsets.UTF_8))));
    if (problems.size() > SHOWN) {
      Span more = new Span(getTranslation("shared.csv.more", SHOWN));
      more.addClassNames("quiet", "small");
      add(more);
    }
  }

  /** Every problem, for the one who corrects the file. */
  private String file(List<RowProblem> problems) {
    StringWriter csv = new StringWriter();
    csv.write("\uFEFF");
    CsvWriter writer = CsvWriter.builder().build(csv);
    writer.writeRecord(
        getTranslation("shared.csv.line"),
        getTranslation("shared.csv.column"),
        getTranslation("shared.csv.reason"));
    problems.forEach(
        row ->
            writer.writeRecord(
                Long.toString(row.line()),
                FormulaQuote.on(row.column()),
                FormulaQuote.on(getTranslation(row.key(), row.args().toArray()))));
    return csv.toString();
  }
}
