package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AccountRef;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A room that lets service providers see shops, as a Spring bean. A grant is for {@link
 * ShopArea#VIEW}, {@link ShopArea#COACH} and some of {@link ShopArea#SHARED}, nothing else.
 */
public interface ShopGrantSource {
  /** What the account may do with the shop on that day; empty = it has nothing to do with it. */
  Set<ShopArea> areas(long accountId, long shopId, LocalDate day);

  /** What the account may do with each shop it may see on that day; one statement. */
  Map<Long, Set<ShopArea>> scopes(long accountId, LocalDate day);

  /** All shops the account may see on that day; one statement. */
  Set<Long> shops(long accountId, LocalDate day);

  /** All shops somebody may see on that day; one statement. */
  Set<Long> granted(LocalDate day);

  /** Whether somebody may see the shop on that day; one statement. */
  boolean granted(long shopId, LocalDate day);

  /**
   * The account was let through by a grant just now; may be called many times for the same. What
   * has to be kept of it is kept when this returns.
   */
  void used(AccountRef account, ShopRef shop, ShopArea area);
}
