package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.Portfolio;
import com.merchantgrowth.coaching.PortfolioShop;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The shops a service provider is bound to; a click opens the shop's diagnosis. */
@Route("my-shops")
@RolesAllowed(Roles.SERVICE_PROVIDER)
@Menu(title = "coaching.menu.shops", order = 110, icon = "users")
class PortfolioView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final double LOW = 40;
  private static final String CHANGE = "change";
  private static final String OVERALL = "overall";
  private static final String NAME = "name";

  private final List<PortfolioShop> all;
  private final Grid<PortfolioShop> grid = new Grid<>();
  private final Span count = new Span();
  private final TextField search = new TextField();
  private final ComboBox<String> category;
  private final ComboBox<String> tier;
  private final ComboBox<String> belt;
  private boolean reading;

  PortfolioView(Portfolio portfolio) {
    all = portfolio.list();
    addClassName("stack");
    category = list("merchant.attribute.category", ShopProfile::category);
    tier = list("merchant.attribute.tier", ShopProfile::tier);
    belt = list("merchant.attribute.belt", ShopProfile::belt);
    add(new PageHeader(getPageTitle(), getTranslation("coaching.shops.subtitle")));
    if (all.isEmpty()) {
      add(
          new Card(getTranslation("coaching.shops.list"))
              .body(
                  new EmptyState(
                      getTranslation("coaching.shops.none"),
                      getTranslation("coaching.shops.noneWhy"),
                      null)));
      return;
    }
    Card card = new Card(getTranslation("coaching.shops.list")).badge(count).flush();
    add(figures(), card.body(filters(), table()));
  }

  private Component figures() {
    Formats formats = Formats.of(getLocale());
    long scored = all.stream().filter(PortfolioShop::scored).count();
    Div figures =
        new Div(
            figure("coaching.figure.shops", all.size(), ""),
            figure(
                "coaching.figure.low",
                all.stream().filter(row -> row.overall() < LOW).count(),
                getTranslation("coaching.figure.lowWhy", formats.number(LOW, 0))),
            figure(
                "coaching.figure.falling",
                all.stream().filter(row -> row.change7() < 0).count(),
                getTranslation("coaching.figure.fallingWhy")),
            figure(
                "coaching.figure.unscored",
                all.size() - scored,
                getTranslation("coaching.figure.unscoredWhy")));
    figures.addClassName("figures");
    return new Card(getTranslation("coaching.figure.title")).body(figures);
  }

  private Component figure(String key, long number, String why) {
    return new Figure(
        getTranslation(key),
        getTranslation("coaching.figure.count", Formats.of(getLocale()).count(number)),
        new Span(why));
  }

  private Component filters() {
    search.setLabel(getTranslation("merchant.shops.search"));
    search.setPlaceholder(getTranslation("merchant.shops.searchHint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> filtered());
    Div bar = new Div(search, category, tier, belt);
    bar.addClassNames("toolbar", "card-toolbar");
    return bar;
  }

  private ComboBox<String> list(String key, Function<ShopProfile, String> attribute) {
    ComboBox<String> list = new ComboBox<>(getTranslation(key));
    list.setItems(
        all.stream()
            .map(row -> attribute.apply(row.shop()))
            .filter(value -> !value.isEmpty())
            .distinct()
            .sorted()
            .toList());
    list.setPlaceholder(getTranslation("merchant.filter.all"));
    list.setClearButtonVisible(true);
    list.addClassName("filter-list");
    list.addValueChangeListener(change -> filtered());
    return list;
  }

  private Component table() {
    grid.setId("portfolio");
    grid.addClassName("page-grid");
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(this::shop)
        .setHeader(getTranslation("coaching.shops.shop"))
        .setKey(NAME)
        .setComparator(Comparator.comparing(row -> row.shop().name()))
        .setFlexGrow(3);
    Grid.Column<PortfolioShop> categories =
        grid.addColumn(row -> known(row.shop().category()))
            .setHeader(getTranslation("merchant.attribute.category"));
    Grid.Column<PortfolioShop> tiers =
        grid.addColumn(row -> known(row.shop().tier()))
            .setHeader(getTranslation("merchant.attribute.tier"));
    Grid.Column<PortfolioShop> belts =
        grid.addColumn(row -> known(row.shop().belt()))
            .setHeader(getTranslation("merchant.attribute.belt"))
            .setFlexGrow(2);
    grid.addComponentColumn(this::overall)
        .setHeader(getTranslation("coaching.shops.overall"))
        .setKey(OVERALL)
        .setComparator(Comparator.comparingDouble(PortfolioShop::overall));
    Grid.Column<PortfolioShop> weakest =
        grid.addComponentColumn(this::weakest)
            .setHeader(getTranslation("coaching.shops.weakest"))
            .setFlexGrow(2);
    grid.addComponentColumn(this::change)
        .setHeader(getTranslation("coaching.shops.change"))
        .setKey(CHANGE)
        .setComparator(Comparator.comparingDouble(PortfolioShop::change7));
    grid.addSortListener(sorted -> filtered());
    grid.setEmptyStateComponent(
        new EmptyState(
            getTranslation("coaching.shops.noMatch"),
            getTranslation("coaching.shops.noMatchWhy"),
            null));
    PhoneColumns.hide(grid, List.of(categories, tiers, belts, weakest));
    return grid;
  }

  private Component shop(PortfolioShop row) {
    Anchor name = new Anchor(DiagnosisRoutes.of(row.shop().code()), row.shop().name());
    name.addClassName("strong");
    Span code = new Span(row.shop().code());
    code.addClassNames("quiet", "small");
    Span phone =
        new Span(
            row.shop().category()
                + " · "
                + known(row.shop().tier())
                + " · "
                + known(row.shop().belt()));
    phone.addClassNames("quiet", "small", "phone-only");
    Div cell = new Div(name, code, phone);
    cell.addClassName("two-lines");
    return cell;
  }

  private Component overall(PortfolioShop row) {
    if (!row.scored()) {
      return Badge.unknown(getTranslation("coaching.shops.unscored"));
    }
    Span score = new Span(Formats.of(getLocale()).score(row.overall()));
    score.addClassName("strong");
    return score;
  }

  private Component weakest(PortfolioShop row) {
    Dimension dimension = row.weakest();
    return dimension == null
        ? new Span(Formats.MISSING)
        : new Span(
            getTranslation(
                "coaching.shops.weakestScore",
                getTranslation("diagnosis.dimension." + dimension.code()),
                Formats.of(getLocale()).score(row.weakestScore())));
  }

  private Component change(PortfolioShop row) {
    return Double.isNaN(row.change7())
        ? new Span(Formats.MISSING)
        : Delta.higherIsBetter(
            row.change7(), Formats.of(getLocale()).score(Math.abs(row.change7())));
  }

  private static String known(String text) {
    return text.isEmpty() ? Formats.MISSING : text;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (all.isEmpty()) {
      return;
    }
    QueryState query = QueryState.of(event);
    reading = true;
    search.setValue(query.get("q").orElse(""));
    set(category, query.get("category"));
    set(tier, query.get("tier"));
    set(belt, query.get("belt"));
    query
        .get("sort")
        .map(sort -> sort.startsWith("-") ? sort.substring(1) : sort)
        .map(grid::getColumnByKey)
        .ifPresent(
            column ->
                grid.sort(
                    List.of(
                        new GridSortOrder<>(
                            column,
                            query.get("sort").orElse("").startsWith("-")
                                ? SortDirection.DESCENDING
                                : SortDirection.ASCENDING))));
    reading = false;
    load();
  }

  private static void set(ComboBox<String> list, Optional<String> value) {
    value.ifPresentOrElse(list::setValue, list::clear);
  }

  private static String value(ComboBox<String> list) {
    String value = list.getValue();
    return value == null ? "" : value;
  }

  private void filtered() {
    if (reading) {
      return;
    }
    String sort =
        grid.getSortOrder().stream()
            .findFirst()
            .map(
                order ->
                    (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + order.getSorted().getKey())
            .orElse("");
    QueryState.current()
        .set("q", search.getValue())
        .set("category", value(category))
        .set("tier", value(tier))
        .set("belt", value(belt))
        .set("sort", sort)
        .replace();
    load();
  }

  private void load() {
    String text = search.getValue().strip().toLowerCase(Locale.ROOT);
    List<PortfolioShop> shown =
        all.stream()
            .filter(row -> matches(row.shop(), text))
            .filter(row -> fits(value(category), row.shop().category()))
            .filter(row -> fits(value(tier), row.shop().tier()))
            .filter(row -> fits(value(belt), row.shop().belt()))
            .toList();
    grid.setItems(shown);
    count.removeAll();
    count.add(Badge.neutral(getTranslation("coaching.shops.count", shown.size(), all.size())));
  }

  private static boolean matches(ShopProfile shop, String text) {
    return shop.name().toLowerCase(Locale.ROOT).contains(text)
        || shop.code().toLowerCase(Locale.ROOT).startsWith(text);
  }

  private static boolean fits(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.menu.shops");
  }
}
