package com.merchantgrowth.marketing.price;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * @param periods when it holds, one after the other: the sessions of a flash sale (P5)
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
    List<Period> periods,
    Set<String> channels,
    Set<String> audience,
    Benefit benefit,
    long budgetLeft,
    Set<String> closes,
    Set<Long> notWith) {
  public static final long PLATFORM = 0;
  public static final long NO_BUDGET = Long.MAX_VALUE;

  public Rule {
    periods = periods.stream().sorted(Comparator.comparing(Period::start)).toList();
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a rule without a time");
    }
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

  /** When it first holds. */
  public Instant start() {
    return periods.getFirst().start();
  }

  /** The instant from which it never holds again. */
  public Instant end() {
    return periods.getLast().end();
  }

  public boolean holdsAt(Instant at) {
    for (Period period : periods) {
      if (period.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is an instant at which both hold. */
  public boolean meets(Rule other) {
    for (Period period : periods) {
      for (Period theirs : other.periods) {
        if (period.meets(theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  public Rule withScope(Scope other) {
    return copy(other, periods, exclusive, notWith, benefit);
  }

  public Rule withPeriod(Period other) {
    return copy(scope, List.of(other), exclusive, notWith, benefit);
  }

  public Rule notWith(Set<Long> others) {
    return copy(scope, periods, exclusive, others, benefit);
  }

  public Rule withBenefit(Benefit other) {
    return copy(scope, periods, exclusive, notWith, other);
  }

  /** The same with what is left now: budget, and pieces at special prices by SKU. */
  public Rule left(long budget, Map<Long, Long> stock) {
    if (budget == budgetLeft && !(benefit instanceof Benefit.SpecialPrices)) {
      return this;
    }
    Benefit now = benefit instanceof Benefit.SpecialPrices prices ? prices.left(stock) : benefit;
    return new Rule(
        id, tool, issuer, lane, priority, exclusive, scope, periods, channels, audience, now,
        budget, closes, notWith);
  }

  private Rule copy(Scope goods, List<Period> when, boolean alone, Set<Long> apart, Benefit gives) {
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
