package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.coupon.DayCouponTerms;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolTerms;

/**
 * @param total how many there are, 0 = no limit
 * @param perBuyer how many one member can have, 1 … 99
 * @param days natural days it is good once claimed, 1 … 365
 * @param level from which on members can claim it, from 1
 * @param points it is exchanged for, 0 = it is claimed for nothing
 */
public record MemberCouponTerms(
    Reduction reduction, long total, int perBuyer, int days, int level, long points)
    implements DayCouponTerms {
  @Override
  public boolean onlyGivesMore(ToolTerms before) {
    return before instanceof MemberCouponTerms old
        && new MemberCouponTerms(reduction, old.total, perBuyer, days, level, points).equals(old)
        && (old.total == 0 ? total == 0 : total >= old.total);
  }

  @Override
  public MemberCouponTerms withReduction(Reduction other) {
    return new MemberCouponTerms(other, total, perBuyer, days, level, points);
  }
}
