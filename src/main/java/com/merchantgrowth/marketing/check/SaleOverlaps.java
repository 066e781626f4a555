package com.merchantgrowth.marketing.check;

import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sales that set aside stock may not have the same SKU at the same time; touching is fine (issue 6
 * §3). Pure.
 */
final class SaleOverlaps {
  private SaleOverlaps() {}

  /**
   * A SKU that another sale has at the same time.
   *
   * @param other id of that sale
   * @param session the first of its sessions that is in the way
   */
  record Overlap(long sku, long other, Period session) {}

  /** All overlaps of a rule, by SKU, then by the other sale; empty for what is no such sale. */
  static List<Overlap> of(Rule sale, List<Rule> others) {
    List<Overlap> overlaps = new ArrayList<>();
    if (!(sale.benefit() instanceof SpecialPrices prices)) {
      return overlaps;
    }
    for (Long sku : new TreeSet<>(prices.bySku().keySet())) {
      for (Rule other : others) {
        if (other.id() != sale.id()
            && other.benefit() instanceof SpecialPrices theirs
            && theirs.bySku().containsKey(sku)) {
          meeting(sale, other)
              .ifPresent(session -> overlaps.add(new Overlap(sku, other.id(), session)));
        }
      }
    }
    return overlaps;
  }

  private static Optional<Period> meeting(Rule sale, Rule other) {
    return other.periods().stream()
        .filter(theirs -> sale.periods().stream().anyMatch(theirs::meets))
        .findFirst();
  }

  /**
   * When the whole schedule of the sale, moved later as it is, would first meet none of the sales
   * that have one of its SKUs.
   *
   * @return the new start
   */
  static Instant nextFree(Rule sale, List<Rule> others) {
    Set<Long> skus =
        sale.benefit() instanceof SpecialPrices prices ? prices.bySku().keySet() : Set.of();
    List<Period> taken =
        others.stream()
            .filter(other -> other.id() != sale.id())
            .filter(
                other ->
                    other.benefit() instanceof SpecialPrices theirs
                        && theirs.bySku().keySet().stream().anyMatch(skus::contains))
            .flatMap(other -> other.periods().stream())
            .toList();
    Duration moved = Duration.ZERO;
    boolean free = false;
    while (!free) {
      free = true;
      for (Period mine : sale.periods()) {
        Period now = new Period(mine.start().plus(moved), mine.end().plus(moved));
        for (Period theirs : taken) {
          if (theirs.meets(now)) {
            moved = Duration.between(mine.start(), theirs.end());
            now = new Period(mine.start().plus(moved), mine.end().plus(moved));
            free = false;
          }
        }
      }
    }
    return sale.start().plus(moved);
  }
}
