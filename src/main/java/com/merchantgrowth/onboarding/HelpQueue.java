package com.merchantgrowth.onboarding;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests for help, as the signed-in account may see them. */
@Component
class HelpQueue {
  private final HelpRows rows;
  private final ChecklistRows checklists;
  private final Coaches coaches;
  private final OnboardingNotices notices;
  private final Visible visible;
  private final BusinessCalendar calendar;

  HelpQueue(
      HelpRows rows,
      ChecklistRows checklists,
      Coaches coaches,
      OnboardingNotices notices,
      Visible visible,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.checklists = checklists;
    this.coaches = coaches;
    this.notices = notices;
    this.visible = visible;
    this.calendar = calendar;
  }

  /** Whose shops somebody sees. */
  @Component
  static class Visible {
    private final CurrentAccount account;
    private final MyShops mine;
    private final Shops shops;

    Visible(CurrentAccount account, MyShops mine, Shops shops) {
      this.account = account;
      this.mine = mine;
      this.shops = shops;
    }

    /** The shops the signed-in account is bound to; null = all, for administrators. */
    @Nullable Set<Long> only() {
      return account.require().isAdmin() ? null : mine.ids();
    }

    Map<Long, ShopProfile> profiles(Set<Long> ids, BusinessCalendar calendar) {
      return shops.profiles(ids, calendar.today());
    }
  }

  List<HelpRow> list(HelpFilter filter, int most) {
    Set<Long> only = visible.only();
    List<HelpRequest> found = rows.list(filter.open(), only, most);
    if (found.isEmpty()) {
      return List.of();
    }
    Set<Long> coached = coaches.coached();
    Map<Long, ShopProfile> profiles =
        visible.profiles(
            found.stream().map(HelpRequest::shopId).collect(java.util.stream.Collectors.toSet()),
            calendar);
    ChecklistDefinition definition = checklists.inForce().definition();
    List<HelpRow> list = new ArrayList<>();
    for (HelpRequest request : found) {
      ShopProfile shop = profiles.get(request.shopId());
      boolean attended = coached.contains(request.shopId());
      if (shop != null && matches(filter, shop, attended)) {
        Optional<CheckItem> item = definition.item(request.item());
        list.add(
            new HelpRow(
                request,
                shop,
                item.map(CheckItem::name).orElse(new Wording(request.item(), request.item())),
                item.map(one -> definition.stepOf(one).code()).orElse(""),
                attended));
      }
    }
    return list;
  }

  private static boolean matches(HelpFilter filter, ShopProfile shop, boolean attended) {
    String text = filter.text().strip().toLowerCase(Locale.ROOT);
    return (!filter.unattended() || !attended)
        && (filter.belt().isEmpty() || filter.belt().equals(shop.belt()))
        && (text.isEmpty()
            || shop.name().toLowerCase(Locale.ROOT).contains(text)
            || shop.code().toLowerCase(Locale.ROOT).startsWith(text));
  }

  HelpRequest require(long id) {
    return rows.find(id)
        .orElseThrow(() -> DomainException.notFound("onboarding.error.noRequest", id));
  }

  void resolve(
      HelpRequest asked, ShopRef shop, ChecklistDefinition definition, String answer, String who) {
    if (!rows.resolve(asked.id(), who, calendar.now(), answer)) {
      throw DomainException.conflict("onboarding.error.resolvedAlready");
    }
    definition
        .item(asked.item())
        .ifPresent(item -> notices.answered(shop, item, answer, asked.id()));
  }

  void sentBack(ShopRef shop, CheckItem item, String why, String once) {
    notices.sentBack(shop, item, why, once);
  }
}
