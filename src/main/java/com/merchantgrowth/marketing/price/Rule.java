package com.merchantgrowth.marketing.price;

import java.util.Set;

/**
 * What a marketing tool promises, in the words of the price core. Tools turn their terms into
 * rules; the core knows no tool.
 *
 * @param id of the tool, unique; the last tie-breaker
 * @param tool its kind: {@code coupon}, {@code flash} …; for people, not for the core
 * @param issuer the shop that pays for it, or {@link #PLATFORM}
 * @param lane code of the lane it belongs to (P3)
 * @param priority 1 first
 * @param exclusive applies alone within the lanes after the first (P7)
 * @param period when it holds (P5)
 * @param channels where it holds; empty = everywhere
 * @param audience tags a buyer must have, all of them; empty = everybody
 * @param budgetLeft fen it may still give, {@link #NO_BUDGET} = no limit
 * @param closes lanes the units it priced are kept out of: a flash sale "without coupons"
 * @param notWith ids of rules it does not go with: goods those applied to are out of its scope
 */
public record Rule(
    long id,
    String tool,
    long issuer,
    String lane,
    int priority,
    boolean exclusive,
    Scope scope,
    Period period,
    Set<String> channels,
    Set<String> audience,
    Benefit benefit,
    long budgetLeft,
    Set<String> closes,
    Set<Long> notWith) {
  public static final long PLATFORM = 0;
  public static final long NO_BUDGET = Long.MAX_VALUE;

  public Rule {
    channels = Set.copyOf(channels);
    audience = Set.copyOf(audience);
    closes = Set.copyOf(closes);
    notWith = Set.copyOf(notWith);
    if (budgetLeft < 0) {
      throw new IllegalArgumentException("budget left " + budgetLeft);
    }
  }

  /** Whether these goods are in scope and the issuer may speak about them. */
  public boolean covers(Goods goods) {
    return (issuer == PLATFORM || issuer == goods.shop()) && scope.covers(goods);
  }

  public Rule withScope(Scope other) {
    return copy(other, period, exclusive, notWith, benefit);
  }

  public Rule withPeriod(Period other) {
    return copy(scope, other, exclusive, notWith, benefit);
  }

  public Rule withExclusive(boolean other) {
    return copy(scope, period, other, notWith, benefit);
  }

  public Rule notWith(Set<Long> others) {
    return copy(scope, period, exclusive, others, benefit);
  }

  public Rule withBenefit(Benefit other) {
    return copy(scope, period, exclusive, notWith, other);
  }

  private Rule copy(Scope goods, Period when, boolean alone, Set<Long> apart, Benefit gives) {
    return new Rule(
        id,
        tool,
        issuer,
        lane,
        priority,
        alone,
        goods,
        when,
        channels,
        audience,
        gives,
        budgetLeft,
        closes,
        apart);
  }
}
