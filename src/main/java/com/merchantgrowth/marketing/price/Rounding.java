package com.merchantgrowth.marketing.price;

import java.math.BigInteger;

/** The one rounding rule (P1) and exact products of fen that pass 64 bits. */
final class Rounding {
  private Rounding() {}

  /**
   * HALF_UP of {@code base × points ÷ 10,000}.
   *
   * @param base fen, ≥ 0
   */
  static long share(long base, int points) {
    long whole = base / Benefit.WHOLE;
    long rest = base % Benefit.WHOLE;
    return whole * points + (rest * points + Benefit.WHOLE / 2) / Benefit.WHOLE;
  }

  /** Quotient and remainder of {@code a × b ÷ divisor}, all ≥ 0, into the two places given. */
  static void divide(long a, long b, long divisor, long[] quotients, long[] rests, int place) {
    if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
      quotients[place] = a * b / divisor;
      rests[place] = a * b % divisor;
      return;
    }
    BigInteger[] both =
        BigInteger.valueOf(a)
            .multiply(BigInteger.valueOf(b))
            .divideAndRemainder(BigInteger.valueOf(divisor));
    quotients[place] = both[0].longValueExact();
    rests[place] = both[1].longValueExact();
  }
}
