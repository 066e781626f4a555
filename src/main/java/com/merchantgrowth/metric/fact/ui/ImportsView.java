package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.fact.imports.FactImports;
import com.merchantgrowth.metric.fact.imports.ImportFilter;
import com.merchantgrowth.metric.fact.imports.ImportReport;
import com.merchantgrowth.metric.fact.imports.ImportStatus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was imported when, by whom, with what result. */
@Route("admin/imports")
@Menu(title = "facts.imports.title", order = 400, icon = "upload")
@RolesAllowed(Roles.ADMIN)
class ImportsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
  private final FactImports imports;
  private final BusinessCalendar calendar;
  private final Formats formats = Formats.of(getLocale());
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<ImportReport> grid;
  private final Div opened = new Div();
  private final Span count = new Span();

  ImportsView(FactImports imports, BusinessCalendar calendar) {
    this.imports = imports;
    this.calendar = calendar;
    filters.few(
        "kind",
        getTranslation("facts.wizard.kind"),
        imports.kinds().stream().map(SubjectKind::code).toList(),
        code -> getTranslation("shared.kind." + code));
    filters.few(
        "status",
        getTranslation("facts.imports.status"),
        Stream.of(
                ImportStatus.RUNNING,
                ImportStatus.DONE,
                ImportStatus.DONE_WITH_REJECTS,
                ImportStatus.REFUSED,
                ImportStatus.CANCELLED,
                ImportStatus.FAILED)
            .map(ImportStatus::code)
            .toList(),
        code -> getTranslation("facts.status." + code));
    filters.text("q", getTranslation("facts.imports.search"));
    grid =
        PageGrid.create(
            "imports",
            new EmptyState(
                getTranslation("facts.imports.empty"),
                getTranslation("facts.imports.emptyWhy"),
                null));
    opened.addClassName("page-part");
    columns();
    getContent()
        .add(
            new PageHeader(
                getTranslation("facts.imports.title"),
                getTranslation("facts.imports.subtitle"),
                Buttons.primary(
                    getTranslation("facts.imports.new"),
                    () -> UI.getCurrent().navigate(ImportWizardView.class))),
            filters,
            opened,
            new Card(getTranslation("facts.imports.list")).badge(count).body(grid).flush());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState state = QueryState.of(event);
    filters.read(state);
    open(state.get("import").orElse(""));
    load();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("facts.imports.title");
  }

  private void columns() {
    grid.addComponentColumn(this::file)
        .setHeader(getTranslation("facts.imports.file"))
        .setFlexGrow(3);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.addColumn(report -> formats.shortDateTime(report.startedAt(), calendar.zone()))
                .setHeader(getTranslation("facts.imports.started"))
                .setFlexGrow(2),
            grid.addComponentColumn(report -> ImportReportPanel.badge(report.status(), this))
                .setHeader(getTranslation("facts.imports.status")),
            number(ImportReport::rowsAccepted, "facts.imports.accepted"),
            number(ImportReport::rowsRejected, "facts.imports.rejected"),
            number(ImportReport::days, "facts.imports.days"),
            grid.addColumn(ImportReport::startedBy).setHeader(getTranslation("facts.imports.by"))));
    grid.addComponentColumn(
            report ->
                Buttons.text(
                    getTranslation("facts.imports.open"),
                    () -> {
                      QueryState.current().set("import", Long.toString(report.id())).push();
                      open(Long.toString(report.id()));
                    }))
        .setHeader("")
        .setWidth("90px")
        .setFlexGrow(0);
    grid.setItemsPageable(
        page -> imports.page(filter(), (int) page.getOffset(), page.getPageSize()),
        page -> {
          int found = imports.count(filter());
          count.removeAll();
          count.add(Badge.neutral(getTranslation("facts.imports.count", formats.count(found))));
          return found;
        });
  }

  private Grid.Column<ImportReport> number(
      java.util.function.ToLongFunction<ImportReport> value, String key) {
    return grid.addColumn(report -> formats.count(value.applyAsLong(report)))
        .setHeader(getTranslation(key))
        .setTextAlign(ColumnTextAlign.END);
  }

  /** The file and its source; on a phone with the rest below. */
  private Component file(ImportReport report) {
    return new TwoLines(
            report.fileName(),
            getTranslation("shared.kind." + report.kind().code()) + " · " + report.source())
        .phone(
            ImportReportPanel.badge(report.status(), this),
            new Span(formats.shortDateTime(report.startedAt(), calendar.zone())));
  }

  private void open(String id) {
    opened.removeAll();
    if (id.matches("\\d{1,18}")) {
      opened.add(new ImportReportPanel(imports, imports.find(Long.parseLong(id)), calendar.zone()));
    }
  }

  private void load() {
    grid.getDataProvider().refreshAll();
  }

  private ImportFilter filter() {
    String kind = filters.value("kind");
    String status = filters.value("status");
    return new ImportFilter(
        kind.isEmpty() ? null : SubjectKind.of(kind),
        status.isEmpty() ? null : ImportStatus.valueOf(status.toUpperCase(Locale.ROOT)),
        filters.value("q"));
  }
}
