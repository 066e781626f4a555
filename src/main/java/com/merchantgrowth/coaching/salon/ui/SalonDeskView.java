package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.Salon;
import com.merchantgrowth.coaching.salon.SalonRoutes;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
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
import java.util.List;

/** 沙龙与讲座 of organisers. The URL holds {@code past}. */
@Route(SalonRoutes.DESK)
@Menu(title = "coaching.salon.menu", order = 74, icon = "cal")
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class SalonDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String PAST = "past";

  private final transient SalonActions actions;
  private final transient SalonWords words;
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<Salon> grid;
  private final Span number = new Span();

  SalonDeskView(SalonActions actions) {
    this.actions = actions;
    words = new SalonWords(this, actions.calendar());
    filters.only(PAST, words.t("past"));
    grid = grid();
    Anchor venues = new Anchor(SalonRoutes.VENUES, words.t("venues"));
    venues.addClassName("button-link");
    add(
        new PageHeader(
            getPageTitle(),
            words.t(actions.admin() ? "desk.subtitle.admin" : "desk.subtitle"),
            venues,
            Buttons.primary(
                words.t("new"), () -> UI.getCurrent().navigate(SalonRoutes.DESK + "/new"))),
        filters,
        new Card(words.t("list")).badge(number).body(grid).flush());
  }

  private Grid<Salon> grid() {
    Grid<Salon> rows =
        PageGrid.create(
            "salons", new EmptyState(words.t("desk.none"), words.t("desk.none.why"), null));
    rows.addComponentColumn(
            salon ->
                new TwoLines(
                        new Anchor(SalonRoutes.desk(salon.id()), words.in(salon.form().title())),
                        words.kind(salon) + " · " + salon.organiser())
                    .phone(words.when(salon.form()))
                    .phone(words.state(salon), new Span(words.seats(salon))))
        .setHeader(words.t("field.title"))
        .setFlexGrow(4);
    PhoneColumns.hide(
        rows,
        List.of(
            rows.addColumn(salon -> words.when(salon.form()))
                .setHeader(words.t("when"))
                .setFlexGrow(3),
            rows.addColumn(words::seats).setHeader(words.t("seats")).setFlexGrow(1),
            rows.addComponentColumn(words::state)
                .setHeader(words.t("state"))
                .setWidth("140px")
                .setFlexGrow(0)));
    return rows;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    boolean past = !filters.value(PAST).isEmpty();
    grid.setItems(
        asked -> actions.desk().page(past, asked.getOffset(), asked.getLimit()).stream(),
        asked -> {
          long found = actions.desk().count(past);
          number.removeAll();
          number.add(Badge.neutral(words.t("count", words.formats().count(found))));
          return (int) found;
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.salon.menu");
  }
}
