package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;

/** How a number is compared with the value a condition asks for; on full precision. */
public enum Comparison {
  AT_LEAST(">="),
  MORE_THAN(">"),
  AT_MOST("<="),
  LESS_THAN("<"),
  EQUAL("=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** The sign on the wire. */
  public String sign() {
    return sign;
  }

  /** More of the number never hurts: {@code ≥} and {@code >}. */
  public boolean upward() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  public boolean holds(double actual, double needed) {
    return switch (this) {
      case AT_LEAST -> actual >= needed;
      case MORE_THAN -> actual > needed;
      case AT_MOST -> actual <= needed;
      case LESS_THAN -> actual < needed;
      case EQUAL -> actual == needed;
    };
  }

  /**
   * How far the number is from the value asked for, never negative; 0 when it holds. A number that
   * stands exactly on a strict limit is 0 away and still fails.
   */
  public double gap(double actual, double needed) {
    return holds(actual, needed) ? 0 : Math.abs(needed - actual);
  }

  /**
   * @throws DomainException invalid, for a sign that is none of the five
   */
  public static Comparison of(String sign) {
    return Arrays.stream(values())
        .filter(one -> one.sign.equals(sign))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("eligibility.error.comparison", sign));
  }
}
