package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreDifference;
import com.merchantgrowth.experience.score.ScoreChange;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a difference as a waterfall: each begins where the one before it ended. */
final class DifferenceTable extends Composite<Div> {
  private static final List<String> COLUMNS = List.of("what", "values", "bar", "change", "open");

  private final ScoreBox box;
  private final ScoreDifference difference;
  private final ScoreWords words;
  private final NativeTable table = new NativeTable();

  /**
   * @param line null = not a metric's own movement
   */
  private record Row(String name, double change, ScoreChange.@Nullable Line line) {}

  DifferenceTable(ScoreBox box, ScoreDifference difference, ScoreChange change, ScoreWords words) {
    this.box = box;
    this.difference = difference;
    this.words = words;
    getContent().addClassNames("diag-metrics", "score-lines-table");
    table.setCaptionText(words.t("difference.caption"));
    NativeTableRow head = table.getHead().addRow();
    for (String column : COLUMNS) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(words.t("difference." + column));
      cell.getElement().setAttribute("scope", "col");
      cell.addClassName("c-" + column);
      head.add(cell);
    }
    draw(rows(change));
    getContent().add(table);
  }

  private List<Row> rows(ScoreChange change) {
    List<Row> rows = new ArrayList<>();
    change.metrics().stream()
        .sorted(Comparator.comparingDouble((ScoreChange.Line line) -> -Math.abs(line.change())))
        .forEach(line -> rows.add(new Row(words.metric(line.metric()), line.change(), line)));
    if (change.spread() != 0) {
      rows.add(new Row(words.t("difference.spread"), change.spread(), null));
    }
    if (change.version() != 0) {
      rows.add(
          new Row(
              words.t(
                  "difference.version",
                  difference.from().version().version(),
                  difference.to().version().version()),
              change.version(),
              null));
    }
    return rows;
  }

  private void draw(List<Row> rows) {
    double from = difference.from().score().total();
    double to = difference.to().score().total();
    int decimals = words.decimals();
    long[] units =
        Apportioned.units(
            rows.stream().mapToDouble(Row::change).toArray(),
            Apportioned.cut(to, decimals) - Apportioned.cut(from, decimals),
            decimals);
    double low = Math.min(from, to);
    double high = Math.max(from, to);
    double at = from;
    for (Row row : rows) {
      at += row.change();
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    Waterfall bars = new Waterfall(low, high);
    total(words.t("difference.start", words.formats().day(difference.from().day())), from, bars);
    at = from;
    for (int i = 0; i < rows.size(); i++) {
      line(rows.get(i), units[i], bars.step(at, at + rows.get(i).change()));
      at += rows.get(i).change();
    }
    total(words.t("difference.end", words.formats().day(difference.to().day())), to, bars);
  }

  private void total(String name, double total, Waterfall bars) {
    Span value = new Span(words.exact(total));
    value.addClassName("strong");
    value.getElement().setAttribute("title", words.t("exact", words.full(total)));
    Span label = new Span(name);
    label.addClassName("strong");
    NativeTableRow row = table.getBody().addRow();
    row.addClassNames("diag-metric", "score-line-total");
    row.add(
        cell("what", label),
        cell("values"),
        cell("bar", bars.total(total)),
        cell("change", value),
        cell("open"));
  }

  private void line(Row row, long units, Component bar) {
    Span change = new Span((units > 0 ? "+" : "") + words.units(units));
    change.addClassNames("strong", units > 0 ? "good-text" : units < 0 ? "bad-text" : "quiet");
    change.getElement().setAttribute("title", words.t("exact", words.full(row.change())));
    ScoreChange.Line line = row.line();
    Span values = new Span();
    values.addClassNames("quiet", "small");
    if (line != null) {
      values.setText(words.moved(line.metric(), line.before().value(), line.after().value()));
    } else {
      values.setText(words.t("difference.rule"));
    }
    NativeTableRow drawn = table.getBody().addRow();
    drawn.addClassName("diag-metric");
    drawn.add(cell("what", new Span(row.name())), cell("values", values), cell("bar", bar));
    drawn.add(cell("change", change));
    drawn.add(line == null ? cell("open") : cell("open", toggle(line.metric(), drawn)));
  }

  private Button toggle(String metric, NativeTableRow row) {
    Button[] toggle = new Button[1];
    NativeTableRow[] detail = new NativeTableRow[1];
    toggle[0] =
        Buttons.icon(
            AppIcon.CHEVRON_RIGHT,
            words.t("difference.openMetric", words.metric(metric)),
            () -> {
              boolean open = detail[0] == null;
              if (open) {
                detail[0] = detail(metric, table.getBody().getRowIndex(row) + 1);
              } else {
                table.getBody().removeRows(detail[0]);
                detail[0] = null;
              }
              row.setClassName("open", open);
              toggle[0].setIcon((open ? AppIcon.CHEVRON_DOWN : AppIcon.CHEVRON_RIGHT).create());
              toggle[0].getElement().setAttribute("aria-expanded", Boolean.toString(open));
            });
    toggle[0].getElement().setAttribute("aria-expanded", "false");
    return toggle[0];
  }

  private NativeTableRow detail(String metric, int place) {
    NativeTableCell cell = new NativeTableCell(WindowMovePanels.of(box, difference, metric, words));
    cell.setColspan(COLUMNS.size());
    NativeTableRow detail = table.getBody().insertRow(place);
    detail.add(cell);
    detail.addClassName("diag-metric-detail");
    return detail;
  }

  private static NativeTableCell cell(String column, Component... content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.addClassName("c-" + column);
    return cell;
  }
}
