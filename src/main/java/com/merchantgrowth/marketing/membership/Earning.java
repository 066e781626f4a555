package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.runtime.Shares;
import java.time.LocalDate;

/** What money earns, and what points pay; pure. Everything is rounded down. */
final class Earning {
  private Earning() {}

  /**
   * Points for an order: on money paid only, not on what points paid.
   *
   * @param money fen, ≥ 0
   * @param day of the payment, in the shop's zone
   */
  static long points(Programme programme, int level, long money, LocalDate day) {
    int faster = programme.level(level).earnPoints();
    if (programme.memberDay().on(day)) {
      faster = Math.max(faster, programme.memberDay().earnPoints());
    }
    return Shares.down(money, faster, programme.points().earnPer() * Programme.ONCE);
  }

  /** Growth for an order: on money paid only. */
  static long growth(Programme programme, long money) {
    return money / programme.growth().growPer();
  }

  /** The most points an order of this payable can be paid with. */
  static long most(Programme.PointRules rules, long payable) {
    return Shares.down(payable, rules.maxShare(), Programme.ONCE) / rules.worth();
  }
}
