package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a shop's owner decides about service providers: who may look at what, and for how long
 * (handbook §4.3). Everything here needs {@link ShopArea#STAFF}; all refusals of {@link
 * MerchantAccess#require(String, ShopArea)} come first.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'ADMIN')")
public class ShopProviders {
  private final MerchantAccess access;
  private final RequestDesk requests;
  private final BindingDesk bindings;

  ShopProviders(MerchantAccess access, RequestDesk requests, BindingDesk bindings) {
    this.access = access;
    this.requests = requests;
    this.bindings = bindings;
  }

  /**
   * Asks an organisation, or with 0 the marketplace, for a coach.
   *
   * @throws DomainException not found, if there is no such organisation or it is closed; conflict,
   *     if it coaches the shop already or was asked before
   */
  @Transactional
  public void ask(String shop, long organisation, Wish wish) {
    requests.ask(owned(shop), organisation, Side.SHOP, wish);
  }

  /**
   * Agrees to a provider's asking; the owner chooses what it may see and how long.
   *
   * @param months 1 … 36; 0 = until further notice
   * @throws DomainException not found; conflict, if it was answered or withdrawn before
   */
  @Transactional
  public void accept(String shop, long request, Set<ShopArea> scope, int months) {
    requests.agree(owned(shop), request, scope, months);
  }

  /**
   * @throws DomainException as {@link #accept}
   */
  @Transactional
  public void decline(String shop, long request, String why) {
    ShopRef owned = owned(shop);
    requests.decline(requests.asked(owned, request, Side.PROVIDER, Side.ADMIN), owned, why);
  }

  /** Takes back what the shop asked for. */
  @Transactional
  public void withdraw(String shop, long request) {
    requests.withdraw(requests.asked(owned(shop), request, Side.SHOP));
  }

  /**
   * Changes what a provider may see, from its next click on.
   *
   * @throws DomainException not found; conflict, if the binding is over
   */
  @Transactional
  public void open(String shop, long binding, Set<ShopArea> scope) {
    bindings.open(bindings.ofShop(owned(shop), binding), scope);
  }

  /**
   * Ends a binding; the provider's next click finds the shop closed.
   *
   * @throws DomainException as {@link #open}
   */
  @Transactional
  public void end(String shop, long binding, String why) {
    bindings.end(bindings.ofShop(owned(shop), binding), Side.SHOP, why);
  }

  private ShopRef owned(String shop) {
    return access.require(shop, ShopArea.STAFF);
  }
}
