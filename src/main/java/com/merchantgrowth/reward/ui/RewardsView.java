package com.merchantgrowth.reward.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.reward.KindBalance;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.reward.RewardRoutes;
import com.merchantgrowth.reward.ShopRewards;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.NoShop;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 权益中心: what a shop can use, what expires soon, and every reward it ever had. The URL holds {@code
 * shop}, the filters and {@code grant}.
 */
@Route(RewardRoutes.VIEW)
@Menu(title = "reward.menu", order = 130, icon = "gift")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class RewardsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int EXPIRING_SHOWN = 4;

  private final transient ShopSelection selection;
  private final transient ShopRewards rewards;
  private final transient RewardKinds kinds;
  private final transient RewardSources sources;
  private final transient RewardWorkbook workbook;
  private final transient BusinessCalendar calendar;

  RewardsView(
      ShopSelection selection,
      ShopRewards rewards,
      RewardKinds kinds,
      RewardSources sources,
      RewardWorkbook workbook,
      BusinessCalendar calendar) {
    this.selection = selection;
    this.rewards = rewards;
    this.kinds = kinds;
    this.sources = sources;
    this.workbook = workbook;
    this.calendar = calendar;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    RewardWords words = RewardWords.of(this);
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    List<KindBalance> balances = rewards.balances(shop.get().id());
    if (balances.isEmpty()) {
      add(header(shop.get(), words), nothing(words));
      return;
    }
    GrantLedger ledger = new GrantLedger(new OwnLedger(shop.get(), words), words, calendar, false);
    add(
        header(
            shop.get(),
            words,
            Downloads.button(
                words.t("export"),
                words.t(
                        "export.file",
                        shop.get().code().replaceAll("[^\\p{L}\\p{N}_-]", "_"),
                        calendar.today().toString())
                    + ".xlsx",
                RewardWorkbook.XLSX,
                out -> workbook.write(shop.get().id(), ledger.filter(), words, out))),
        top(shop.get(), balances, words),
        ledger);
    ledger.read(QueryState.of(event));
  }

  private PageHeader header(ShopRef shop, RewardWords words, Component... actions) {
    return new PageHeader(getPageTitle(), words.t("subtitle", shop.name()), actions);
  }

  private Component top(ShopRef shop, List<KindBalance> balances, RewardWords words) {
    Div figures = new Div();
    figures.addClassName("figures");
    for (KindBalance sum : balances) {
      figures.add(figure(sum, words));
    }
    Div cards = new Div(new Card(words.t("balances")).note(words.t("balances.note")).body(figures));
    cards.addClassNames("cards", "page-part");
    List<RewardGrant> soon = rewards.expiringSoon(shop.id(), EXPIRING_SHOWN);
    if (!soon.isEmpty()) {
      cards.getComponentAt(0).addClassName("span-8");
      Card expiring = new Card(words.t("expiring"));
      expiring.addClassName("span-4");
      cards.add(
          expiring.body(
              new ExpiringList(soon, kinds.byCode(), shop.code(), calendar.today(), words)));
    }
    return cards;
  }

  private static Figure figure(KindBalance sum, RewardWords words) {
    RewardKind kind = sum.kind();
    List<Span> below = new ArrayList<>();
    if (sum.soon() > 0) {
      Span soon = new Span(words.t("soon", words.number(kind, sum.soon())));
      soon.addClassName("warn-text");
      below.add(soon);
    }
    if (sum.balance().held() > 0) {
      below.add(new Span(words.t("heldToo", words.number(kind, sum.balance().held()))));
    }
    if (sum.balance().used() > 0) {
      below.add(new Span(words.t("usedToo", words.number(kind, sum.balance().used()))));
    }
    String name = kind.name(words.locale());
    return new Figure(
        kind.isMoney() ? name : words.t("kindAndUnit", name, words.unit(kind)),
        words.number(kind, sum.balance().available()),
        below.toArray(Component[]::new));
  }

  private Component nothing(RewardWords words) {
    return new Card(words.t("ledger"))
        .body(new EmptyState(words.t("none"), words.t("none.why"), null));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("reward.menu");
  }

  /** The shop's own ledger: nobody acts here, and nobody is named. */
  private final class OwnLedger implements GrantLedger.Source {
    private final ShopRef shop;
    private final RewardWords words;

    OwnLedger(ShopRef shop, RewardWords words) {
      this.shop = shop;
      this.words = words;
    }

    @Override
    public RewardFilters filters(Runnable changed) {
      return new RewardFilters(kinds.all(), sources, words, false, changed);
    }

    @Override
    public List<String> sourceTypes() {
      return rewards.sourceTypes(shop.id());
    }

    @Override
    public List<GrantRow> page(RewardFilters filters, int offset, int limit) {
      return rows(rewards.page(shop.id(), filters.filter(), offset, limit));
    }

    @Override
    public long count(RewardFilters filters) {
      return rewards.count(shop.id(), filters.filter());
    }

    @Override
    public Optional<GrantRow> find(long id) {
      return rewards.find(shop.id(), id).map(grant -> rows(List.of(grant)).getFirst());
    }

    private List<GrantRow> rows(List<RewardGrant> grants) {
      return GrantRow.of(grants, kinds.byCode(), sources.namesOf(grants, words), Map.of());
    }

    @Override
    public Component details(GrantRow row, GrantLedger ledger) {
      return new GrantDetails(
          row,
          rewards.entries(shop.id(), List.of(row.id())).getOrDefault(row.id(), List.of()),
          sources.route(shop.id(), row.grant().source()).orElse(null),
          false,
          words,
          calendar,
          ledger::open,
          ledger::close,
          List.of());
    }
  }
}
