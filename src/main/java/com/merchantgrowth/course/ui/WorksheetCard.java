package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.content.Worksheet;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of a course to take away, each a file a spreadsheet program opens. */
final class WorksheetCard extends Composite<Card> {
  private final String title;

  WorksheetCard(List<Worksheet> worksheets, CourseWords words) {
    title = words.t("worksheets");
    UnorderedList list = new UnorderedList();
    list.addClassName("course-worksheets");
    for (Worksheet worksheet : worksheets) {
      String name = words.in(worksheet.name());
      String csv = words.in(worksheet.csv());
      list.add(
          new ListItem(
              Downloads.button(
                  name,
                  fileName(name),
                  "text/csv;charset=utf-8",
                  out -> out.write(file(csv).getBytes(StandardCharsets.UTF_8)))));
    }
    getContent().note(words.t("worksheets.note")).body(list);
  }

  @Override
  protected Card initContent() {
    return new Card(title);
  }

  /** With a byte order mark: without one, spreadsheet programs take Chinese for something else. */
  static String file(String csv) {
    return "\uFEFF" + csv.replaceAll("\\R", "\r\n") + "\r\n";
  }

  /** Names may hold what file systems refuse. */
  static String fileName(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip() + ".csv";
  }
}
