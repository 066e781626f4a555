package com.merchantgrowth.identity.audit;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.identity.ui.AddressWords;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, newest first, and whether the record is whole. */
@Route("admin/audit")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "identity.menu.audit", order = 530, icon = "shield")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient AuditReading reading;
  private final transient BusinessCalendar calendar;
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<AuditEntry> grid;
  private final Div verdict = new Div();
  private final Span count = new Span();

  AuditView(AuditReading reading, BusinessCalendar calendar) {
    this.reading = reading;
    this.calendar = calendar;
    grid =
        PageGrid.create(
            "audit",
            new EmptyState(
                getTranslation("identity.audit.none"),
                getTranslation("identity.audit.noneWhy"),
                null));
    columns();
    filters();
    verdict.addClassName("page-part");
    verdict.getElement().setAttribute("role", "status");
    add(
        new PageHeader(
            getTranslation("identity.audit.title"),
            getTranslation("identity.audit.subtitle"),
            Downloads.button(
                getTranslation("identity.audit.export"),
                "audit.csv",
                "text/csv;charset=utf-8",
                out -> AuditCsv.write(out, sink -> reading.export(filter(), sink))),
            Buttons.primary(getTranslation("identity.audit.verify"), this::verify)),
        verdict,
        filters,
        new Card(getTranslation("identity.audit.list")).badge(count).body(grid).flush());
  }

  private void filters() {
    filters.text("actor", getTranslation("identity.audit.actor")).setId("audit-actor");
    ComboBox<String> action =
        filters.choice("action", getTranslation("identity.audit.action"), reading.actions());
    action.setItemLabelGenerator(code -> AuditWords.action(this, code));
    action.getStyle().set("--vaadin-combo-box-overlay-width", "260px");
    action.setAllowCustomValue(true);
    action.addCustomValueSetListener(typed -> action.setValue(typed.getDetail()));
    filters.text("target", getTranslation("identity.audit.target"));
    filters.day("from", getTranslation("identity.audit.from"));
    filters.day("to", getTranslation("identity.audit.to"));
  }

  private void columns() {
    grid.addComponentColumn(this::what)
        .setHeader(getTranslation("identity.audit.what"))
        .setFlexGrow(2);
    Grid.Column<AuditEntry> who =
        grid.addColumn(entry -> AuditWords.actor(this, entry.actor()))
            .setHeader(getTranslation("identity.audit.actor"));
    Grid.Column<AuditEntry> about =
        grid.addColumn(AuditEntry::target)
            .setHeader(getTranslation("identity.audit.target"))
            .setTooltipGenerator(AuditEntry::target);
    Grid.Column<AuditEntry> where =
        grid.addColumn(entry -> AddressWords.of(this, entry.address()))
            .setHeader(getTranslation("identity.audit.address"))
            .setWidth("130px")
            .setFlexGrow(0);
    Grid.Column<AuditEntry> when =
        grid.addColumn(entry -> time(entry.occurredAt()))
            .setHeader(getTranslation("identity.audit.when"))
            .setWidth("180px")
            .setFlexGrow(0);
    Grid.Column<AuditEntry> number =
        grid.addColumn(AuditEntry::seq)
            .setHeader(getTranslation("identity.audit.seq"))
            .setWidth("90px")
            .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(who, about, where, when, number));
  }

  private Component what(AuditEntry entry) {
    Span name = new Span(AuditWords.action(this, entry.action()));
    name.addClassName("strong");
    Span code = new Span(entry.action());
    code.addClassNames("quiet", "small");
    Div first = new Div(name, code);
    first.addClassName("row");
    Div details = new Div();
    details.addClassNames("audit-details", "small");
    AuditWords.details(this, entry).forEach((key, value) -> details.add(detail(key, value)));
    Span phone =
        new Span(
            getTranslation(
                "identity.audit.line",
                AuditWords.actor(this, entry.actor()),
                entry.target(),
                time(entry.occurredAt())));
    phone.addClassNames("small", "phone-only", "wrap");
    Div cell = new Div(first, details, phone);
    cell.addClassNames("stack", "list-cell");
    return cell;
  }

  private static Component detail(String key, String value) {
    Span name = new Span(key);
    name.addClassName("quiet");
    return new Span(name, new Span(value));
  }

  private void verify() {
    AuditChain.Verdict found = reading.verify();
    verdict.removeAll();
    verdict.add(
        found.whole()
            ? Note.good(getTranslation("identity.audit.whole", found.entries(), found.endHash()))
            : Note.bad(
                getTranslation(
                    "identity.audit.fault." + found.fault(), found.seq(), found.entries())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    AuditFilter filter = filter();
    grid.setItems(
        query -> reading.page(filter, query.getOffset(), query.getLimit()).stream(),
        query -> {
          long found = reading.count(filter);
          count.removeAll();
          count.add(
              Badge.neutral(
                  getTranslation("identity.audit.count", Formats.of(getLocale()).count(found))));
          return (int) found;
        });
  }

  /** Whole shop days, both ends included. */
  private AuditFilter filter() {
    LocalDate to = filters.dayOf("to");
    return new AuditFilter(
        filters.value("actor"),
        filters.value("action"),
        filters.value("target"),
        start(filters.dayOf("from")),
        to == null ? null : start(to.plusDays(1)));
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(calendar.zone()).toInstant();
  }

  private String time(Instant instant) {
    return Formats.of(getLocale()).dateTime(instant, calendar.zone());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.audit.title");
  }
}
