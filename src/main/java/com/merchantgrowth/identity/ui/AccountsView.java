package com.merchantgrowth.identity.ui;

import com.merchantgrowth.identity.AccountFilter;
import com.merchantgrowth.identity.AccountRow;
import com.merchantgrowth.identity.Accounts;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.identity.ShownOnce;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
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
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<AccountRow> grid;
  private final Span count = new Span();

  AccountsView(Accounts accounts, CurrentAccount current, BusinessCalendar calendar) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.self = current.require().id();
    filters.search(
        "q",
        getTranslation("identity.accounts.search"),
        getTranslation("identity.accounts.searchHint"));
    filters.few("role", getTranslation("identity.accounts.role"), Roles.all(), this::roleName);
    filters.few(
        "state",
        getTranslation("identity.accounts.state"),
        List.of(ON, OFF),
        state -> getTranslation("identity.accounts." + state));
    grid =
        PageGrid.create(
            "accounts",
            new EmptyState(
                getTranslation("identity.accounts.none"),
                getTranslation("identity.accounts.noneWhy"),
                null));
    columns();
    add(
        new PageHeader(
            getTranslation("identity.accounts.title"),
            getTranslation("identity.accounts.subtitle"),
            Buttons.primary(getTranslation("identity.accounts.add"), this::add)),
        filters,
        new Card(getTranslation("identity.accounts.list")).badge(count).body(grid).flush());
  }

  private void columns() {
    grid.addComponentColumn(this::who)
        .setHeader(getTranslation("identity.accounts.account"))
        .setFlexGrow(2);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.addColumn(row -> roleName(row.account().role()))
                .setHeader(getTranslation("identity.accounts.role")),
            grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("identity.accounts.state")),
            grid.addColumn(row -> time(row.lastSignIn()))
                .setHeader(getTranslation("identity.accounts.lastSignIn")),
            grid.addColumn(row -> time(row.createdAt()))
                .setHeader(getTranslation("identity.accounts.created"))));
    grid.addComponentColumn(
            row -> new AccountMenu(accounts, row, row.account().id() == self, this::refresh))
        .setHeader(getTranslation("identity.accounts.actions"))
        .setWidth("90px")
        .setFlexGrow(0);
  }

  private Component who(AccountRow row) {
    return new TwoLines(row.account().displayName(), row.account().username())
        .phone(new Span(roleName(row.account().role())), badge(row));
  }

  private Component badge(AccountRow row) {
    if (row.disabled()) {
      return HelpTip.on(Badge.bad(getTranslation("identity.accounts.off")), "status.account_off");
    }
    return row.hasPassword()
        ? HelpTip.on(Badge.good(getTranslation("identity.accounts.on")), "status.account_on")
        : HelpTip.on(
            Badge.warn(getTranslation("identity.accounts.invited")), "status.account_invited");
  }

  private void add() {
    new NewAccountDialog(
            (username, name, chosen) -> {
              var invitation = accounts.invite(username, name, chosen);
              refresh();
              ShownOnce.link(invitation);
            })
        .open();
  }

  private void refresh() {
    grid.getDataProvider().refreshAll();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    String state = filters.value("state");
    AccountFilter filter =
        new AccountFilter(
            filters.value("q"), filters.value("role"), state.isEmpty() ? null : state.equals(OFF));
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

  @Override
  public String getPageTitle() {
    return getTranslation("identity.accounts.title");
  }
}
