package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.membership.MemberList.Filter;
import com.merchantgrowth.marketing.membership.Membership;
import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** 会员名单: how the membership does, its members, and those worth a word. */
@Route(MarketingPages.MEMBERS)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String SEARCH = "q";
  private static final String LEVEL = "level";

  private final transient ShopSelection selection;
  private final transient MembershipDesk desk;

  MembersView(ShopSelection selection, MembershipDesk desk) {
    this.selection = selection;
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    Optional<Membership> membership = desk.memberships().find(shop.get().code());
    if (membership.isEmpty()) {
      none(shop.get());
    } else {
      compose(shop.get(), membership.get().programme(), QueryState.of(event));
    }
  }

  private String text(String key, Object... args) {
    return getTranslation("membership.list." + key, args);
  }

  private void none(ShopRef shop) {
    add(
        new PageHeader(getPageTitle(), ""),
        new Card(getPageTitle())
            .body(
                new EmptyState(
                    text("notOpen"),
                    text("notOpenWhy"),
                    MarketingPages.button(
                        MarketingPages.of(MarketingPages.MEMBERSHIP, shop),
                        getTranslation("membership.title")))));
  }

  private void compose(ShopRef shop, Programme programme, QueryState state) {
    MemberGrid grid =
        new MemberGrid(
            programme, desk.calendar(), new EmptyState(text("none"), text("noneWhy"), null));
    FilterBar filters = new FilterBar(grid::refresh);
    filters.search(SEARCH, text("search"), text("searchHint"));
    List<String> levels =
        IntStream.rangeClosed(1, programme.levels().size()).mapToObj(Integer::toString).toList();
    filters.few(
        LEVEL, text("level"), levels, number -> programme.level(Integer.parseInt(number)).name());
    filters.read(state);
    Span count = new Span();
    grid.load(
        query ->
            desk
                .members()
                .page(shop.code(), filter(filters), query.getOffset(), query.getLimit())
                .stream(),
        query -> {
          int shown = desk.members().count(shop.code(), filter(filters));
          count.removeAll();
          count.add(Badge.neutral(text("count", shown)));
          return shown;
        });
    add(
        new PageHeader(
            getPageTitle(),
            text("subtitle", shop.name()),
            MarketingPages.button(
                MarketingPages.of(MarketingPages.MEMBERSHIP, shop),
                getTranslation("membership.title")),
            Downloads.button(
                text("export"),
                "members.csv",
                "text/csv;charset=utf-8",
                out ->
                    MemberCsv.members(
                        out, sink -> desk.members().export(shop.code(), filter(filters), sink)))),
        new HealthCard(desk.members().health(shop.code()), programme),
        new OutreachCard(desk, shop, desk.edits(shop)));
    if (programme.levels().stream().anyMatch(level -> !level.sample().isEmpty())) {
      add(new SamplesCard(desk, shop, programme, desk.edits(shop)));
    }
    add(filters, new Card(text("members")).badge(count).body(grid).flush());
  }

  private static Filter filter(FilterBar filters) {
    String level = filters.value(LEVEL);
    return new Filter(filters.value(SEARCH), level.isEmpty() ? 0 : Integer.parseInt(level));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("membership.list.title");
  }
}
