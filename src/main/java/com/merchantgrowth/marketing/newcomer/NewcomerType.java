package com.merchantgrowth.marketing.newcomer;

import com.merchantgrowth.marketing.coupon.DayCouponType;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolPlan;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class NewcomerType implements DayCouponType {
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

  @Override
  public Set<String> audience(ToolPlan plan) {
    return Set.of(ToolAudience.NEWCOMER);
  }

  @Override
  public long afterFirstPurchase(ToolPlan plan) {
    return ((NewcomerTerms) plan.terms()).afterFirst();
  }
}
