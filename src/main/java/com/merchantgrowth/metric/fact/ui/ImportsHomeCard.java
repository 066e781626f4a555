package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.metric.fact.FactSpans;
import com.merchantgrowth.metric.fact.imports.FactImports;
import com.merchantgrowth.metric.fact.imports.ImportFilter;
import com.merchantgrowth.metric.fact.imports.ImportReport;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The days that are in and the newest imports, on the administrators' landing page. */
@org.springframework.stereotype.Component
class ImportsHomeCard implements HomeCard {
  private static final int SHOWN = 5;

  private final FactImports imports;
  private final FactSpans spans;
  private final BusinessCalendar calendar;

  ImportsHomeCard(FactImports imports, FactSpans spans, BusinessCalendar calendar) {
    this.imports = imports;
    this.spans = spans;
    this.calendar = calendar;
  }

  @Override
  public Page page() {
    return Page.ADMIN;
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public Width width() {
    return Width.TWO_THIRDS;
  }

  @Override
  public Optional<Component> create(long shopId) {
    Div in = new Div();
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    Card card = new Card(in.getTranslation("facts.home.title"));
    card.link(new Anchor("admin/imports", in.getTranslation("facts.home.link")));
    spans
        .of(SubjectKind.SHOP)
        .ifPresent(
            span ->
                card.note(
                    in.getTranslation(
                        "facts.home.span",
                        formats.range(span.range()),
                        formats.count(span.days()),
                        span.sources())));
    List<ImportReport> newest = imports.page(ImportFilter.all(), 0, SHOWN);
    if (newest.isEmpty()) {
      return Optional.of(
          card.body(
              new EmptyState(
                  in.getTranslation("facts.imports.empty"),
                  in.getTranslation("facts.imports.emptyWhy"),
                  link("admin/imports/new", in.getTranslation("facts.imports.new")))));
    }
    DataTable table =
        new DataTable(
            in.getTranslation("facts.home.title"),
            List.of(
                in.getTranslation("facts.imports.started"),
                in.getTranslation("facts.imports.file"),
                in.getTranslation("facts.imports.status"),
                in.getTranslation("facts.imports.accepted"),
                in.getTranslation("facts.imports.rejected")),
            Set.of(3, 4));
    newest.forEach(report -> table.cells(row(report, formats, in)));
    return Optional.of(card.body(table).flush());
  }

  private List<Component> row(ImportReport report, Formats formats, Component in) {
    return List.of(
        new Span(formats.shortDateTime(report.startedAt(), calendar.zone())),
        new Anchor(
            "admin/imports?import=" + report.id(), report.source() + " · " + report.fileName()),
        ImportReportPanel.badge(report.status(), in),
        new Span(formats.count(report.rowsAccepted())),
        new Span(formats.count(report.rowsRejected())));
  }

  private static Anchor link(String route, String text) {
    Anchor link = new Anchor(route, text);
    link.addClassName("button-link");
    return link;
  }
}
