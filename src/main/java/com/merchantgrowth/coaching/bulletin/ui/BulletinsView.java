package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinFilter;
import com.merchantgrowth.coaching.bulletin.BulletinRoutes;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.bulletin.ShopBulletin;
import com.merchantgrowth.coaching.bulletin.ShopBulletins;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.NoShop;
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
import java.util.List;
import java.util.Optional;

/**
 * 规则速递 of a shop: unread first, then what has to be done soonest. The URL holds {@code shop},
 * {@code q}, {@code topic} and {@code unread}.
 */
@Route(BulletinRoutes.SHOP)
@Menu(title = "coaching.bulletin.menu", order = 191, icon = "bell")
@RolesAllowed(Roles.MERCHANT)
class BulletinsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String TEXT = "q";
  static final String TOPIC = "topic";
  static final String UNREAD = "unread";

  private final ShopSelection selection;
  private final transient ShopBulletins bulletins;
  private final transient BulletinTexts texts;

  BulletinsView(ShopSelection selection, ShopBulletins bulletins, BulletinTexts texts) {
    this.selection = selection;
    this.bulletins = bulletins;
    this.texts = texts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle()));
      return;
    }
    compose(shop.get(), QueryState.of(event));
  }

  private void compose(ShopRef shop, QueryState query) {
    BulletinWords words = texts.of(this);
    long unread = bulletins.count(shop.id(), new BulletinFilter("", null, null, true));
    Grid<ShopBulletin> grid = grid(shop, words);
    FilterBar filters = new FilterBar(() -> grid.getDataProvider().refreshAll());
    filters.search(TEXT, words.t("search"), words.t("search.hint"));
    filters.few(TOPIC, words.t("topic"), BulletinWords.topics(), words::topic);
    filters.only(UNREAD, words.t("unreadOnly"));
    filters.read(query);
    Span number = new Span();
    grid.setItems(
        asked ->
            bulletins
                .page(shop.id(), filter(filters), asked.getOffset(), asked.getLimit())
                .stream(),
        asked -> {
          BulletinFilter filter = filter(filters);
          long found = bulletins.count(shop.id(), filter);
          grid.setEmptyStateComponent(empty(filter, words));
          number.removeAll();
          number.add(Badge.neutral(words.t("count", words.formats().count(found))));
          return (int) found;
        });
    Anchor subscriptions = new Anchor(BulletinRoutes.SUBSCRIPTIONS, words.t("subscriptions"));
    subscriptions.addClassName("button-link");
    add(
        new PageHeader(
            getPageTitle(),
            unread == 0
                ? words.t("subtitle.read", shop.name())
                : words.t("subtitle", shop.name(), words.formats().count(unread)),
            subscriptions),
        filters,
        new Card(words.t("list")).badge(number).body(grid).flush());
  }

  private static BulletinFilter filter(FilterBar filters) {
    return new BulletinFilter(
        filters.value(TEXT),
        RuleTopic.find(filters.value(TOPIC)).orElse(null),
        null,
        !filters.value(UNREAD).isEmpty());
  }

  private static EmptyState empty(BulletinFilter filter, BulletinWords words) {
    if (filter.equals(BulletinFilter.ALL)) {
      return new EmptyState(words.t("none"), words.t("none.why"), null);
    }
    return new EmptyState(
        words.t("noneFound"),
        words.t("noneFound.why"),
        Buttons.secondary(words.t("clear"), () -> UI.getCurrent().navigate(BulletinRoutes.SHOP)));
  }

  private static Grid<ShopBulletin> grid(ShopRef shop, BulletinWords words) {
    Grid<ShopBulletin> grid =
        PageGrid.create("bulletins", new EmptyState(words.t("none"), words.t("none.why"), null));
    grid.addComponentColumn(bulletin -> title(bulletin, shop, words))
        .setHeader(words.t("column.title"))
        .setFlexGrow(4);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.addColumn(bulletin -> words.starts(bulletin.text()))
                .setHeader(words.t("column.starts"))
                .setFlexGrow(1),
            grid.addComponentColumn(bulletin -> words.due(bulletin.text()))
                .setHeader(words.t("column.due"))
                .setFlexGrow(2),
            grid.addComponentColumn(words::state)
                .setHeader(words.t("column.state"))
                .setWidth("150px")
                .setFlexGrow(0)));
    return grid;
  }

  private static Component title(ShopBulletin bulletin, ShopRef shop, BulletinWords words) {
    String about =
        words.topic(bulletin.text().topic())
            + " · "
            + words.author(bulletin.byProvider(), bulletin.author())
            + " · "
            + words.moment(bulletin.publishedAt());
    Anchor open =
        new Anchor(
            BulletinRoutes.detail(bulletin.id(), shop.code()), words.in(bulletin.text().title()));
    TwoLines lines =
        new TwoLines(open, about).phone(words.state(bulletin), words.due(bulletin.text()));
    if (bulletin.text().mustRead()) {
      lines.add(new Div(words.must()));
    }
    return lines;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.bulletin.menu");
  }
}
