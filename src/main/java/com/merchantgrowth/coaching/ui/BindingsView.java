package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.BindingImport;
import com.merchantgrowth.coaching.BindingRow;
import com.merchantgrowth.coaching.ProviderBindings;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.CsvDialog;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.ProblemTable;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
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

/** Which service provider sees which shop, for administrators. */
@Route("admin/bindings")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "coaching.menu.bindings", order = 507, icon = "link")
class BindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ProviderBindings bindings;
  private final transient BindingImport imports;
  private final transient BusinessCalendar calendar;
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<BindingRow> grid;
  private final Span count = new Span();

  BindingsView(ProviderBindings bindings, BindingImport imports, BusinessCalendar calendar) {
    this.bindings = bindings;
    this.imports = imports;
    this.calendar = calendar;
    filters.text("provider", getTranslation("coaching.bindings.username"));
    filters.text("code", getTranslation("merchant.attribute.code"));
    grid =
        PageGrid.create(
            "bindings",
            new EmptyState(
                getTranslation("coaching.bindings.none"),
                getTranslation("coaching.bindings.noneWhy"),
                null));
    columns();
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation("coaching.bindings.subtitle"),
            Buttons.secondary(getTranslation("coaching.bindings.upload"), this::upload),
            Buttons.primary(getTranslation("coaching.bindings.add"), this::add)),
        filters,
        new Card(getTranslation("coaching.bindings.list")).badge(count).body(grid).flush());
  }

  private void columns() {
    grid.addComponentColumn(
            row -> new TwoLines(row.organisation().name(), CoachingWords.coach(this, row)))
        .setHeader(getTranslation("coaching.bindings.provider"));
    grid.addComponentColumn(row -> new TwoLines(row.shop().name(), row.shop().code()))
        .setHeader(getTranslation("coaching.shops.shop"));
    Grid.Column<BindingRow> days =
        grid.addColumn(row -> CoachingWords.days(this, row))
            .setHeader(getTranslation("coaching.bindings.days"));
    grid.addComponentColumn(this::unbind)
        .setHeader(getTranslation("merchant.staff.actions"))
        .setWidth("120px")
        .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(days));
  }

  private Component unbind(BindingRow row) {
    if (!row.live()) {
      Span over = new Span(CoachingWords.over(this, row));
      over.addClassNames("quiet", "small");
      return over;
    }
    String provider = row.organisation().name();
    String shop = row.shop().name();
    return Buttons.text(
        getTranslation("coaching.bindings.unbind"),
        () ->
            new ReasonDialog(
                    getTranslation("coaching.bindings.unbindTitle", provider, shop),
                    getTranslation("coaching.bindings.unbindText"),
                    getTranslation("coaching.bindings.why"),
                    getTranslation("coaching.bindings.unbind"),
                    why -> {
                      bindings.unbind(row.id(), why);
                      Notices.saved(getTranslation("coaching.bindings.unbound", provider, shop));
                      load();
                    })
                .destructive()
                .open());
  }

  private void add() {
    new BindingDialog(filters.value("code"), this::bind).open();
  }

  private void bind(String username, String code) {
    boolean bound = bindings.bind(username, code, calendar.today());
    Notices.saved(
        getTranslation(
            bound ? "coaching.bindings.bound" : "coaching.bindings.already", username, code));
    load();
  }

  private void upload() {
    new CsvDialog(
            getTranslation("coaching.bindings.upload"),
            getTranslation("coaching.bindings.explain"),
            new CsvDialog.Template("bindings-template.csv", "username,shop_code"),
            csv -> outcome(imports.importCsv(csv)))
        .open();
  }

  private List<Component> outcome(BindingImport.Report report) {
    if (report.refused()) {
      return List.of(
          Note.bad(getTranslation("shared.csv.refused", report.problems().size())),
          new ProblemTable(report.problems()));
    }
    load();
    return List.of(
        Note.good(getTranslation("coaching.bindings.imported", report.bound(), report.already())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    String username = filters.value("provider").strip();
    String code = filters.value("code").strip();
    grid.setItems(
        query -> bindings.page(username, code, query.getPage(), query.getPageSize()).stream(),
        query -> {
          long found = bindings.count(username, code);
          count.removeAll();
          count.add(Badge.neutral(getTranslation("coaching.bindings.count", found)));
          return (int) found;
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.menu.bindings");
  }
}
