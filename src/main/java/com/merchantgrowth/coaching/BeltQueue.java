package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.merchant.ShopFilter;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final ShopCatalogue catalogue;
  private final Shops shops;
  private final ShopProviderPages.Repositories stored;
  private final BindingRows rows;
  private final RequestDesk requests;
  private final BusinessCalendar calendar;

  BeltQueue(
      ShopCatalogue catalogue,
      Shops shops,
      ShopProviderPages.Repositories stored,
      BindingRows rows,
      RequestDesk requests,
      BusinessCalendar calendar) {
    this.catalogue = catalogue;
    this.shops = shops;
    this.stored = stored;
    this.rows = rows;
    this.requests = requests;
    this.calendar = calendar;
  }

  /**
   * A shop nobody coaches.
   *
   * @param asked what it asked for; null = it did not ask
   */
  public record Waiting(ShopProfile shop, @Nullable RequestRow asked) {
    @Nullable Instant askedAt() {
      return asked == null ? null : asked.askedAt();
    }
  }

  /**
   * Shops of a belt nobody coaches: who asked first, then by code.
   *
   * @param belt empty = those of all belts that asked
   */
  @Transactional(readOnly = true)
  public List<Waiting> waiting(String belt) {
    Set<Long> coached = stored.bindings().granted(calendar.today());
    Map<Long, RequestRow> asking = asking();
    List<ShopProfile> found = new ArrayList<>();
    if (belt.isEmpty()) {
      found.addAll(shops.profiles(asking.keySet(), calendar.today()).values());
    } else {
      catalogue.forEach(new ShopFilter("", "", "", "", belt, ""), found::add);
    }
    return found.stream()
        .filter(shop -> !coached.contains(shop.id()))
        .map(shop -> new Waiting(shop, asking.get(shop.id())))
        .sorted(
            Comparator.comparing(Waiting::askedAt, Comparator.nullsLast(Instant::compareTo))
                .thenComparing(waiting -> waiting.shop().code()))
        .toList();
  }

  /** By shop. */
  private Map<Long, RequestRow> asking() {
    return rows
        .requests(
            stored
                .requests()
                .findByOrganisationIdAndStateOrderByAskedAtAscIdAsc(
                    ProviderRequest.ANY, RequestState.OPEN))
        .stream()
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
