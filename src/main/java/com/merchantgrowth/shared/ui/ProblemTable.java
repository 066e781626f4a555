package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.csv.RowProblem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
    if (problems.size() > SHOWN) {
      Span more = new Span(getTranslation("shared.csv.more", SHOWN));
      more.addClassNames("quiet", "small");
      add(more);
    }
  }
}
