package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.content.Worksheet;
import com.vaadin.flow.component.html.Div;

/** One worksheet being written: its name and its lines of cells. */
final class WorksheetForm extends Div {
  private final String key;
  private final Both name;
  private final Both csv;

  WorksheetForm(Worksheet worksheet, AdminWords words, Runnable changed) {
    key = worksheet.key();
    addClassName("stack");
    name = Both.line("field.worksheet", words, changed);
    csv = Both.area("field.csv", words, changed);
    add(name, csv);
    name.read(worksheet.name());
    csv.read(worksheet.csv());
  }

  Worksheet value() {
    return new Worksheet(key, name.value(), csv.value());
  }
}
