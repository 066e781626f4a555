package com.merchantgrowth.marketing.newcomer;

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

@Component
class NewcomerType implements ToolType {
  @Override
  public String code() {
    return "newcomer";
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public Class<NewcomerTerms> terms() {
    return NewcomerTerms.class;
  }

  private static NewcomerTerms of(ToolPlan plan) {
    return (NewcomerTerms) plan.terms();
  }

  @Override
  public List<DomainException> problems(ToolPlan plan) {
    NewcomerTerms terms = of(plan);
    List<DomainException> problems = new ArrayList<>();
    if (terms.reduction() == null) {
      problems.add(DomainException.invalid("marketing.error.required").at("terms.reduction"));
    }
    PlanRules.range(problems, terms.total(), 0, CouponTerms.MOST_TOTAL, "terms.total");
    PlanRules.range(problems, terms.days(), 1, CouponTerms.MOST_DAYS, "terms.days");
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
    return Set.of(ToolAudience.NEWCOMER);
  }

  @Override
  public OptionalLong claims(ToolPlan plan) {
    return of(plan).total() > 0 ? OptionalLong.of(of(plan).total()) : OptionalLong.empty();
  }

  @Override
  public long afterFirstPurchase(ToolPlan plan) {
    return of(plan).afterFirst();
  }

  @Override
  public Period validity(ToolPlan plan, Instant claimedAt, ZoneId zone) {
    return NaturalDays.from(claimedAt, of(plan).days(), zone);
  }

  @Override
  public ToolPlan withBenefit(ToolPlan plan, Benefit benefit) {
    NewcomerTerms terms = of(plan);
    return plan.withTerms(
        new NewcomerTerms((Reduction) benefit, terms.total(), terms.days(), terms.afterFirst()));
  }

  @Override
  public Optional<ToolPlan> within(ToolPlan plan, Period period, ZoneId zone) {
    return NaturalDays.claiming(new Period(plan.start(), plan.end()), period, of(plan).days(), zone)
        .map(claiming -> plan.withTimes(claiming.start(), claiming.end()));
  }
}
