package com.merchantgrowth.reward;

import java.util.List;
import java.util.Map;

/**
 * Contributed by a room that issues rewards: what it says it issued, from its own records. It is
 * compared with the ledger, line by line.
 */
public interface RewardReconciliation {
  /** The {@link RewardSource#type()} it speaks for. */
  String type();

  /** One line for each source that issued anything. */
  List<Line> issued();

  /**
   * What one source issued in all, not counting what was issued again in place of something lost.
   *
   * @param key the {@link RewardSource#key()}
   * @param count rewards
   * @param amountByKind sums by code of the {@link RewardKind}, in its unit
   */
  record Line(String key, long count, Map<String, Long> amountByKind) {}
}
