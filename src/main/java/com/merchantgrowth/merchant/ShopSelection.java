package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Optional;

/**
 * The shop the pages of this browser tab are about. The parameter {@code ?shop=CODE} of any page
 * chooses it and is remembered for the tab and for tabs opened later; a code that is not the
 * caller's leads to the page for unknown addresses.
 */
public interface ShopSelection {
  /**
   * The chosen shop; for a merchant without a choice its first one. Empty when there is none to see
   * or, for other roles, none was chosen.
   */
  Optional<ShopRef> current();

  /**
   * @throws DomainException not found, if {@link #current()} is empty
   */
  default ShopRef require() {
    return current().orElseThrow(() -> DomainException.notFound("merchant.error.noShop"));
  }

  /**
   * Chooses a shop for this tab.
   *
   * @throws DomainException not found, if the signed-in account may not see it
   */
  ShopRef select(String code);

  /** What a shop switcher offers: {@link MyShops#list()}. */
  List<ShopRef> choices();

  /**
   * The page where the signed-in account opens one of the shops it looks after, below the portal's
   * address; empty for merchants, whose shops are the choices.
   */
  Optional<String> list();
}
