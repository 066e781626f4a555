package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopGrantSource;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A binding lets a service provider see the shop while it lasts. */
@Component
class BindingGrants implements ShopGrantSource {
  private final ProviderBindingRepository bindings;

  BindingGrants(ProviderBindingRepository bindings) {
    this.bindings = bindings;
  }

  @Override
  public boolean grants(long accountId, long shopId, LocalDate day) {
    return bindings.grants(accountId, shopId, day);
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
}
