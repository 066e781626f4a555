package com.merchantgrowth.marketing.flashsale;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.ToolTerms;
import java.util.List;

/**
 * @param sessions when it runs; they touch at most
 * @param items the goods, each SKU once
 * @param withCoupons whether units at the flash price may be reduced by coupons
 * @param holdSeconds how long units are kept before payment, 60 … 3,600
 * @param preheatHours how long before the start it is announced, 0 … 72
 */
public record FlashTerms(
    List<Period> sessions, List<Item> items, boolean withCoupons, int holdSeconds, int preheatHours)
    implements ToolTerms {
  public static final int MOST_ITEMS = 500;
  public static final int MOST_SESSIONS = 50;

  /**
   * @param price fen
   * @param stock pieces moved out of the normal stock, ≥ 1
   * @param perBuyer pieces one buyer can have, 0 = no limit
   */
  public record Item(long sku, long price, long stock, int perBuyer) {}

  public FlashTerms {
    sessions = sessions == null ? List.of() : List.copyOf(sessions);
    items = items == null ? List.of() : List.copyOf(items);
  }

  @Override
  public boolean onlyGivesMore(ToolTerms before) {
    if (!(before instanceof FlashTerms old)
        || old.items.size() != items.size()
        || !new FlashTerms(old.sessions, old.items, withCoupons, holdSeconds, preheatHours)
            .equals(old)
        || !sessions.containsAll(old.sessions)) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      Item now = items.get(i);
      Item then = old.items.get(i);
      if (!new Item(now.sku, now.price, then.stock, now.perBuyer).equals(then)
          || now.stock < then.stock) {
        return false;
      }
    }
    return true;
  }
}
