package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.FlagImportReport;
import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.CsvDialog;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.ProblemTable;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
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
import java.util.List;

/** What is on record about shops, for administrators. */
@Route("admin/flags")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "merchant.menu.flags", order = 505, icon = "flag")
class FlagsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopFlags flags;
  private final transient BusinessCalendar calendar;
  private final FilterBar filters = new FilterBar(this::load);
  private final ComboBox<String> flag;
  private final Grid<ShopFlag> grid;
  private final Span count = new Span();

  FlagsView(ShopFlags flags, BusinessCalendar calendar) {
    this.flags = flags;
    this.calendar = calendar;
    filters.search("q", getTranslation("merchant.attribute.code"), "");
    flag = filters.choice("flag", getTranslation("merchant.flags.flag"), flags.known());
    flag.setItemLabelGenerator(code -> ShopWords.flag(this, code));
    filters.only("current", getTranslation("merchant.flags.onlyCurrent"));
    grid =
        PageGrid.create(
            "flags",
            new EmptyState(
                getTranslation("merchant.flags.none"),
                getTranslation("merchant.flags.noneWhy"),
                null));
    columns();
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation("merchant.flags.subtitle"),
            Buttons.secondary(getTranslation("merchant.flags.upload"), this::upload),
            Buttons.primary(getTranslation("merchant.flags.add"), this::add)),
        filters,
        new Card(getTranslation("merchant.flags.list")).badge(count).body(grid).flush());
  }

  private void columns() {
    grid.setPartNameGenerator(each -> each.holdsOn(calendar.today()) ? null : "over");
    grid.addComponentColumn(this::shop)
        .setHeader(getTranslation("merchant.flags.shop"))
        .setFlexGrow(2);
    Grid.Column<ShopFlag> names =
        grid.addComponentColumn(each -> FlagWords.badge(this, each, calendar.today()))
            .setHeader(getTranslation("merchant.flags.flag"));
    Grid.Column<ShopFlag> states =
        grid.addComponentColumn(each -> FlagWords.state(this, each, calendar.today()))
            .setHeader(getTranslation("merchant.flags.state"));
    Grid.Column<ShopFlag> days =
        grid.addColumn(each -> FlagWords.days(this, each))
            .setHeader(getTranslation("merchant.flags.days"))
            .setFlexGrow(2);
    Grid.Column<ShopFlag> notes =
        grid.addColumn(each -> ShopWords.known(each.note()))
            .setHeader(getTranslation("merchant.flags.note"))
            .setFlexGrow(2);
    grid.addComponentColumn(this::end)
        .setKey("end")
        .setHeader(getTranslation("merchant.staff.actions"))
        .setWidth("110px")
        .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(names, states, days, notes));
  }

  private Component shop(ShopFlag each) {
    return new TwoLines(each.shop().name(), each.shop().code())
        .phone(
            FlagWords.badge(this, each, calendar.today()),
            FlagWords.state(this, each, calendar.today()),
            new Span(FlagWords.days(this, each)));
  }

  private Component end(ShopFlag each) {
    if (!each.holdsOn(calendar.today())) {
      return new Span();
    }
    String name = ShopWords.flag(this, each.flag());
    return Buttons.text(
        getTranslation("merchant.flags.end"),
        () ->
            Confirm.open(
                getTranslation("merchant.flags.endTitle", name, each.shop().name()),
                getTranslation("merchant.flags.endText", ShopWords.day(calendar.today())),
                getTranslation("merchant.flags.end"),
                () -> {
                  flags.end(each.id(), calendar.today());
                  Notices.saved(getTranslation("merchant.flags.ended", name, each.shop().name()));
                  grid.getDataProvider().refreshAll();
                }));
  }

  private void add() {
    new FlagDialog(
            flags.known(),
            calendar.today(),
            (code, name, since, until, note) -> {
              flags.put(code, name, since, until, note);
              Notices.saved(getTranslation("merchant.flags.added", code));
              flag.setItems(flags.known());
              load();
            })
        .open();
  }

  private void upload() {
    new CsvDialog(
            getTranslation("merchant.flags.upload"),
            getTranslation("merchant.flags.explain"),
            new CsvDialog.Template("flags-template.csv", "shop_code,flag,since,until,note"),
            csv -> outcome(flags.importCsv(csv)))
        .open();
  }

  private List<Component> outcome(FlagImportReport report) {
    if (report.refused()) {
      return List.of(
          Note.bad(getTranslation("shared.csv.refused", report.problemCount())),
          new ProblemTable(report.problems()));
    }
    String done =
        getTranslation(
            "merchant.import.done", report.created(), report.changed(), report.unchanged());
    Notices.saved(done);
    flag.setItems(flags.known());
    load();
    return List.of(Note.good(done));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    ShopFlags.Filter filter =
        new ShopFlags.Filter(
            filters.value("q"), filters.value("flag"), !filters.value("current").isEmpty());
    grid.setItems(
        query -> flags.page(filter, query.getOffset(), query.getLimit()).stream(),
        query -> {
          long found = flags.count(filter);
          count.removeAll();
          count.add(
              Badge.neutral(
                  getTranslation("merchant.flags.count", Formats.of(getLocale()).count(found))));
          return (int) found;
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("merchant.menu.flags");
  }
}
