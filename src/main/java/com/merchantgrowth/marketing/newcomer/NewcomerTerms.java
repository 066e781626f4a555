package com.merchantgrowth.marketing.newcomer;

import com.merchantgrowth.marketing.coupon.DayCouponTerms;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolTerms;

/**
 * @param total how many can be claimed, 0 = no limit
 * @param days natural days a claim is good, 1 … 365
 * @param afterFirst id of a coupon of the shop that is given after the first purchase, 0 = none
 */
public record NewcomerTerms(Reduction reduction, long total, int days, long afterFirst)
    implements DayCouponTerms {
  @Override
  public boolean onlyGivesMore(ToolTerms before) {
    return before instanceof NewcomerTerms old
        && new NewcomerTerms(reduction, old.total, days, afterFirst).equals(old)
        && (old.total == 0 ? total == 0 : total >= old.total);
  }

  @Override
  public NewcomerTerms withReduction(Reduction other) {
    return new NewcomerTerms(other, total, days, afterFirst);
  }
}
