package com.merchantgrowth.marketing.runtime;

import java.util.List;
import java.util.Map;

/**
 * What a package keeps about buyers, contributed as a Spring bean, so that a buyer's record can be
 * handed out, and made nameless, as a whole.
 */
public interface BuyerRecords {
  /** Stands over its rows in an export: {@code claims}. */
  String name();

  /**
   * Everything about the buyer in a shop, each row by the names of its fields.
   *
   * @param shopId 0 = the platform
   */
  List<Map<String, Object>> of(long shopId, String buyer);

  /**
   * Puts another key in the buyer's place, so that sums stay true and nobody can be found by them.
   *
   * @param nameless a key nobody has
   */
  void rename(long shopId, String buyer, String nameless);
}
