package com.merchantgrowth.marketing.coupon;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A coupon that is always claimed and good for natural days from then on: what newcomers', members'
 * and the platform's have in common.
 */
public interface DayCouponType extends ToolType {
  private static DayCouponTerms of(ToolPlan plan) {
    return (DayCouponTerms) plan.terms();
  }

  /** Everything wrong with the fields that not all such coupons have. */
  default List<DomainException> ownProblems(ToolPlan plan) {
    return List.of();
  }

  @Override
  default List<DomainException> problems(ToolPlan plan) {
    DayCouponTerms terms = of(plan);
    List<DomainException> problems = new ArrayList<>();
    if (terms.reduction() == null) {
      problems.add(DomainException.invalid("marketing.error.required").at("terms.reduction"));
    }
    PlanRules.range(problems, terms.total(), 0, CouponTerms.MOST_TOTAL, "terms.total");
    PlanRules.range(problems, terms.perBuyer(), 1, CouponTerms.MOST_PER_BUYER, "terms.perBuyer");
    PlanRules.range(problems, terms.days(), 1, CouponTerms.MOST_DAYS, "terms.days");
    problems.addAll(ownProblems(plan));
    return problems;
  }

  @Override
  default String lane(ToolPlan plan) {
    return PricingPolicy.COUPON;
  }

  @Override
  default boolean claimed(ToolPlan plan) {
    return true;
  }

  @Override
  default Benefit benefit(ToolPlan plan, Map<Long, Long> stock) {
    return of(plan).reduction();
  }

  @Override
  default OptionalLong claims(ToolPlan plan) {
    return of(plan).total() > 0 ? OptionalLong.of(of(plan).total()) : OptionalLong.empty();
  }

  @Override
  default int claimsPerBuyer(ToolPlan plan) {
    return of(plan).perBuyer();
  }

  @Override
  default Period validity(ToolPlan plan, Instant claimedAt, ZoneId zone) {
    return NaturalDays.from(claimedAt, of(plan).days(), zone);
  }

  @Override
  default ToolPlan withBenefit(ToolPlan plan, Benefit benefit) {
    return plan.withTerms(of(plan).withReduction((Reduction) benefit));
  }

  @Override
  default Optional<ToolPlan> within(ToolPlan plan, Period period, ZoneId zone) {
    return NaturalDays.claiming(new Period(plan.start(), plan.end()), period, of(plan).days(), zone)
        .map(claiming -> plan.withTimes(claiming.start(), claiming.end()));
  }
}
