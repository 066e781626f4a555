package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 会员价: a unit price of members, one of the first lane (P3). */
@Component
class MemberPriceType implements ToolType {
  @Override
  public String code() {
    return "memberprice";
  }

  @Override
  public int order() {
    return 4;
  }

  @Override
  public Class<MemberPriceTerms> terms() {
    return MemberPriceTerms.class;
  }

  private static MemberPriceTerms of(ToolPlan plan) {
    return (MemberPriceTerms) plan.terms();
  }

  @Override
  public List<DomainException> problems(ToolPlan plan) {
    MemberPriceTerms terms = of(plan);
    List<DomainException> problems = new ArrayList<>();
    PlanRules.range(problems, terms.payPoints(), 1, Benefit.WHOLE - 1, "terms.payPoints");
    PlanRules.range(problems, terms.level(), 1, Programme.MOST_LEVELS, "terms.level");
    return problems;
  }

  @Override
  public String lane(ToolPlan plan) {
    return PricingPolicy.UNIT_PRICE;
  }

  @Override
  public boolean claimed(ToolPlan plan) {
    return false;
  }

  @Override
  public Benefit benefit(ToolPlan plan, Map<Long, Long> stock) {
    return new Benefit.PayShare(of(plan).payPoints());
  }

  @Override
  public Set<String> audience(ToolPlan plan) {
    return Set.of(ToolAudience.level(of(plan).level()));
  }

  @Override
  public OptionalLong uses(ToolPlan plan) {
    return OptionalLong.empty();
  }

  @Override
  public boolean memberPrice(ToolPlan plan) {
    return true;
  }

  @Override
  public boolean hidden(ToolPlan plan) {
    return of(plan).hidden();
  }

  @Override
  public Optional<ToolPlan> hiding(ToolPlan plan) {
    return Optional.of(
        plan.withTerms(new MemberPriceTerms(of(plan).payPoints(), of(plan).level(), true)));
  }
}
