package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.experience.appeal.AppealDesk;
import com.merchantgrowth.experience.appeal.AppealEffects;
import com.merchantgrowth.experience.appeal.Appeals;
import com.merchantgrowth.experience.appeal.ForgivenEvents;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 申诉与豁免: appeals that wait, and what scores leave out. The URL holds {@code state}, {@code shop}
 * and the opened {@code appeal}.
 */
@Route("admin/appeals")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "experience.appeal.menu", order = 230, icon = "shield")
class AppealsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient Appeals appeals;
  private final transient AppealDesk desk;
  private final transient ForgivenEvents events;
  private final transient AppealEffects effects;
  private final transient Shops shops;
  private final transient AppealWords words;
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<Row> grid;
  private final Span count = new Span();
  private final EventsCard forgiven;

  /** An appeal with its shop. */
  private record Row(Appeal appeal, ShopRef shop) {}

  AppealsView(
      Appeals appeals,
      AppealDesk desk,
      ForgivenEvents events,
      AppealEffects effects,
      Shops shops,
      Measures measures,
      BusinessCalendar calendar) {
    this.appeals = appeals;
    this.desk = desk;
    this.events = events;
    this.effects = effects;
    this.shops = shops;
    words = new AppealWords(measures.byCode(), calendar);
    filters.few(
        "state",
        words.t("list.state"),
        Arrays.stream(Appeal.State.values()).map(Appeal.State::code).toList(),
        code -> words.t("state." + code));
    filters.search("shop", words.t("form.shop"), "");
    grid =
        PageGrid.create(
            "appeals", new EmptyState(words.t("list.none"), words.t("list.none.why"), null));
    columns();
    forgiven = new EventsCard(events, this::refs, words);
    add(
        new PageHeader(
            getPageTitle(),
            words.t("subtitle"),
            Buttons.secondary(words.t("forgive"), this::forgive)),
        filters,
        new Card(words.t("list.title")).badge(count).body(grid).flush(),
        forgiven);
  }

  private void columns() {
    grid.addComponentColumn(this::shop).setHeader(words.t("list.shop")).setFlexGrow(2);
    Grid.Column<Row> what =
        grid.addColumn(row -> words.amounts(row.appeal.amounts()))
            .setHeader(words.t("list.what"))
            .setFlexGrow(3);
    Grid.Column<Row> why =
        grid.addColumn(row -> words.reason(row.appeal.reason())).setHeader(words.t("list.why"));
    Grid.Column<Row> asked =
        grid.addComponentColumn(row -> new TwoLines(row.appeal.askedBy(), asked(row)))
            .setHeader(words.t("list.asked"));
    Grid.Column<Row> state =
        grid.addComponentColumn(row -> words.state(row.appeal.state()))
            .setHeader(words.t("list.state"));
    grid.addComponentColumn(this::action).setWidth("110px").setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(what, why, asked, state));
  }

  private String asked(Row row) {
    return words.formats().shortDateTime(row.appeal.askedAt(), words.calendar().zone());
  }

  private Component shop(Row row) {
    return new TwoLines(
            row.shop.name(),
            words.t("list.about", row.shop.code(), words.formats().day(row.appeal.day())))
        .phone(words.state(row.appeal.state()), new Span(words.reason(row.appeal.reason())))
        .phone(words.amounts(row.appeal.amounts()));
  }

  private Component action(Row row) {
    return row.appeal.state() == Appeal.State.OPEN
        ? Buttons.text(words.t("decide"), () -> decide(row.appeal, row.shop))
        : new Span();
  }

  private void decide(Appeal appeal, ShopRef shop) {
    new DecideDialog(
            appeal,
            shop,
            answers(shop),
            words,
            decision -> {
              desk.grant(appeal.id(), decision);
              Notices.saved(words.t("granted", shop.name()));
              load();
            },
            why -> {
              desk.refuse(appeal.id(), why);
              Notices.saved(words.t("refused", shop.name()));
              load();
            })
        .open();
  }

  private void forgive() {
    new ForgiveDialog(
            shops::find,
            this::answers,
            appeals.metrics(),
            words,
            (code, decision) -> {
              events.forgive(code, decision);
              Notices.saved(words.t("forgiven"));
              load();
            })
        .open();
  }

  private EventForm.Shop answers(ShopRef shop) {
    return new EventForm.Shop() {
      @Override
      public Map<Measure, Double> reported(LocalDate day) {
        return appeals.reported(shop.id(), day);
      }

      @Override
      public Optional<AppealEffects.Effect> effect(LocalDate day, Map<String, Double> amounts) {
        return effects.of(shop.id(), day, amounts);
      }
    };
  }

  /** The shops of a page, in one statement. */
  private Map<Long, ShopRef> refs(List<Long> ids) {
    Map<Long, ShopRef> refs = new HashMap<>();
    shops
        .profiles(ids, words.calendar().today())
        .forEach((id, profile) -> refs.put(id, profile.ref()));
    return refs;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    filters.read(query);
    load();
    query.get("appeal").filter(text -> text.matches("\\d{1,18}")).ifPresent(this::open);
  }

  private void open(String id) {
    try {
      Appeal appeal = desk.require(Long.parseLong(id));
      if (appeal.state() == Appeal.State.OPEN) {
        decide(appeal, shops.require(appeal.shopId()));
      }
    } catch (DomainException gone) {
      Notices.failed(getTranslation(gone.key(), gone.args()));
    }
  }

  private void load() {
    String state = filters.value("state");
    Appeal.State chosen = state.isEmpty() ? null : Appeal.State.of(state);
    Optional<String> code = Optional.of(filters.value("shop").strip());
    boolean unknown =
        code.filter(text -> !text.isEmpty() && shops.find(text).isEmpty()).isPresent();
    grid.setItems(
        query -> {
          List<Appeal> page =
              unknown
                  ? List.of()
                  : desk.page(chosen, code.get(), query.getOffset(), query.getLimit());
          Map<Long, ShopRef> names =
              refs(page.stream().map(Appeal::shopId).distinct().collect(Collectors.toList()));
          return page.stream()
              .flatMap(
                  one ->
                      Stream.ofNullable(names.get(one.shopId())).map(shop -> new Row(one, shop)));
        },
        query -> {
          int found = unknown ? 0 : desk.count(chosen, code.get());
          count.removeAll();
          count.add(Badge.neutral(words.t("list.count", found)));
          return found;
        });
    forgiven.refresh();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("experience.appeal.menu");
  }
}
