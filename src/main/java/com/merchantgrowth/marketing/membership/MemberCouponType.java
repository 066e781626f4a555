package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.coupon.NaturalDays;
import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.ToolAudience;
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
import java.util.Set;
import org.springframework.stereotype.Component;

/** 会员券: a coupon only members from a level on can claim, or exchange points for. */
@Component
class MemberCouponType implements ToolType {
  @Override
  public String code() {
    return "membercoupon";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Class<MemberCouponTerms> terms() {
    return MemberCouponTerms.class;
  }

  private static MemberCouponTerms of(ToolPlan plan) {
    return (MemberCouponTerms) plan.terms();
  }

  @Override
  public List<DomainException> problems(ToolPlan plan) {
    MemberCouponTerms terms = of(plan);
    List<DomainException> problems = new ArrayList<>();
    if (terms.reduction() == null) {
      problems.add(DomainException.invalid("marketing.error.required").at("terms.reduction"));
    }
    PlanRules.range(problems, terms.total(), 0, CouponTerms.MOST_TOTAL, "terms.total");
    PlanRules.range(problems, terms.perBuyer(), 1, CouponTerms.MOST_PER_BUYER, "terms.perBuyer");
    PlanRules.range(problems, terms.days(), 1, CouponTerms.MOST_DAYS, "terms.days");
    PlanRules.range(problems, terms.level(), 1, Programme.MOST_LEVELS, "terms.level");
    PlanRules.range(problems, terms.points(), 0, ProgrammeRules.MOST_POINTS, "terms.points");
    return problems;
  }

  @Override
  public String lane(ToolPlan plan) {
    return PricingPolicy.COUPON;
  }

  @Override
  public boolean claimed(ToolPlan plan) {
    return true;
  }

  @Override
  public Benefit benefit(ToolPlan plan, Map<Long, Long> stock) {
    return of(plan).reduction();
  }

  @Override
  public Set<String> audience(ToolPlan plan) {
    return Set.of(ToolAudience.level(of(plan).level()));
  }

  /** What was claimed stays good: a fall of level takes nothing back. */
  @Override
  public Set<String> audienceOfHolders(ToolPlan plan) {
    return Set.of();
  }

  @Override
  public OptionalLong claims(ToolPlan plan) {
    return of(plan).total() > 0 ? OptionalLong.of(of(plan).total()) : OptionalLong.empty();
  }

  @Override
  public int claimsPerBuyer(ToolPlan plan) {
    return of(plan).perBuyer();
  }

  @Override
  public long points(ToolPlan plan) {
    return of(plan).points();
  }

  @Override
  public Period validity(ToolPlan plan, Instant claimedAt, ZoneId zone) {
    return NaturalDays.from(claimedAt, of(plan).days(), zone);
  }

  @Override
  public ToolPlan withBenefit(ToolPlan plan, Benefit benefit) {
    return plan.withTerms(of(plan).withReduction((Reduction) benefit));
  }

  @Override
  public Optional<ToolPlan> within(ToolPlan plan, Period period, ZoneId zone) {
    return NaturalDays.claiming(new Period(plan.start(), plan.end()), period, of(plan).days(), zone)
        .map(claiming -> plan.withTimes(claiming.start(), claiming.end()));
  }
}
