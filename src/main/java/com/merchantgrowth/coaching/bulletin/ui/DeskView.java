package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinDesk;
import com.merchantgrowth.coaching.bulletin.BulletinFilter;
import com.merchantgrowth.coaching.bulletin.BulletinRoutes;
import com.merchantgrowth.coaching.bulletin.BulletinRow;
import com.merchantgrowth.coaching.bulletin.BulletinState;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
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
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;

/**
 * 规则速递 of those who write or coach: the own ones and those that touch the own shops, with who has
 * read them. The URL holds {@code q}, {@code topic} and {@code state}.
 */
@Route(BulletinRoutes.DESK)
@Menu(title = "coaching.bulletin.menu", order = 70, icon = "bell")
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String TEXT = "q";
  private static final String TOPIC = "topic";
  private static final String STATE = "state";

  private final transient BulletinDesk desk;
  private final transient BulletinWords words;
  private final FilterBar filters;
  private final Grid<BulletinRow> grid;
  private final Span number = new Span();

  DeskView(BulletinDesk desk, BulletinTexts texts, CurrentAccount account) {
    this.desk = desk;
    words = texts.of(this);
    filters = new FilterBar(this::load);
    filters.search(TEXT, words.t("search"), words.t("search.hint"));
    filters.few(TOPIC, words.t("topic"), BulletinWords.topics(), words::topic);
    filters.few(
        STATE,
        words.t("column.state"),
        Arrays.stream(BulletinState.values()).map(BulletinState::code).toList(),
        code -> words.t("state." + code));
    grid = grid();
    add(
        new PageHeader(
            getPageTitle(),
            words.t(account.require().isAdmin() ? "desk.subtitle.admin" : "desk.subtitle"),
            Buttons.primary(words.t("new"), () -> open(BulletinRoutes.DESK + "/new"))),
        filters,
        new Card(words.t("list")).badge(number).body(grid).flush());
  }

  private static void open(String route) {
    UI.getCurrent().navigate(route);
  }

  private Grid<BulletinRow> grid() {
    Grid<BulletinRow> rows =
        PageGrid.create(
            "bulletin-desk", new EmptyState(words.t("desk.none"), words.t("desk.none.why"), null));
    rows.addComponentColumn(this::title).setHeader(words.t("column.title")).setFlexGrow(4);
    PhoneColumns.hide(
        rows,
        List.of(
            rows.addComponentColumn(this::state).setHeader(words.t("column.state")).setFlexGrow(2),
            rows.addComponentColumn(row -> words.due(row.shown().text()))
                .setHeader(words.t("column.due"))
                .setFlexGrow(2),
            rows.addColumn(
                    row ->
                        row.liveVersion() == 0
                            ? Formats.MISSING
                            : words.t("shops", words.formats().count(row.touched())))
                .setHeader(words.t("column.touched"))
                .setFlexGrow(1),
            rows.addColumn(row -> words.share(row.read(), row.touched()))
                .setHeader(words.t("column.read"))
                .setFlexGrow(1)));
    return rows;
  }

  private Component title(BulletinRow row) {
    return new TwoLines(
            new Anchor(BulletinRoutes.desk(row.id()), words.in(row.shown().text().title())),
            words.topic(row.shown().text().topic())
                + " · "
                + words.author(row.byProvider(), row.shown().author())
                + " · "
                + words.moment(row.shown().editedAt()))
        .phone(state(row), new Span(words.share(row.read(), row.touched())));
  }

  private Component state(BulletinRow row) {
    Div cell = new Div(words.state(row.state()));
    cell.addClassNames("row", "tight");
    if (row.draftBeside()) {
      cell.add(words.draftBeside(row.shown()));
    }
    if (row.shown().text().mustRead()) {
      cell.add(words.must());
    }
    return cell;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    BulletinFilter filter =
        new BulletinFilter(
            filters.value(TEXT),
            RuleTopic.find(filters.value(TOPIC)).orElse(null),
            BulletinState.find(filters.value(STATE)).orElse(null),
            false);
    grid.setEmptyStateComponent(
        filter.equals(BulletinFilter.ALL)
            ? new EmptyState(words.t("desk.none"), words.t("desk.none.why"), null)
            : new EmptyState(
                words.t("noneFound"),
                words.t("noneFound.why"),
                Buttons.secondary(words.t("clear"), () -> open(BulletinRoutes.DESK))));
    grid.setItems(
        asked -> desk.page(filter, asked.getOffset(), asked.getLimit()).stream(),
        asked -> {
          long found = desk.count(filter);
          number.removeAll();
          number.add(Badge.neutral(words.t("count", words.formats().count(found))));
          return (int) found;
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.bulletin.menu");
  }
}
