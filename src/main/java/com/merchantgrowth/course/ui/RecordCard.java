package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.LearningRow;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** 学习记录: who of the shop learned what. */
final class RecordCard {
  private RecordCard() {}

  static Card of(List<LearningRow> rows, ShopRef shop, CourseWords words) {
    DataTable table =
        new DataTable(
            words.t("record.title"),
            List.of(
                words.t("record.course"),
                words.t("record.who"),
                words.t("record.progress"),
                words.t("record.best"),
                words.t("status")),
            Set.of());
    for (LearningRow row : rows) {
      table.cells(
          List.of(
              new Anchor(CourseRoutes.detail(row.course(), shop.code()), words.in(row.name())),
              new Span(row.account().isEmpty() ? words.t("someone") : row.account()),
              new Span(words.t("progress", row.read(), row.lessons())),
              new Span(
                  row.best() < 0
                      ? Formats.MISSING
                      : words.t("record.attempts", row.best() + "%", row.attempts())),
              row.passedAt() == null
                  ? HelpTip.on(
                      Badge.accent(words.t("status.in_progress")), "status.course_in_progress")
                  : HelpTip.on(Badge.good(words.t("status.passed")), "status.course_passed")));
    }
    Card card = new Card(words.t("record.title")).note(words.t("record.note")).body(table).flush();
    card.addClassName("course-record");
    return card;
  }
}
