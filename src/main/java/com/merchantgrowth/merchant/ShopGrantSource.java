package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.util.Set;

/**
 * A room that lets service providers see shops, as a Spring bean. A grant allows {@link
 * ShopArea#VIEW} only.
 */
public interface ShopGrantSource {
  /** Whether the account may see the shop on that day. */
  boolean grants(long accountId, long shopId, LocalDate day);

  /** All shops the account may see on that day; one statement. */
  Set<Long> shops(long accountId, LocalDate day);

  /** All shops somebody may see on that day; one statement. */
  Set<Long> granted(LocalDate day);

  /** Whether somebody may see the shop on that day; one statement. */
  boolean granted(long shopId, LocalDate day);
}
