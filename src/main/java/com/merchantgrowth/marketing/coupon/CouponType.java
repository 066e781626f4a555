package com.merchantgrowth.marketing.coupon;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolTerms;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CouponType implements ToolType {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]*");

  @Override
  public String code() {
    return "coupon";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Class<CouponTerms> terms() {
    return CouponTerms.class;
  }

  private static CouponTerms of(ToolPlan plan) {
    return (CouponTerms) plan.terms();
  }

  @Override
  public List<DomainException> problems(ToolPlan plan) {
    CouponTerms terms = of(plan);
    List<DomainException> problems = new ArrayList<>();
    if (terms.reduction() == null) {
      problems.add(DomainException.invalid("marketing.error.required").at("terms.reduction"));
    }
    PlanRules.range(problems, terms.total(), 0, CouponTerms.MOST_TOTAL, "terms.total");
    PlanRules.range(problems, terms.perBuyer(), 1, CouponTerms.MOST_PER_BUYER, "terms.perBuyer");
    PlanRules.range(problems, terms.days(), 0, CouponTerms.MOST_DAYS, "terms.days");
    String code = terms.code() == null ? "" : terms.code();
    if (code.length() > CouponTerms.LONGEST_CODE || !CODE.matcher(code).matches()) {
      problems.add(
          DomainException.invalid("marketing.error.code", CouponTerms.LONGEST_CODE)
              .at("terms.code"));
    }
    Instant from = or(terms.validFrom(), plan.start());
    Instant to = or(terms.validTo(), plan.end());
    if (terms.days() == 0 && !from.isBefore(to)) {
      problems.add(DomainException.invalid("marketing.error.times").at("terms.validTo"));
    }
    if (terms.claim() && terms.days() == 0 && to.isBefore(plan.end())) {
      problems.add(DomainException.invalid("marketing.error.validToEnd").at("terms.validTo"));
    }
    return problems;
  }

  private static Instant or(@Nullable Instant value, Instant other) {
    return value == null ? other : value;
  }

  @Override
  public String lane(ToolPlan plan) {
    return of(plan).claim() ? PricingPolicy.COUPON : PricingPolicy.REDUCTION;
  }

  @Override
  public boolean claimed(ToolPlan plan) {
    return of(plan).claim();
  }

  @Override
  public Benefit benefit(ToolPlan plan, Map<Long, Long> stock) {
    return of(plan).reduction();
  }

  @Override
  public OptionalLong claims(ToolPlan plan) {
    CouponTerms terms = of(plan);
    return terms.claim() && terms.total() > 0
        ? OptionalLong.of(terms.total())
        : OptionalLong.empty();
  }

  @Override
  public int claimsPerBuyer(ToolPlan plan) {
    return of(plan).perBuyer();
  }

  @Override
  public String code(ToolPlan plan) {
    String code = of(plan).code();
    return code == null ? "" : code;
  }

  @Override
  public Period validity(ToolPlan plan, Instant claimedAt, ZoneId zone) {
    CouponTerms terms = of(plan);
    return terms.days() > 0
        ? NaturalDays.from(claimedAt, terms.days(), zone)
        : new Period(or(terms.validFrom(), plan.start()), or(terms.validTo(), plan.end()));
  }

  @Override
  public ToolPlan withBenefit(ToolPlan plan, Benefit benefit) {
    ToolTerms terms = of(plan).withReduction((Reduction) benefit);
    return plan.withTerms(terms);
  }

  @Override
  public Optional<ToolPlan> within(ToolPlan plan, Period period, ZoneId zone) {
    CouponTerms terms = of(plan);
    if (!terms.claim()) {
      return Optional.of(plan.withTimes(period.start(), period.end()));
    }
    Period claiming = new Period(plan.start(), plan.end());
    if (terms.days() > 0) {
      return NaturalDays.claiming(claiming, period, terms.days(), zone)
          .map(shorter -> plan.withTimes(shorter.start(), shorter.end()));
    }
    Instant end = claiming.end().isBefore(period.end()) ? claiming.end() : period.end();
    return claiming.start().isBefore(end)
        ? Optional.of(
            plan.withTimes(claiming.start(), end)
                .withTerms(terms.withWindow(period.start(), period.end())))
        : Optional.empty();
  }
}
