package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody's asking for a binding, with its names.
 *
 * @param months for how long; 0 = until further notice
 * @param answer what the other side said; empty for nothing
 */
public record RequestRow(
    long id,
    OrganisationRef organisation,
    ShopRef shop,
    Side side,
    AccountRef askedBy,
    Instant askedAt,
    String message,
    Set<ShopArea> scope,
    int months,
    RequestState state,
    String answer) {
  public boolean isOpen() {
    return state == RequestState.OPEN;
  }
}
