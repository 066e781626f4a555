package com.merchantgrowth.marketing.platform;

import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.coupon.NaturalDays;
import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.Saving;
import com.merchantgrowth.marketing.price.Benefit.Step;
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
import org.springframework.stereotype.Component;

@Component
class PlatformType implements ToolType {
  private static final int WHOLE = 100;

  @Override
  public String code() {
    return "platform";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Class<PlatformTerms> terms() {
    return PlatformTerms.class;
  }

  @Override
  public boolean ofPlatform() {
    return true;
  }

  private static PlatformTerms of(ToolPlan plan) {
    return (PlatformTerms) plan.terms();
  }

  @Override
  public List<DomainException> problems(ToolPlan plan) {
    PlatformTerms terms = of(plan);
    List<DomainException> problems = new ArrayList<>();
    if (terms.reduction() == null) {
      problems.add(DomainException.invalid("marketing.error.required").at("terms.reduction"));
    }
    PlanRules.range(problems, terms.total(), 0, CouponTerms.MOST_TOTAL, "terms.total");
    PlanRules.range(problems, terms.perBuyer(), 1, CouponTerms.MOST_PER_BUYER, "terms.perBuyer");
    PlanRules.range(problems, terms.days(), 1, CouponTerms.MOST_DAYS, "terms.days");
    PlanRules.range(problems, terms.shopShare(), 0, WHOLE, "terms.shopShare");
    // Codes of goods are the shops' own: the platform names categories and prices.
    if (!plan.scope().skus().isEmpty() || !plan.scope().products().isEmpty()) {
      problems.add(DomainException.invalid("marketing.error.platformScope").at("scope"));
    }
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
  public int shopShare(ToolPlan plan) {
    return of(plan).shopShare();
  }

  @Override
  public Optional<Benefit> borne(ToolPlan plan, Map<Long, Long> stock) {
    PlatformTerms terms = of(plan);
    if (terms.shopShare() == 0) {
      return Optional.empty();
    }
    Reduction off = terms.reduction();
    return Optional.of(
        new Reduction(
            off.measure(),
            off.steps().stream()
                .map(step -> new Step(step.threshold(), part(step.saving(), terms.shopShare())))
                .toList(),
            off.times()));
  }

  /** Rounded up: the gate never takes a shop's part for smaller than it is. */
  private static Saving part(Saving saving, int share) {
    return switch (saving) {
      case Amount amount -> new Amount(up(amount.fen(), share));
      case Percent percent ->
          new Percent((int) up(percent.offPoints(), share), up(percent.cap(), share));
    };
  }

  private static long up(long whole, int share) {
    return Math.ceilDiv(Math.multiplyExact(whole, (long) share), (long) WHOLE);
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
  public Period validity(ToolPlan plan, Instant claimedAt, ZoneId zone) {
    return NaturalDays.from(claimedAt, of(plan).days(), zone);
  }

  @Override
  public ToolPlan withBenefit(ToolPlan plan, Benefit benefit) {
    PlatformTerms terms = of(plan);
    return plan.withTerms(
        new PlatformTerms(
            (Reduction) benefit, terms.total(), terms.perBuyer(), terms.days(), terms.shopShare()));
  }

  @Override
  public Optional<ToolPlan> within(ToolPlan plan, Period period, ZoneId zone) {
    return NaturalDays.claiming(new Period(plan.start(), plan.end()), period, of(plan).days(), zone)
        .map(claiming -> plan.withTimes(claiming.start(), claiming.end()));
  }
}
