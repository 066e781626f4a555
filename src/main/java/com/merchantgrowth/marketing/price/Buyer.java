package com.merchantgrowth.marketing.price;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as far as prices are concerned; built by the caller from what is on record.
 *
 * @param tags what the buyer is: {@code newcomer}, {@code fan}, {@code member:2} …
 * @param claims what the buyer has claimed and not used
 * @param holds units kept for the buyer at a price
 * @param taken units the buyer had at a special price so far, live holds included
 * @param chosen ids of the claims to use; empty = the core takes the best
 */
public record Buyer(
    Set<String> tags,
    List<Claim> claims,
    List<Hold> holds,
    Map<Special, Integer> taken,
    Optional<Set<Long>> chosen) {
  /** Nobody in particular. */
  public static final Buyer ANYBODY =
      new Buyer(Set.of(), List.of(), List.of(), Map.of(), Optional.empty());

  /**
   * A coupon in the buyer's hands.
   *
   * @param id of the claim, unique
   * @param terms what was promised when it was claimed; its one period is this claim's validity
   */
  public record Claim(long id, Rule terms) {}

  /**
   * Units kept before payment.
   *
   * @param terms of the sale when the hold was made
   * @param unitPrice fen, promised when the hold was made
   * @param until the instant it ends, not included
   */
  public record Hold(long id, Rule terms, long sku, int quantity, long unitPrice, Instant until) {}

  /** A special price of one SKU. */
  public record Special(long rule, long sku) {}

  public Buyer {
    tags = Set.copyOf(tags);
    claims = List.copyOf(claims);
    holds = List.copyOf(holds);
    taken = Map.copyOf(taken);
    chosen = chosen.map(Set::copyOf);
  }

  public static Buyer with(Set<String> tags, List<Claim> claims) {
    return new Buyer(tags, claims, List.of(), Map.of(), Optional.empty());
  }
}
