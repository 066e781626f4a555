package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.PlanFilter;
import com.merchantgrowth.coaching.plan.PlanRoutes;
import com.merchantgrowth.coaching.plan.PlanRow;
import com.merchantgrowth.coaching.playbook.Playbook;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 共享计划: the plans of all shops somebody looks after, those that end first first. The URL holds
 * {@code state}, {@code q} and {@code playbook}.
 */
@Route(PlanRoutes.LIST)
@Menu(title = "coaching.plan.list.menu", order = 62, icon = "cal")
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class PlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String STATE = "state";
  private static final String PLAYBOOK = "playbook";
  private static final String TEXT = "q";

  private final transient PlanDesk desk;
  private final transient PlanWords words;
  private final FilterBar filters = new FilterBar(this::load);
  private final Span count = new Span();
  private final Grid<PlanRow> grid;

  PlansView(PlanDesk desk) {
    this.desk = desk;
    words = desk.words(this);
    addClassName("stack");
    Map<String, String> names = new LinkedHashMap<>();
    for (Playbook playbook : desk.playbooks().offered()) {
      names.put(playbook.code(), words.in(playbook.name()));
    }
    filters.search(
        TEXT, words.any("merchant.shops.search"), words.any("merchant.shops.searchHint"));
    filters.few(
        STATE,
        words.t("filter.state"),
        words.t("filter.running"),
        List.of("overdue", "blocked", "closed", "all"),
        state -> words.t("filter." + state));
    filters.few(
        PLAYBOOK,
        words.t("filter.playbook"),
        List.copyOf(names.keySet()),
        code -> names.getOrDefault(code, code));
    filters.addClassName("card-toolbar");
    grid =
        PageGrid.create(
            "plans",
            new EmptyState(
                words.t("list.none"),
                words.t("list.none.why"),
                Buttons.secondary(words.t("apply.many"), this::apply)));
    columns();
    add(
        new PageHeader(
            getPageTitle(),
            words.t("list.subtitle"),
            Buttons.primary(words.t("apply.many"), this::apply)),
        new Card(getPageTitle()).badge(count).flush().body(filters, grid));
  }

  private void columns() {
    grid.addComponentColumn(this::shop).setHeader(words.t("col.shop")).setFlexGrow(3);
    Grid.Column<PlanRow> objective =
        grid.addComponentColumn(
                row -> {
                  Span text = new Span(words.objective(row.plan(), row.value()));
                  text.addClassNames("small", "wrap");
                  return text;
                })
            .setHeader(words.t("col.objective"))
            .setFlexGrow(4);
    Grid.Column<PlanRow> done =
        grid.addColumn(row -> words.t("count", row.counts().done(), row.counts().all()))
            .setHeader(words.t("col.actions"))
            .setWidth("96px")
            .setFlexGrow(0);
    Grid.Column<PlanRow> state =
        grid.addComponentColumn(this::state).setHeader(words.t("col.state")).setFlexGrow(2);
    Grid.Column<PlanRow> ends =
        grid.addColumn(row -> words.day(row.plan().endsOn()))
            .setHeader(words.t("col.ends"))
            .setWidth("120px")
            .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(objective, done, state, ends));
  }

  private Component shop(PlanRow row) {
    LocalDate next = row.counts().nextDue();
    return new TwoLines(
            new Anchor(PlanRoutes.plan(row.plan().id(), row.shop().code()), row.shop().name()),
            words.in(row.plan().title()))
        .phone(state(row))
        .phone(
            words.t("count", row.counts().done(), row.counts().all())
                + (next == null ? "" : " · " + words.t("next", words.day(next))));
  }

  private Component state(PlanRow row) {
    Div marks = new Div();
    marks.addClassName("row");
    words.standing(row).forEach(marks::add);
    return marks;
  }

  private void apply() {
    new ApplyDialog("", List.of(), desk, words, this::load).open();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    PlanFilter filter =
        new PlanFilter(
            PlanFilter.Standing.of(filters.value(STATE)),
            filters.value(TEXT),
            filters.value(PLAYBOOK));
    grid.setItems(
        query -> desk.plans().page(filter, query.getOffset(), query.getLimit()).stream(),
        query -> {
          int found = desk.plans().count(filter);
          count.removeAll();
          count.add(Badge.neutral(words.t("list.count", found)));
          return found;
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.plan.list.menu");
  }
}
