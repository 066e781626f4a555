package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Set;

/**
 * A real table with a caption, for up to a few hundred rows that are read rather than worked on. On
 * the phone each row becomes a small card whose cells carry their column's name.
 */
public final class DataTable extends Div {
  private final List<String> headers;
  private final Set<Integer> numericColumns;
  private final NativeTable table = new NativeTable();

  /**
   * @param caption what the table shows; read by screen readers, not drawn
   * @param rows one list of texts a row, as long as {@code headers}
   * @param numericColumns indexes of the columns that are aligned to the right
   */
  public DataTable(
      String caption, List<String> headers, List<List<String>> rows, Set<Integer> numericColumns) {
    this(caption, headers, numericColumns);
    rows.forEach(this::row);
  }

  /** An empty table; add rows with {@link #row} or {@link #cells}. */
  public DataTable(String caption, List<String> headers, Set<Integer> numericColumns) {
    this.headers = List.copyOf(headers);
    this.numericColumns = Set.copyOf(numericColumns);
    addClassName("data-table");
    table.setCaptionText(caption);
    NativeTableRow head = table.getHead().addRow();
    for (int column = 0; column < headers.size(); column++) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(headers.get(column));
      cell.getElement().setAttribute("scope", "col");
      if (numericColumns.contains(column)) {
        cell.addClassName("numeric");
      }
      head.add(cell);
    }
    add(table);
  }

  /** Adds a row of texts. */
  public NativeTableRow row(List<String> texts) {
    NativeTableRow row = table.getBody().addRow();
    for (int column = 0; column < texts.size(); column++) {
      row.add(label(new NativeTableCell(texts.get(column)), column));
    }
    return row;
  }

  /** Adds a row of components, for cells that hold a badge, a strip or a link. */
  public NativeTableRow cells(List<? extends Component> components) {
    NativeTableRow row = table.getBody().addRow();
    for (int column = 0; column < components.size(); column++) {
      row.add(label(new NativeTableCell(components.get(column)), column));
    }
    return row;
  }

  public void clear() {
    table.getBody().removeAll();
  }

  private NativeTableCell label(NativeTableCell cell, int column) {
    if (numericColumns.contains(column)) {
      cell.addClassName("numeric");
    }
    if (column < headers.size() && !headers.get(column).isEmpty()) {
      cell.getElement().setAttribute("data-label", headers.get(column));
    }
    return cell;
  }
}
