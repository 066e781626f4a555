package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.RowProblem;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** Refused rows with line and reason. */
final class ProblemTable {
  private static final int SHOWN = 100;

  private ProblemTable() {}

  static Div create(List<RowProblem> problems) {
    Div box = new Div();
    DataTable table =
        new DataTable(
            box.getTranslation("merchant.import.problems"),
            List.of(
                box.getTranslation("merchant.import.line"),
                box.getTranslation("merchant.import.column"),
                box.getTranslation("merchant.import.reason")),
            Set.of(0));
    Formats formats = ShopWords.formats();
    problems.stream()
        .limit(SHOWN)
        .forEach(
            problem ->
                table.row(
                    List.of(
                        formats.count(problem.line()),
                        problem.column(),
                        box.getTranslation(problem.key(), problem.args().toArray()))));
    box.add(table);
    if (problems.size() > SHOWN) {
      Span more = new Span(box.getTranslation("merchant.import.more", SHOWN));
      more.addClassNames("quiet", "small");
      box.add(more);
    }
    return box;
  }
}
