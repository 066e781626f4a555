package com.merchantgrowth.marketing.coupon;

import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolTerms;

/** Terms of a {@link DayCouponType}. */
public interface DayCouponTerms extends ToolTerms {
  Reduction reduction();

  /** How many can be claimed, 0 = no limit. */
  long total();

  /** How many one buyer can claim, 1 … 99. */
  default int perBuyer() {
    return 1;
  }

  /** Natural days a claim is good, 1 … 365. */
  int days();

  DayCouponTerms withReduction(Reduction other);
}
