package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.BindingImport;
import com.merchantgrowth.coaching.ProviderBindings;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.RowProblem;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FileDrop;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Which service provider sees which shop, for administrators. */
@Route("admin/bindings")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "coaching.menu.bindings", order = 507, icon = "link")
class BindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int PROBLEMS_SHOWN = 100;

  private final transient ProviderBindings bindings;
  private final transient BindingImport imports;
  private final transient BusinessCalendar calendar;
  private final TextField provider = new TextField();
  private final TextField shop = new TextField();
  private final Grid<ProviderBindings.Row> grid = new Grid<>();
  private final Span count = new Span();
  private boolean reading;

  BindingsView(ProviderBindings bindings, BindingImport imports, BusinessCalendar calendar) {
    this.bindings = bindings;
    this.imports = imports;
    this.calendar = calendar;
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation("coaching.bindings.subtitle"),
            Buttons.secondary(getTranslation("coaching.bindings.upload"), this::upload),
            Buttons.primary(getTranslation("coaching.bindings.add"), this::add)),
        filters(),
        new Card(getTranslation("coaching.bindings.list")).badge(count).body(table()).flush());
  }

  private Component filters() {
    provider.setLabel(getTranslation("coaching.bindings.username"));
    shop.setLabel(getTranslation("merchant.attribute.code"));
    for (TextField field : List.of(provider, shop)) {
      field.setClearButtonVisible(true);
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.addValueChangeListener(change -> filtered());
    }
    Div bar = new Div(provider, shop);
    bar.addClassName("toolbar");
    return bar;
  }

  private Component table() {
    grid.setId("bindings");
    grid.addClassName("page-grid");
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(
            row -> twoLines(row.provider().displayName(), row.provider().username()))
        .setHeader(getTranslation("coaching.bindings.provider"));
    grid.addComponentColumn(row -> twoLines(row.shop().name(), row.shop().code()))
        .setHeader(getTranslation("coaching.shops.shop"));
    Grid.Column<ProviderBindings.Row> days =
        grid.addColumn(this::days).setHeader(getTranslation("coaching.bindings.days"));
    grid.addComponentColumn(this::unbind)
        .setHeader(getTranslation("merchant.staff.actions"))
        .setWidth("120px")
        .setFlexGrow(0);
    grid.setEmptyStateComponent(
        new EmptyState(
            getTranslation("coaching.bindings.none"),
            getTranslation("coaching.bindings.noneWhy"),
            null));
    PhoneColumns.hide(grid, List.of(days));
    return grid;
  }

  private static Component twoLines(String first, String second) {
    Span name = new Span(first);
    name.addClassName("strong");
    Span code = new Span(second);
    code.addClassNames("quiet", "small");
    Div cell = new Div(name, code);
    cell.addClassName("two-lines");
    return cell;
  }

  private String days(ProviderBindings.Row row) {
    Formats formats = Formats.of(getLocale());
    LocalDate to = row.to();
    return to == null
        ? getTranslation("merchant.flags.open", formats.fullDay(row.from()))
        : getTranslation(
            "merchant.flags.closed", formats.fullDay(row.from()), formats.fullDay(to.minusDays(1)));
  }

  private Component unbind(ProviderBindings.Row row) {
    if (row.to() != null) {
      return new Span(getTranslation("coaching.bindings.ended"));
    }
    return Buttons.text(
        getTranslation("coaching.bindings.unbind"),
        () ->
            Confirm.open(
                getTranslation(
                    "coaching.bindings.unbindTitle",
                    row.provider().displayName(),
                    row.shop().name()),
                getTranslation("coaching.bindings.unbindText"),
                getTranslation("coaching.bindings.unbind"),
                () -> {
                  bindings.unbind(row.id());
                  Notices.saved(
                      getTranslation(
                          "coaching.bindings.unbound",
                          row.provider().displayName(),
                          row.shop().name()));
                  load();
                }));
  }

  private void add() {
    Dialog dialog = new Dialog(getTranslation("coaching.bindings.add"));
    TextField username = new TextField(getTranslation("coaching.bindings.username"));
    TextField code = new TextField(getTranslation("merchant.attribute.code"));
    code.setValue(shop.getValue());
    Span refusal = new Span();
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Div form = new Div(username, code, refusal);
    form.addClassName("stack");
    dialog.add(form);
    dialog
        .getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), dialog::close),
            Buttons.primary(
                getTranslation("coaching.bindings.bind"),
                () -> {
                  try {
                    bind(username.getValue(), code.getValue().strip());
                    dialog.close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
    dialog.open();
  }

  private void bind(String username, String code) {
    boolean bound = bindings.bind(username, code, calendar.today());
    Notices.saved(
        getTranslation(
            bound ? "coaching.bindings.bound" : "coaching.bindings.already", username, code));
    load();
  }

  private void upload() {
    Dialog dialog = new Dialog(getTranslation("coaching.bindings.upload"));
    Div result = new Div();
    result.addClassName("stack");
    Div body =
        new Div(
            new Paragraph(getTranslation("coaching.bindings.explain")),
            Downloads.link(
                getTranslation("merchant.import.template"),
                "bindings-template.csv",
                "text/csv;charset=utf-8",
                out -> out.write("\uFEFFusername,shop_code\n".getBytes(StandardCharsets.UTF_8))),
            new FileDrop(MOST_BYTES, (name, file) -> imported(file, result)),
            result);
    body.addClassName("stack");
    dialog.add(body);
    dialog.getFooter().add(Buttons.secondary(getTranslation("shared.close"), dialog::close));
    dialog.open();
  }

  private void imported(File file, Div result) {
    BindingImport.Report report;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
      report = imports.importCsv(in);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    result.removeAll();
    if (report.refused()) {
      result.add(
          Note.bad(getTranslation("merchant.import.refused", report.problems().size())),
          problems(report.problems()));
      return;
    }
    result.add(
        Note.good(getTranslation("coaching.bindings.imported", report.bound(), report.already())));
    load();
  }

  private Component problems(List<RowProblem> problems) {
    return new DataTable(
        getTranslation("merchant.import.problems"),
        List.of(
            getTranslation("merchant.import.line"),
            getTranslation("merchant.import.column"),
            getTranslation("merchant.import.reason")),
        problems.stream()
            .limit(PROBLEMS_SHOWN)
            .map(
                problem ->
                    List.of(
                        Long.toString(problem.line()),
                        problem.column(),
                        getTranslation(problem.key(), problem.args().toArray())))
            .toList(),
        Set.of(0));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    reading = true;
    provider.setValue(query.get("provider").orElse(""));
    shop.setValue(query.get("code").orElse(""));
    reading = false;
    load();
  }

  private void filtered() {
    if (!reading) {
      QueryState.current()
          .set("provider", provider.getValue())
          .set("code", shop.getValue())
          .replace();
      load();
    }
  }

  private void load() {
    String username = provider.getValue().strip();
    String code = shop.getValue().strip();
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
