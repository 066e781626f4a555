package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.metric.fact.imports.FactImports;
import com.merchantgrowth.metric.fact.imports.FactTemplates;
import com.merchantgrowth.metric.fact.imports.ImportMessage;
import com.merchantgrowth.metric.fact.imports.ImportReport;
import com.merchantgrowth.metric.fact.imports.ImportStatus;
import com.merchantgrowth.metric.fact.imports.Reject;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What came of one import (or would come of it): counts, problems, the list to download. */
class ImportReportPanel extends Composite<Card> {
  private final Formats formats = Formats.of(getLocale());
  private final ImportReport report;

  ImportReportPanel(FactImports imports, ImportReport report, ZoneId zone) {
    this.report = report;
    getContent().setTitle(report.fileName());
    getContent().badge(badge(report.status(), this));
    getContent().note(formats.dateTime(report.startedAt(), zone) + " · " + report.startedBy());
    List<Component> parts = new ArrayList<>();
    ImportMessage message = report.message();
    if (message != null) {
      parts.add(Note.bad(getTranslation(message.key(), message.args().toArray())));
    }
    parts.add(counts());
    if (!report.problems().isEmpty()) {
      parts.add(problems());
    }
    if (report.rejectsListed() && report.id() != 0) {
      Path rejects = imports.rejects(report.id());
      parts.add(
          Downloads.button(
              getTranslation("facts.imports.rejects"),
              FactTemplates.rejectsName(report.id()),
              "text/csv;charset=utf-8",
              out -> Files.copy(rejects, out)));
    }
    getContent().body(parts.toArray(Component[]::new));
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  static HelpTip badge(ImportStatus status, Component within) {
    return HelpTip.on(plain(status, within), "status.import_" + status.code());
  }

  private static Badge plain(ImportStatus status, Component within) {
    String text = within.getTranslation("facts.status." + status.code());
    return switch (status) {
      case DONE, CHECKED -> Badge.good(text);
      case DONE_WITH_REJECTS -> Badge.warn(text);
      case REFUSED, FAILED -> Badge.bad(text);
      case RUNNING -> Badge.accent(text);
      case CANCELLED -> Badge.neutral(text);
    };
  }

  private Component counts() {
    Div figures =
        new Div(
            figure("read", report.rowsRead()),
            figure("accepted", report.rowsAccepted()),
            figure("rejected", report.rowsRejected()),
            figure("subjects." + report.kind().code(), report.subjects()));
    if (report.rowsVanished() > 0) {
      figures.add(figure("vanished", report.rowsVanished()));
    }
    LocalDate first = report.firstDay();
    LocalDate last = report.lastDay();
    if (first != null && last != null) {
      figures.add(
          new Figure(
              getTranslation("facts.imports.days"),
              formats.count(report.days()),
              new Span(formats.range(DayRange.closed(first, last)))));
    }
    figures.addClassName("figures");
    Span how =
        new Span(
            getTranslation(
                "facts.imports.how",
                getTranslation("shared.kind." + report.kind().code()),
                report.source(),
                getTranslation(
                    "facts.mode." + report.mode().name().toLowerCase(java.util.Locale.ROOT))));
    how.addClassNames("quiet", "small");
    Div counts = new Div(figures, how);
    counts.addClassNames("stack", "tight");
    return counts;
  }

  private Figure figure(String key, long value) {
    return new Figure(getTranslation("facts.imports." + key), formats.count(value));
  }

  private Component problems() {
    DataTable table =
        new DataTable(
            getTranslation("facts.imports.problems"),
            List.of(
                getTranslation("facts.imports.line"),
                getTranslation("facts.imports.reason"),
                getTranslation("facts.imports.row")),
            Set.of(0));
    for (Reject reject : report.problems().stream().limit(20).toList()) {
      table.row(
          List.of(
              formats.count(reject.line()),
              getTranslation(reject.reason().key(report.kind()), reject.detail(), reject.line()),
              reject.raw()));
    }
    return new Div(table);
  }
}
