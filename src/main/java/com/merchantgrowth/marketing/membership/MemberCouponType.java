package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.coupon.DayCouponType;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 会员券: a coupon only members from a level on can claim, or exchange points for. */
@Component
class MemberCouponType implements DayCouponType {
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
  public List<DomainException> ownProblems(ToolPlan plan) {
    List<DomainException> problems = new ArrayList<>();
    PlanRules.range(problems, of(plan).level(), 1, Programme.MOST_LEVELS, "terms.level");
    PlanRules.range(problems, of(plan).points(), 0, ProgrammeRules.MOST_POINTS, "terms.points");
    return problems;
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
  public long points(ToolPlan plan) {
    return of(plan).points();
  }
}
