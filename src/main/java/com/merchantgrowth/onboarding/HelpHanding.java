package com.merchantgrowth.onboarding;

import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.onboarding.HelpRows.Handed;
import com.merchantgrowth.onboarding.HelpRows.Place;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Hands over what is stuck: of each shop the first item only, once for each time it is stuck, and
 * never while the shop has a request open. Shops without a service provider go to the queue of
 * their belt, which administrators see; they are told by its length, not one by one.
 */
@Component
class HelpHanding {
  private static final int IDS_A_STATEMENT = 2_000;

  private final HelpRows help;
  private final Coaches coaches;
  private final Shops shops;
  private final OnboardingNotices notices;
  private final BusinessCalendar calendar;

  HelpHanding(
      HelpRows help,
      Coaches coaches,
      Shops shops,
      OnboardingNotices notices,
      BusinessCalendar calendar) {
    this.help = help;
    this.coaches = coaches;
    this.shops = shops;
    this.notices = notices;
    this.calendar = calendar;
  }

  /** In the publishing transaction, which holds the lock of all enrolments. */
  void stuck(Map<Long, RunMoves.Stuck> found, Map<Place, Handed> handed, LocalDate day) {
    Set<Long> asking = new HashSet<>();
    handed.forEach(
        (place, one) -> {
          if (one.open()) {
            asking.add(place.shop());
          }
        });
    Map<Place, RunMoves.Stuck> fresh = new HashMap<>();
    found.forEach(
        (shop, stuck) -> {
          Place place = new Place(shop, stuck.item().code());
          if (!asking.contains(shop) && !handedSince(handed.get(place), stuck.since())) {
            fresh.put(place, stuck);
          }
        });
    if (fresh.isEmpty()) {
      return;
    }
    help.stuck(fresh.keySet(), morningAfter(day));
    tell(fresh, day);
  }

  /** When the run of this day is due; a day run late hands over as it would have then. */
  private Instant morningAfter(LocalDate day) {
    Instant due = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    return due.isAfter(calendar.now()) ? calendar.now() : due;
  }

  private boolean handedSince(@org.jspecify.annotations.Nullable Handed handed, LocalDate since) {
    Instant last = handed == null ? null : handed.last();
    return last != null && !calendar.dayOf(last).isBefore(since);
  }

  private void tell(Map<Place, RunMoves.Stuck> fresh, LocalDate day) {
    Set<Long> coached = new HashSet<>(coaches.coached());
    coached.retainAll(fresh.keySet().stream().map(Place::shop).toList());
    Map<Long, ShopProfile> names = profiles(coached);
    List<NoticeMessage> messages = new ArrayList<>();
    fresh.forEach(
        (place, stuck) -> {
          ShopProfile shop = names.get(place.shop());
          if (shop != null) {
            messages.add(
                notices.help(
                    shop.id(), shop.name(), shop.code(), stuck.item(), true, day.toString()));
          }
        });
    notices.send(messages);
  }

  private Map<Long, ShopProfile> profiles(Collection<Long> ids) {
    Map<Long, ShopProfile> found = new HashMap<>();
    List<Long> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += IDS_A_STATEMENT) {
      found.putAll(
          shops.profiles(
              all.subList(from, Math.min(all.size(), from + IDS_A_STATEMENT)), calendar.today()));
    }
    return found;
  }
}
