package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopGrantSource;
import com.merchantgrowth.merchant.ShopRef;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A binding lets a service provider see what the owner opened while it lasts, and coach. */
@Component
class BindingGrants implements ShopGrantSource {
  private final ProviderBindingRepository bindings;
  private final CoachDirectory coaches;
  private final AccessLog log;

  BindingGrants(ProviderBindingRepository bindings, CoachDirectory coaches, AccessLog log) {
    this.bindings = bindings;
    this.coaches = coaches;
    this.log = log;
  }

  @Override
  public Set<ShopArea> areas(long accountId, long shopId, LocalDate day) {
    return Scope.areas(bindings.scopes(accountId, shopId, day));
  }

  @Override
  public Map<Long, Set<ShopArea>> scopes(long accountId, LocalDate day) {
    return coaches.scopes(accountId, day);
  }

  @Override
  public Set<Long> shops(long accountId, LocalDate day) {
    return bindings.shops(accountId, day);
  }

  @Override
  public Set<Long> granted(LocalDate day) {
    return bindings.granted(day);
  }

  @Override
  public boolean granted(long shopId, LocalDate day) {
    return bindings.granted(shopId, day);
  }

  @Override
  public void used(AccountRef account, ShopRef shop, ShopArea area) {
    log.keep(account, shop, area);
  }
}
