package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
  private final TextField search = new TextField();
  private final ComboBox<String> flag = new ComboBox<>();
  private final Checkbox current = new Checkbox();
  private final Grid<ShopFlag> grid = new Grid<>();
  private final Span count = new Span();
  private boolean reading;

  FlagsView(ShopFlags flags, BusinessCalendar calendar) {
    this.flags = flags;
    this.calendar = calendar;
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation("merchant.flags.subtitle"),
            Buttons.secondary(getTranslation("merchant.flags.upload"), this::upload),
            Buttons.primary(getTranslation("merchant.flags.add"), this::add)),
        filters(),
        new Card(getTranslation("merchant.flags.list")).badge(count).body(table()).flush());
  }

  private Component filters() {
    search.setLabel(getTranslation("merchant.attribute.code"));
    search.setPrefixComponent(AppIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    flag.setLabel(getTranslation("merchant.flags.flag"));
    flag.setPlaceholder(getTranslation("merchant.filter.all"));
    flag.setItems(flags.known());
    flag.setItemLabelGenerator(code -> ShopWords.flag(this, code));
    flag.setClearButtonVisible(true);
    current.setLabel(getTranslation("merchant.flags.onlyCurrent"));
    search.addValueChangeListener(change -> filtered());
    flag.addValueChangeListener(change -> filtered());
    current.addValueChangeListener(change -> filtered());
    Div bar = new Div(search, flag, current);
    bar.addClassName("toolbar");
    return bar;
  }

  private Component table() {
    grid.setId("flags");
    grid.addClassName("page-grid");
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
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
    grid.setEmptyStateComponent(
        new EmptyState(
            getTranslation("merchant.flags.none"), getTranslation("merchant.flags.noneWhy"), null));
    PhoneColumns.hide(grid, List.of(names, states, days, notes));
    return grid;
  }

  private Component shop(ShopFlag each) {
    Span name = new Span(each.shop().name());
    name.addClassName("strong");
    Span code = new Span(each.shop().code());
    code.addClassNames("quiet", "small");
    Div phone =
        new Div(
            FlagWords.badge(this, each, calendar.today()),
            FlagWords.state(this, each, calendar.today()),
            new Span(FlagWords.days(this, each)));
    phone.addClassNames("row", "small", "phone-only");
    Div cell = new Div(name, code, phone);
    cell.addClassName("two-lines");
    return cell;
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
    new FlagImportDialog(
            flags,
            () -> {
              flag.setItems(flags.known());
              load();
            })
        .open();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    reading = true;
    search.setValue(query.get("q").orElse(""));
    query.get("flag").ifPresentOrElse(flag::setValue, flag::clear);
    current.setValue(query.get("current").isPresent());
    reading = false;
    load();
  }

  private void filtered() {
    if (!reading) {
      QueryState.current()
          .set("q", search.getValue())
          .set("flag", chosen())
          .set("current", current.getValue() ? "1" : "")
          .replace();
      load();
    }
  }

  private String chosen() {
    String value = flag.getValue();
    return value == null ? "" : value;
  }

  private void load() {
    ShopFlags.Filter filter = new ShopFlags.Filter(search.getValue(), chosen(), current.getValue());
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
