package com.merchantgrowth.product.sku;

import java.time.Instant;

/**
 * One move of a SKU's stock; entries are only ever added.
 *
 * @param delta pieces, positive when they came in
 * @param reason a code of whoever moved them, e.g. {@link Stock#EDIT}
 * @param reference what moved them: an order, a session, a request
 * @param actor the account's name, or {@value #SYSTEM} when nobody was signed in
 */
public record StockEntry(
    long delta, String reason, String reference, String actor, Instant movedAt) {
  public static final String SYSTEM = "system";

  /** The translation key of the reason. */
  public String reasonKey() {
    return "product.stock.reason." + reason;
  }
}
