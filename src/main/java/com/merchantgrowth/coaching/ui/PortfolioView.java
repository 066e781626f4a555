package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.Portfolio;
import com.merchantgrowth.coaching.PortfolioShop;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The shops a service provider is bound to; a click opens the shop's diagnosis. */
@Route("my-shops")
@RolesAllowed(Roles.SERVICE_PROVIDER)
@Menu(title = "coaching.menu.shops", order = 110, icon = "users")
class PortfolioView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final double LOW = 40;
  private static final String CATEGORY = "category";
  private static final String TIER = "tier";
  private static final String BELT = "belt";
  private static final String SORT = "sort";

  private final List<PortfolioShop> all;
  private final FilterBar filters = new FilterBar(this::load);
  private final PortfolioGrid grid = new PortfolioGrid(this::sorted);
  private final Span count = new Span();
  private boolean reading;

  PortfolioView(Portfolio portfolio) {
    all = portfolio.list();
    addClassName("stack");
    add(new PageHeader(getPageTitle(), getTranslation("coaching.shops.subtitle")));
    Card card = new Card(getTranslation("coaching.shops.list"));
    if (all.isEmpty()) {
      add(
          card.body(
              new EmptyState(
                  getTranslation("coaching.shops.none"),
                  getTranslation("coaching.shops.noneWhy"),
                  null)));
      return;
    }
    filters.search(
        "q", getTranslation("merchant.shops.search"), getTranslation("merchant.shops.searchHint"));
    choice(CATEGORY, ShopProfile::category);
    choice(TIER, ShopProfile::tier);
    choice(BELT, ShopProfile::belt);
    filters.addClassName("card-toolbar");
    add(figures(), card.badge(count).flush().body(filters, grid));
  }

  private void choice(String name, Function<ShopProfile, String> attribute) {
    filters.choice(
        name,
        getTranslation("merchant.attribute." + name),
        all.stream()
            .map(row -> attribute.apply(row.shop()))
            .filter(value -> !value.isEmpty())
            .distinct()
            .sorted()
            .toList());
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

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (all.isEmpty()) {
      return;
    }
    QueryState query = QueryState.of(event);
    filters.read(query);
    reading = true;
    grid.sort(query.get(SORT));
    reading = false;
    load();
  }

  private void sorted() {
    if (!reading) {
      QueryState.current().set(SORT, grid.order()).replace();
    }
  }

  private void load() {
    String text = filters.value("q").strip().toLowerCase(Locale.ROOT);
    List<PortfolioShop> shown =
        all.stream()
            .filter(row -> matches(row.shop(), text))
            .filter(row -> fits(CATEGORY, row.shop().category()))
            .filter(row -> fits(TIER, row.shop().tier()))
            .filter(row -> fits(BELT, row.shop().belt()))
            .toList();
    grid.show(shown);
    count.removeAll();
    count.add(Badge.neutral(getTranslation("coaching.shops.count", shown.size(), all.size())));
  }

  private static boolean matches(ShopProfile shop, String text) {
    return shop.name().toLowerCase(Locale.ROOT).contains(text)
        || shop.code().toLowerCase(Locale.ROOT).startsWith(text);
  }

  private boolean fits(String filter, String value) {
    String wanted = filters.value(filter);
    return wanted.isEmpty() || wanted.equals(value);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.menu.shops");
  }
}
