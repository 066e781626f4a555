package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.BeltQueue;
import com.merchantgrowth.coaching.CoachingRoutes;
import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.coaching.ProviderDirectory;
import com.merchantgrowth.coaching.RequestRow;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
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
import java.util.List;

/**
 * 产业带待分配: shops nobody coaches, belt by belt; without a belt chosen those that asked for a coach.
 * The URL holds {@code belt}.
 */
@Route(CoachingRoutes.QUEUE)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "coaching.menu.queue", order = 506, icon = "list")
class QueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String BELT = "belt";

  private final transient BeltQueue queue;
  private final transient ProviderDirectory directory;
  private final transient BusinessCalendar calendar;
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<BeltQueue.Waiting> grid;
  private final Span count = new Span();

  QueueView(
      BeltQueue queue,
      ShopCatalogue catalogue,
      ProviderDirectory directory,
      BusinessCalendar calendar) {
    this.queue = queue;
    this.directory = directory;
    this.calendar = calendar;
    addClassName("stack");
    filters.choice(BELT, getTranslation("merchant.attribute.belt"), catalogue.choices().belts());
    grid =
        PageGrid.create(
            "queue",
            new EmptyState(
                getTranslation("coaching.queue.none"),
                getTranslation("coaching.queue.noneWhy"),
                null));
    grid.addComponentColumn(this::shop)
        .setHeader(getTranslation("coaching.shops.shop"))
        .setFlexGrow(2);
    Grid.Column<BeltQueue.Waiting> belt =
        grid.addColumn(row -> row.shop().belt())
            .setHeader(getTranslation("merchant.attribute.belt"));
    Grid.Column<BeltQueue.Waiting> asked =
        grid.addComponentColumn(this::asked)
            .setHeader(getTranslation("coaching.queue.asked"))
            .setFlexGrow(3);
    grid.addComponentColumn(
            row -> Buttons.text(getTranslation("coaching.queue.assign"), () -> assign(row)))
        .setHeader(getTranslation("merchant.staff.actions"))
        .setWidth("130px")
        .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(belt, asked));
    add(
        new PageHeader(getPageTitle(), getTranslation("coaching.queue.subtitle")),
        filters,
        new Card(getTranslation("coaching.queue.list")).badge(count).body(grid).flush());
  }

  private Component shop(BeltQueue.Waiting row) {
    RequestRow asked = row.asked();
    TwoLines lines =
        new TwoLines(row.shop().name(), row.shop().code() + " · " + row.shop().category());
    return asked == null ? lines : lines.phone(getTranslation("coaching.queue.askedNow"));
  }

  private Component asked(BeltQueue.Waiting row) {
    RequestRow asked = row.asked();
    return asked == null
        ? new Span(getTranslation("coaching.queue.notAsked"))
        : new TwoLines(
            getTranslation(
                "coaching.queue.askedOn",
                Formats.of(getLocale()).dateTime(asked.askedAt(), calendar.zone())),
            asked.message());
  }

  private void assign(BeltQueue.Waiting row) {
    List<OrganisationRow> open = directory.list().stream().filter(OrganisationRow::active).toList();
    new OrganisationPick(
            getTranslation("coaching.queue.assignTitle", row.shop().name()),
            getTranslation(
                row.asked() == null ? "coaching.queue.willAsk" : "coaching.queue.agreed"),
            open,
            row.shop().belt(),
            organisation -> {
              boolean bound = queue.assign(row.shop().code(), organisation);
              Notices.saved(
                  getTranslation(bound ? "coaching.queue.bound" : "coaching.queue.ownerAsked"));
              load();
            })
        .open();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    List<BeltQueue.Waiting> waiting = queue.waiting(filters.value(BELT));
    grid.setItems(waiting);
    count.removeAll();
    count.add(Badge.neutral(getTranslation("coaching.bindings.count", waiting.size())));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.menu.queue");
  }
}
