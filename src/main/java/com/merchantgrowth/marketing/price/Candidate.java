package com.merchantgrowth.marketing.price;

import java.util.Comparator;

/**
 * A rule that has something to say about a basket.
 *
 * @param claim id of the claim, 0 = none
 * @param place of its lane
 * @param lines places of the selected lines in scope, upwards
 */
record Candidate(Rule rule, long claim, int place, int[] lines) {
  /**
   * The order of everything: by lane, shops before the platform, priority, id; of two claims of one
   * coupon the one that ends first. Nothing depends on the order rules or lines came in (P7).
   */
  static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::place)
          .thenComparing((Candidate c) -> c.rule().issuer() == Rule.PLATFORM)
          .thenComparingInt(c -> c.rule().priority())
          .thenComparingLong(c -> c.rule().id())
          .thenComparing(c -> c.rule().end())
          .thenComparingLong(Candidate::claim);

  boolean platform() {
    return rule.issuer() == Rule.PLATFORM;
  }
}
