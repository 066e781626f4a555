package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.onboarding.HelpFilter;
import com.merchantgrowth.onboarding.HelpRequest;
import com.merchantgrowth.onboarding.HelpRow;
import com.merchantgrowth.onboarding.OnboardingDesk;
import com.merchantgrowth.onboarding.OnboardingFunnels;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
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
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * 新商家求助: who is stuck, in the order they came. Service providers see the shops bound to them,
 * administrators all, among them the belts' queues. The URL holds {@code closed}, {@code belt},
 * {@code queue} and {@code text}.
 */
@Route(OnboardingRoutes.HELP)
@Menu(title = "onboarding.help.menu", order = 170, icon = "msg")
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class HelpView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String BELT = "belt";
  private static final String QUEUE = "queue";
  private static final String TEXT = "text";
  private static final String CLOSED = "closed";

  private final transient OnboardingDesk desk;
  private final transient OnboardingSupport support;
  private final transient OnboardingWords words;
  private final FilterBar filters = new FilterBar(this::load);
  private final Span count = new Span();
  private final Card card;
  private final boolean admin;

  HelpView(OnboardingDesk desk, OnboardingFunnels funnels, OnboardingSupport support) {
    this.desk = desk;
    this.support = support;
    words = support.texts().of(this);
    admin = support.visitor().account().isAdmin();
    addClassName("stack");
    if (admin) {
      filters.choice(BELT, words.t("help.filter.belt"), funnels.choices().belts());
      filters.only(QUEUE, words.t("help.filter.queue"));
    }
    filters.search(TEXT, words.t("help.filter.search"), words.t("help.filter.search.hint"));
    filters.only(CLOSED, words.t("help.filter.closed"));
    count.addClassName("quiet");
    card = new Card(words.t("help.menu")).badge(count).flush();
    add(
        new PageHeader(getPageTitle(), words.t(admin ? "help.subtitle.admin" : "help.subtitle")),
        filters,
        card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    if (admin && "belt".equals(query.get(QUEUE).orElse(""))) {
      query.set(QUEUE, "1"); // as notices write it
    }
    filters.read(query);
    load();
  }

  private void load() {
    boolean closed = !filters.value(CLOSED).isEmpty();
    List<HelpRow> rows =
        desk.help(
            new HelpFilter(
                !closed,
                admin && !filters.value(QUEUE).isEmpty(),
                admin ? filters.value(BELT) : "",
                filters.value(TEXT)));
    count.setText(words.formats().count(rows.size()));
    if (rows.isEmpty()) {
      card.body(
          new EmptyState(
              words.t(closed ? "help.none.closed" : "help.none"),
              closed ? "" : words.t("help.none.why"),
              null));
      return;
    }
    Grid<HelpRow> grid = grid(closed);
    grid.setItems(rows);
    card.body(grid);
  }

  private Grid<HelpRow> grid(boolean closed) {
    Grid<HelpRow> grid = PageGrid.create("help", new EmptyState(words.t("help.none"), "", null));
    grid.addComponentColumn(row -> shop(row, closed))
        .setHeader(words.t("help.col.shop"))
        .setFlexGrow(2);
    Grid.Column<HelpRow> item =
        grid.addComponentColumn(row -> new TwoLines(words.in(row.item()), row.request().note()))
            .setHeader(words.t("help.col.item"))
            .setFlexGrow(3);
    Grid.Column<HelpRow> cause =
        grid.addComponentColumn(this::cause).setHeader(words.t("help.col.cause"));
    Grid.Column<HelpRow> asked =
        grid.addComponentColumn(
                row -> new TwoLines(words.day(row.request().askedAt()), waited(row)))
            .setHeader(words.t("help.col.asked"))
            .setFlexGrow(2);
    Grid.Column<HelpRow> who = grid.addColumn(this::who).setHeader(words.t("help.col.who"));
    grid.addComponentColumn(this::actions)
        .setHeader(words.t("help.col.act"))
        .setWidth("220px")
        .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(item, cause, asked, who));
    return grid;
  }

  private Component shop(HelpRow row, boolean closed) {
    TwoLines lines =
        new TwoLines(row.shop().name(), row.shop().code() + " · " + row.shop().category())
            .phone(words.in(row.item()))
            .phone(cause(row), new Span(who(row)));
    return closed ? lines.phone(waited(row)) : lines;
  }

  private Component cause(HelpRow row) {
    return row.request().cause() == HelpRequest.Cause.ASKED
        ? HelpTip.on(Badge.accent(words.t("help.cause.asked")), "status.help_asked")
        : HelpTip.on(Badge.warn(words.t("help.cause.stuck")), "status.help_stuck");
  }

  private String waited(HelpRow row) {
    HelpRequest request = row.request();
    if (request.resolvedAt() != null) {
      return request.resolvedBy() == null || request.resolvedBy().equals("system")
          ? words.t("help.closed.system", words.day(request.resolvedAt()))
          : words.t("help.closed.by", words.day(request.resolvedAt()), request.resolvedBy());
    }
    long days =
        ChronoUnit.DAYS.between(
            words.calendar().dayOf(request.askedAt()), words.calendar().today());
    return days == 0 ? "" : words.t("help.waiting", days);
  }

  private String who(HelpRow row) {
    if (row.attended()) {
      return words.t("help.who.provider");
    }
    return row.shop().belt().isEmpty()
        ? words.t("help.who.noBelt")
        : words.t("help.who.belt", row.shop().belt());
  }

  private Component actions(HelpRow row) {
    Anchor open =
        new Anchor(
            row.step().isEmpty()
                ? OnboardingRoutes.checklist(row.shop().code())
                : OnboardingRoutes.checklist(row.shop().code(), row.step()),
            words.t("help.open"));
    Div actions = new Div(open);
    actions.addClassName("row");
    if (row.request().open()) {
      actions.add(Buttons.secondary(words.t("help.resolve"), () -> resolve(row)));
    }
    return actions;
  }

  private void resolve(HelpRow row) {
    new NoteDialog(
            words.t("help.resolve.title", row.shop().name()),
            words.t("help.resolve.text"),
            words.t("help.resolve.note"),
            words.t("help.resolve"),
            words.any("shared.cancel"),
            answer -> {
              desk.resolve(row.request().id(), answer);
              Notices.saved(words.t("help.resolved"));
              load();
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("onboarding.help.menu");
  }
}
