package com.merchantgrowth.marketing.platform;

import com.merchantgrowth.marketing.coupon.DayCouponTerms;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolTerms;

/**
 * @param total how many can be claimed, 0 = no limit
 * @param perBuyer how many one buyer can claim, 1 … 99
 * @param days natural days a claim is good, 1 … 365
 * @param shopShare per cent of the saving the shops bear, 0 … 100; the platform bears the rest
 */
public record PlatformTerms(Reduction reduction, long total, int perBuyer, int days, int shopShare)
    implements DayCouponTerms {
  @Override
  public boolean onlyGivesMore(ToolTerms before) {
    return before instanceof PlatformTerms old
        && new PlatformTerms(reduction, old.total, perBuyer, days, shopShare).equals(old)
        && (old.total == 0 ? total == 0 : total >= old.total);
  }

  @Override
  public PlatformTerms withReduction(Reduction other) {
    return new PlatformTerms(other, total, perBuyer, days, shopShare);
  }
}
