package com.merchantgrowth.reward;

import com.merchantgrowth.shared.DomainException;

/**
 * How much of which kind.
 *
 * @param kind code of a {@link RewardKind}
 * @param amount in the kind's own unit (exposures, fen, orders, badges); 1 … {@link #MOST}
 */
public record RewardAmount(String kind, long amount) {
  /** The largest amount of one grant; sums of grants stay far from the end of a long. */
  public static final long MOST = 1_000_000_000_000L;

  /**
   * @throws DomainException invalid, if the amount is out of range
   */
  public RewardAmount {
    if (amount < 1 || amount > MOST) {
      throw DomainException.invalid("reward.error.amount", amount);
    }
  }
}
