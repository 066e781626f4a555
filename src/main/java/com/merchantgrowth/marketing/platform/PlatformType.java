package com.merchantgrowth.marketing.platform;

import com.merchantgrowth.marketing.coupon.DayCouponType;
import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.Saving;
import com.merchantgrowth.marketing.price.Benefit.Step;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class PlatformType implements DayCouponType {
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
  public List<DomainException> ownProblems(ToolPlan plan) {
    List<DomainException> problems = new ArrayList<>();
    PlanRules.range(problems, of(plan).shopShare(), 0, WHOLE, "terms.shopShare");
    // Codes of goods are the shops' own: the platform names categories and prices.
    if (!plan.scope().skus().isEmpty() || !plan.scope().products().isEmpty()) {
      problems.add(DomainException.invalid("marketing.error.platformScope").at("scope"));
    }
    return problems;
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
}
