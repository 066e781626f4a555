package com.merchantgrowth.marketing.runtime;

import java.math.BigInteger;

/**
 * Parts of an amount that belong to parts of an order, pure. An order is a row of fen, unit after
 * unit; units that stand from one place of it to another own exactly the difference of two
 * roundings. So every unit has its own share whatever is refunded before it, and all shares sum to
 * the amount.
 */
public final class Shares {
  private Shares() {}

  /**
   * What of an amount belongs to the fen {@code from … to} of a whole.
   *
   * @param amount ≥ 0
   * @param from included, 0 … to
   * @param to not included, from … whole
   * @param whole ≥ 0; of an empty whole nothing belongs to anybody
   */
  public static long of(long amount, long from, long to, long whole) {
    if (amount < 0 || from < 0 || from > to || to > whole) {
      throw new IllegalArgumentException(amount + ", " + from + " … " + to + " of " + whole);
    }
    return whole == 0 ? 0 : down(amount, to, whole) - down(amount, from, whole);
  }

  /** {@code a × b ÷ divisor}, rounded down, whatever the size of the product; all ≥ 0. */
  public static long down(long a, long b, long divisor) {
    return Math.multiplyHigh(a, b) == 0 && a * b >= 0
        ? a * b / divisor
        : BigInteger.valueOf(a)
            .multiply(BigInteger.valueOf(b))
            .divide(BigInteger.valueOf(divisor))
            .longValueExact();
  }
}
