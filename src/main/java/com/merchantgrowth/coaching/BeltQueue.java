package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shops of industrial belts nobody coaches: administrators find a provider for them. A shop that
 * asked the marketplace to choose agreed by that; any other is asked first.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class BeltQueue {
  private final ShopSnapshots snapshots;
  private final Shops shops;
  private final ShopProviderPages.Repositories stored;
  private final BindingRows rows;
  private final RequestDesk requests;
  private final BusinessCalendar calendar;

  BeltQueue(
      ShopSnapshots snapshots,
      Shops shops,
      ShopProviderPages.Repositories stored,
      BindingRows rows,
      RequestDesk requests,
      BusinessCalendar calendar) {
    this.snapshots = snapshots;
    this.shops = shops;
    this.stored = stored;
    this.rows = rows;
    this.requests = requests;
    this.calendar = calendar;
  }

  /**
   * A belt.
   *
   * @param shops how many it has
   * @param alone how many of them nobody coaches
   * @param asking how many of those asked the marketplace for a coach
   */
  public record Belt(String name, int shops, int alone, int asking) {}

  /**
   * A shop nobody coaches.
   *
   * @param asked what it asked for; null = it did not ask
   */
  public record Waiting(ShopProfile shop, @Nullable RequestRow asked) {}

  /** The belts, those with most shops alone first; shops without a belt are in none. */
  @Transactional(readOnly = true)
  public List<Belt> belts() {
    ShopColumns all = snapshots.asOf(calendar.today());
    Set<Long> coached = stored.bindings().granted(calendar.today());
    Set<Long> asking = asking().keySet();
    Map<String, int[]> counts = new TreeMap<>();
    for (int row = 0; row < all.size(); row++) {
      String belt = all.belts()[row];
      if (belt.isEmpty()) {
        continue;
      }
      int[] count = counts.computeIfAbsent(belt, _ -> new int[3]);
      count[0]++;
      if (!coached.contains(all.ids()[row])) {
        count[1]++;
        count[2] += asking.contains(all.ids()[row]) ? 1 : 0;
      }
    }
    return counts.entrySet().stream()
        .map(
            belt ->
                new Belt(belt.getKey(), belt.getValue()[0], belt.getValue()[1], belt.getValue()[2]))
        .sorted((a, b) -> Integer.compare(b.alone(), a.alone()))
        .toList();
  }

  /**
   * Shops of a belt nobody coaches: who asked first, then by code.
   *
   * @param belt empty = those of all belts that asked
   */
  @Transactional(readOnly = true)
  public List<Waiting> waiting(String belt) {
    LocalDate today = calendar.today();
    Map<Long, RequestRow> asking = asking();
    List<Long> ids = new ArrayList<>(belt.isEmpty() ? asking.keySet() : Set.of());
    if (!belt.isEmpty()) {
      ShopColumns all = snapshots.asOf(today);
      Set<Long> coached = stored.bindings().granted(today);
      for (int row = 0; row < all.size(); row++) {
        if (all.belts()[row].equals(belt) && !coached.contains(all.ids()[row])) {
          ids.add(all.ids()[row]);
        }
      }
    }
    List<Waiting> waiting = new ArrayList<>();
    shops
        .profiles(ids, today)
        .values()
        .forEach(shop -> waiting.add(new Waiting(shop, asking.get(shop.id()))));
    Collections.sort(
        waiting,
        (a, b) ->
            a.asked() != null && b.asked() != null
                ? a.asked().askedAt().compareTo(b.asked().askedAt())
                : a.asked() != null
                    ? -1
                    : b.asked() != null ? 1 : a.shop().code().compareTo(b.shop().code()));
    return List.copyOf(waiting);
  }

  /** By shop; whoever is coached by now no longer waits. */
  private Map<Long, RequestRow> asking() {
    Set<Long> coached = stored.bindings().granted(calendar.today());
    return rows
        .requests(
            stored
                .requests()
                .findByOrganisationIdAndStateOrderByAskedAtAscIdAsc(
                    ProviderRequest.ANY, RequestState.OPEN))
        .stream()
        .filter(request -> !coached.contains(request.shop().id()))
        .collect(Collectors.toMap(request -> request.shop().id(), request -> request));
  }

  /**
   * Gives a shop to an organisation.
   *
   * @return true, if it is bound now, because it had asked; false, if its owner is asked now
   * @throws DomainException not found; conflict, if the organisation coaches it already, was asked
   *     before, or is closed
   */
  @Transactional
  public boolean assign(String shopCode, long organisation) {
    ShopRef shop = shops.require(shopCode);
    ProviderRequest open =
        stored
            .requests()
            .findByShopIdAndOrganisationIdAndState(
                shop.id(), ProviderRequest.ANY, RequestState.OPEN)
            .orElse(null);
    if (open == null) {
      requests.ask(shop, organisation, Side.ADMIN, new Wish(ShopArea.SHARED, 0, ""));
      return false;
    }
    ProviderRequest locked = requests.of(ProviderRequest.ANY, open.id(), Side.SHOP);
    requests.fulfil(locked, shop, organisation, locked.scope(), locked.months(), null);
    return true;
  }
}
