package com.merchantgrowth.identity.ui;

import com.merchantgrowth.identity.AccountFilter;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AccountRow;
import com.merchantgrowth.identity.Accounts;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.identity.ShownOnce;
import com.merchantgrowth.shared.BusinessCalendar;
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
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody's accounts, for administrators. */
@Route("admin/accounts")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "identity.menu.accounts", order = 520, icon = "users")
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String ON = "on";
  private static final String OFF = "off";

  private final transient Accounts accounts;
  private final transient BusinessCalendar calendar;
  private final long self;
  private final TextField search = new TextField();
  private final Select<String> role = new Select<>();
  private final Select<String> state = new Select<>();
  private final Grid<AccountRow> grid = new Grid<>();
  private final Span count = new Span();
  private boolean reading;

  AccountsView(Accounts accounts, CurrentAccount current, BusinessCalendar calendar) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.self = current.require().id();
    add(
        new PageHeader(
            getTranslation("identity.accounts.title"),
            getTranslation("identity.accounts.subtitle"),
            Buttons.primary(getTranslation("identity.accounts.add"), this::add)),
        filters(),
        new Card(getTranslation("identity.accounts.list")).badge(count).body(table()).flush());
  }

  private Component filters() {
    search.setLabel(getTranslation("identity.accounts.search"));
    search.setPlaceholder(getTranslation("identity.accounts.searchHint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    role.setLabel(getTranslation("identity.accounts.role"));
    role.setItems(concat("", Roles.all()));
    role.setItemLabelGenerator(
        r -> r.isEmpty() ? getTranslation("identity.filter.all") : roleName(r));
    state.setLabel(getTranslation("identity.accounts.state"));
    state.setItems("", ON, OFF);
    state.setItemLabelGenerator(
        s -> getTranslation(s.isEmpty() ? "identity.filter.all" : "identity.accounts." + s));
    search.addValueChangeListener(change -> filtered());
    role.addValueChangeListener(change -> filtered());
    state.addValueChangeListener(change -> filtered());
    Div bar = new Div(search, role, state);
    bar.addClassName("toolbar");
    return bar;
  }

  private Component table() {
    grid.setId("accounts");
    grid.addClassName("page-grid");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.addComponentColumn(this::who)
        .setHeader(getTranslation("identity.accounts.account"))
        .setFlexGrow(2);
    Grid.Column<AccountRow> roles =
        grid.addColumn(row -> roleName(row.account().role()))
            .setHeader(getTranslation("identity.accounts.role"));
    Grid.Column<AccountRow> states =
        grid.addComponentColumn(this::badge).setHeader(getTranslation("identity.accounts.state"));
    Grid.Column<AccountRow> seen =
        grid.addColumn(row -> time(row.lastSignIn()))
            .setHeader(getTranslation("identity.accounts.lastSignIn"));
    Grid.Column<AccountRow> created =
        grid.addColumn(row -> time(row.createdAt()))
            .setHeader(getTranslation("identity.accounts.created"));
    grid.addComponentColumn(this::actions)
        .setHeader(getTranslation("identity.accounts.actions"))
        .setWidth("90px")
        .setFlexGrow(0);
    grid.setEmptyStateComponent(
        new EmptyState(
            getTranslation("identity.accounts.none"),
            getTranslation("identity.accounts.noneWhy"),
            null));
    PhoneColumns.hide(grid, List.of(roles, states, seen, created));
    return grid;
  }

  private Component who(AccountRow row) {
    Span name = new Span(row.account().displayName());
    name.addClassName("strong");
    Span username = new Span(row.account().username());
    username.addClassNames("quiet", "small");
    Div phone = new Div(new Span(roleName(row.account().role())), badge(row));
    phone.addClassNames("row", "small", "phone-only");
    Div cell = new Div(name, username, phone);
    cell.addClassNames("stack", "list-cell");
    return cell;
  }

  private Component badge(AccountRow row) {
    if (row.disabled()) {
      return Badge.bad(getTranslation("identity.accounts.off"));
    }
    return row.hasPassword()
        ? Badge.good(getTranslation("identity.accounts.on"))
        : Badge.warn(getTranslation("identity.accounts.invited"));
  }

  private Component actions(AccountRow row) {
    AccountRef account = row.account();
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
    var open = menu.addItem(getTranslation("identity.accounts.more"));
    open.setAriaLabel(getTranslation("identity.accounts.moreFor", account.displayName()));
    if (!row.disabled()) {
      open.getSubMenu()
          .addItem(
              getTranslation("identity.accounts.link"),
              click -> ShownOnce.link(accounts.resetLink(account.id())));
    }
    if (account.id() != self) {
      Roles.all().stream()
          .filter(r -> !r.equals(account.role()))
          .forEach(
              r ->
                  open.getSubMenu()
                      .addItem(
                          getTranslation("identity.accounts.makeRole", roleName(r)),
                          click -> changeRole(account, r)));
      open.getSubMenu()
          .addItem(
              getTranslation(
                  row.disabled() ? "identity.accounts.enable" : "identity.accounts.disable"),
              click -> toggle(row));
    }
    return menu;
  }

  private void add() {
    new NewAccountDialog(
            (username, name, chosen) -> {
              var invitation = accounts.invite(username, name, chosen);
              grid.getDataProvider().refreshAll();
              ShownOnce.link(invitation);
            })
        .open();
  }

  private void changeRole(AccountRef account, String newRole) {
    Confirm.open(
        getTranslation("identity.accounts.roleTitle", account.displayName(), roleName(newRole)),
        getTranslation("identity.accounts.roleText", roleName(account.role())),
        getTranslation("identity.accounts.roleAction"),
        () -> {
          accounts.changeRole(account.id(), newRole);
          done("identity.accounts.roleDone", account.displayName(), roleName(newRole));
        });
  }

  private void toggle(AccountRow row) {
    AccountRef account = row.account();
    if (row.disabled()) {
      accounts.enable(account.id());
      done("identity.accounts.enabled", account.displayName());
      return;
    }
    Confirm.open(
        getTranslation("identity.accounts.disableTitle", account.displayName()),
        getTranslation("identity.accounts.disableText"),
        getTranslation("identity.accounts.disable"),
        () -> {
          accounts.disable(account.id());
          done("identity.accounts.disabled", account.displayName());
        });
  }

  private void done(String key, Object... args) {
    Notices.saved(getTranslation(key, args));
    grid.getDataProvider().refreshAll();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reading = true;
    QueryState query = QueryState.of(event);
    search.setValue(query.get("q").orElse(""));
    role.setValue(query.get("role").filter(Roles.all()::contains).orElse(""));
    state.setValue(query.get("state").filter(List.of(ON, OFF)::contains).orElse(""));
    reading = false;
    load();
  }

  private void filtered() {
    if (!reading) {
      QueryState.current()
          .set("q", search.getValue())
          .set("role", role.getValue())
          .set("state", state.getValue())
          .replace();
      load();
    }
  }

  private void load() {
    AccountFilter filter =
        new AccountFilter(
            search.getValue(),
            role.getValue(),
            state.getValue().isEmpty() ? null : state.getValue().equals(OFF));
    grid.setItems(
        query -> accounts.page(filter, query.getPage(), query.getPageSize()).stream(),
        query -> {
          long found = accounts.count(filter);
          count.removeAll();
          count.add(
              Badge.neutral(
                  getTranslation("identity.accounts.count", Formats.of(getLocale()).count(found))));
          return (int) found;
        });
  }

  private String roleName(String code) {
    return getTranslation("identity.role." + code);
  }

  private String time(@Nullable Instant instant) {
    return instant == null
        ? getTranslation("identity.accounts.never")
        : Formats.of(getLocale()).dateTime(instant, calendar.zone());
  }

  private static List<String> concat(String first, List<String> rest) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream())
        .toList();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.accounts.title");
  }
}
