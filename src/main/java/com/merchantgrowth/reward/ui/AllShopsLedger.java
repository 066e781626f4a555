package com.merchantgrowth.reward.ui;

import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.reward.RewardAdministration;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of all shops, with what an administrator can do about a reward. */
final class AllShopsLedger implements GrantLedger.Source {
  private final RewardAdministration administration;
  private final RewardKinds kinds;
  private final RewardSources sources;
  private final Shops shops;
  private final BusinessCalendar calendar;
  private final RewardWords words;

  AllShopsLedger(
      RewardAdministration administration,
      RewardKinds kinds,
      RewardSources sources,
      Shops shops,
      BusinessCalendar calendar,
      RewardWords words) {
    this.administration = administration;
    this.kinds = kinds;
    this.sources = sources;
    this.shops = shops;
    this.calendar = calendar;
    this.words = words;
  }

  @Override
  public RewardFilters filters(Runnable changed) {
    return new RewardFilters(kinds.all(), sources, words, true, changed);
  }

  @Override
  public List<String> sourceTypes() {
    return administration.sourceTypes();
  }

  /** A code nobody has finds nothing, while it is being typed. */
  @Override
  public List<GrantRow> page(RewardFilters filters, int offset, int limit) {
    return unknownShop(filters)
        ? List.of()
        : rows(administration.page(filters.shopCode(), filters.filter(), offset, limit));
  }

  @Override
  public long count(RewardFilters filters) {
    return unknownShop(filters) ? 0 : administration.count(filters.shopCode(), filters.filter());
  }

  private boolean unknownShop(RewardFilters filters) {
    return !filters.shopCode().isEmpty() && shops.find(filters.shopCode()).isEmpty();
  }

  @Override
  public Optional<GrantRow> find(long id) {
    try {
      return rows(List.of(administration.require(id))).stream().findFirst();
    } catch (DomainException gone) {
      return Optional.empty();
    }
  }

  private List<GrantRow> rows(List<RewardGrant> grants) {
    Map<Long, ShopProfile> profiles =
        shops.profiles(
            grants.stream().map(RewardGrant::shopId).distinct().toList(), calendar.today());
    Map<Long, ShopRef> refs = new HashMap<>();
    profiles.forEach((id, profile) -> refs.put(id, profile.ref()));
    return GrantRow.of(grants, kinds.byCode(), sources.namesOf(grants, words), refs);
  }

  @Override
  public Component details(GrantRow row, GrantLedger ledger) {
    return new GrantDetails(
        row,
        administration.entries(List.of(row.id())),
        sources.route(row.grant().shopId(), row.grant().source()).orElse(null),
        true,
        words,
        calendar,
        ledger::open,
        ledger::close,
        actions(row, ledger));
  }

  private List<Component> actions(GrantRow row, GrantLedger ledger) {
    List<Component> actions = new ArrayList<>();
    if (row.grant().revocable()) {
      Button revoke = Buttons.secondary(words.t("revoke"), () -> revoke(row, ledger));
      revoke.getThemeNames().add("error");
      actions.add(revoke);
    }
    if (row.grant().reissuable()) {
      actions.add(Buttons.secondary(words.t("reissue"), () -> reissue(row, ledger)));
    }
    return actions;
  }

  private void revoke(GrantRow row, GrantLedger ledger) {
    String left = shown(row, row.grant().balance().left());
    new ReasonDialog(
            words.t("revoke.title", shopName(row.shop()), left),
            words.t("revoke.text"),
            words.t("reason.hint"),
            words.t("revoke"),
            reason -> {
              long taken = administration.revoke(row.id(), reason);
              Notices.saved(words.t("revoke.done", shopName(row.shop()), shown(row, taken)));
              ledger.refresh();
            })
        .destructive()
        .open();
  }

  private void reissue(GrantRow row, GrantLedger ledger) {
    String lost = shown(row, row.grant().balance().lost());
    new ReasonDialog(
            words.t("reissue.title", shopName(row.shop()), lost),
            words.t("reissue.text", words.validity(row.kind())),
            words.t("reason.hint"),
            words.t("reissue"),
            reason -> {
              long again = administration.reissue(row.id(), null, reason);
              Notices.saved(words.t("reissue.done", shopName(row.shop()), lost));
              ledger.refresh();
              ledger.open(again);
            })
        .open();
  }

  private String shown(GrantRow row, long amount) {
    return words.t("title", row.kind().name(words.locale()), words.amount(row.kind(), amount));
  }

  private static String shopName(@Nullable ShopRef shop) {
    return shop == null ? "" : shop.name();
  }
}
