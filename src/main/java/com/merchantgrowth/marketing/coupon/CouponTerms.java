package com.merchantgrowth.marketing.coupon;

import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param claim whether buyers claim it; if not it is in force for everybody from start to end
 * @param total how many can be claimed, 0 = no limit
 * @param perBuyer how many one buyer can claim, 1 … 99
 * @param days natural days a claim is good, the day of the claim being the first; 0 = a fixed
 *     window
 * @param validFrom of the fixed window; null = from the start of claiming
 * @param validTo of the fixed window, not included; null = until claiming ends
 * @param code buyers have to enter; empty = none
 */
public record CouponTerms(
    Reduction reduction,
    boolean claim,
    long total,
    int perBuyer,
    int days,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    @Nullable String code)
    implements ToolTerms {
  public static final int MOST_PER_BUYER = 99;
  public static final int MOST_DAYS = 365;
  public static final long MOST_TOTAL = 100_000_000L;
  public static final int LONGEST_CODE = 20;

  @Override
  public boolean onlyGivesMore(ToolTerms before) {
    return before instanceof CouponTerms old
        && withTotal(old.total).equals(old)
        && (old.total == 0 ? total == 0 : total >= old.total);
  }

  public CouponTerms withTotal(long other) {
    return new CouponTerms(reduction, claim, other, perBuyer, days, validFrom, validTo, code);
  }

  public CouponTerms withReduction(Reduction other) {
    return new CouponTerms(other, claim, total, perBuyer, days, validFrom, validTo, code);
  }

  public CouponTerms withWindow(Instant from, Instant to) {
    return new CouponTerms(reduction, claim, total, perBuyer, days, from, to, code);
  }
}
