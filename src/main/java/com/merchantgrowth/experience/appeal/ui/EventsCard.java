package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.experience.appeal.ForgivenEvent;
import com.merchantgrowth.experience.appeal.ForgivenEvents;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What scores leave out, of all shops, newest decision first. */
final class EventsCard extends Composite<Card> {
  private final transient ForgivenEvents events;
  private final transient Function<List<Long>, Map<Long, ShopRef>> names;
  private final transient AppealWords words;
  private final Grid<Row> grid;

  private record Row(ForgivenEvent event, ShopRef shop) {}

  EventsCard(
      ForgivenEvents events, Function<List<Long>, Map<Long, ShopRef>> names, AppealWords words) {
    this.events = events;
    this.names = names;
    this.words = words;
    grid =
        PageGrid.create(
            "forgiven", new EmptyState(words.t("events.none"), words.t("events.none.why"), null));
    grid.removeClassName("page-grid"); // it is a second list: as high as it is long
    grid.setAllRowsVisible(true);
    columns();
    grid.setItems(
        query -> {
          List<ForgivenEvent> page = events.newest(query.getOffset(), query.getLimit());
          Map<Long, ShopRef> shops =
              names.apply(page.stream().map(ForgivenEvent::shopId).distinct().toList());
          return page.stream()
              .flatMap(
                  one ->
                      Stream.ofNullable(shops.get(one.shopId())).map(shop -> new Row(one, shop)));
        },
        query -> events.count());
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("events.title")).note(words.t("events.note")).body(grid).flush();
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  private void columns() {
    grid.addComponentColumn(
            row ->
                new TwoLines(
                        row.shop.name(),
                        words.t(
                            "list.about", row.shop.code(), words.formats().day(row.event.day())))
                    .phone(words.state(row.event), new Span(words.amounts(row.event.amounts()))))
        .setHeader(words.t("list.shop"))
        .setFlexGrow(2);
    Grid.Column<Row> what =
        grid.addColumn(row -> words.amounts(row.event.amounts()))
            .setHeader(words.t("list.what"))
            .setFlexGrow(2);
    Grid.Column<Row> why =
        grid.addComponentColumn(
                row -> new TwoLines(words.reason(row.event.reason()), row.event.note()))
            .setHeader(words.t("list.why"))
            .setFlexGrow(2);
    Grid.Column<Row> by =
        grid.addColumn(row -> words.decided(row.event))
            .setHeader(words.t("events.by"))
            .setFlexGrow(2);
    Grid.Column<Row> state =
        grid.addComponentColumn(row -> words.state(row.event)).setHeader(words.t("list.state"));
    grid.addComponentColumn(this::revoke).setWidth("110px").setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(what, why, by, state));
  }

  private Component revoke(Row row) {
    return row.event.revokedAt() != null
        ? new Span()
        : Buttons.text(
            words.t("revoke"),
            () ->
                new ReasonDialog(
                        words.t(
                            "revoke.title", row.shop.name(), words.formats().day(row.event.day())),
                        words.t("revoke.text"),
                        words.t("form.answer.hint"),
                        words.t("revoke"),
                        why -> {
                          events.revoke(row.event.id(), why);
                          Notices.saved(words.t("revoked", row.shop.name()));
                          refresh();
                        })
                    .destructive()
                    .open());
  }
}
