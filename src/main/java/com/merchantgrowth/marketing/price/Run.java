package com.merchantgrowth.marketing.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Units of one line that stand alike while a quote is made.
 *
 * @param net per unit so far, fen
 * @param floor what a unit's net never goes below (P6)
 * @param rule that set the unit price, 0 = list price
 * @param hold the units come from, 0 = none
 * @param closed lanes they are kept out of
 */
record Run(
    int count, long unitPrice, long net, long floor, long rule, long hold, Set<String> closed) {
  /** By unit price, rule, hold and net; written out, for it is asked for every reduction. */
  private static int compare(Run one, Run other) {
    int order = Long.compare(one.unitPrice, other.unitPrice);
    if (order == 0) {
      order = Long.compare(one.rule, other.rule);
    }
    if (order == 0) {
      order = Long.compare(one.hold, other.hold);
    }
    return order == 0 ? Long.compare(one.net, other.net) : order;
  }

  long total() {
    return net * count;
  }

  /** What these units can still take, fen. */
  long most() {
    return Math.max(0, net - floor) * count;
  }

  Run less(int units, long fen) {
    return new Run(units, unitPrice, net - fen, floor, rule, hold, closed);
  }

  private boolean like(Run other) {
    return net == other.net && rule == other.rule && hold == other.hold;
  }

  /**
   * Takes an amount off these units, as evenly as whole fen allow.
   *
   * @param amount at most {@link #most}
   */
  void take(long amount, List<Run> into) {
    long each = amount / count;
    int odd = (int) (amount % count);
    if (odd > 0) {
      into.add(less(odd, each + 1));
    }
    into.add(less(count - odd, each));
  }

  /** The same units in order, alike ones together. */
  static List<Run> merged(List<Run> runs) {
    if (runs.size() == 1) {
      return runs;
    }
    runs.sort(Run::compare);
    List<Run> merged = new ArrayList<>(runs.size());
    for (Run run : runs) {
      if (!merged.isEmpty() && merged.getLast().like(run)) {
        Run last = merged.removeLast();
        merged.add(last.less(last.count + run.count, 0));
      } else {
        merged.add(run);
      }
    }
    return merged;
  }
}
