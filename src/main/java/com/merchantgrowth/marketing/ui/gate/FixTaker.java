package com.merchantgrowth.marketing.ui.gate;

import com.merchantgrowth.marketing.gate.Fix;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolType;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Carries a fix of the gate, which speaks of rules, over to the plan a person sees. */
final class FixTaker {
  private FixTaker() {}

  /**
   * @return empty = the plan cannot be changed that way
   */
  static Optional<ToolPlan> taken(ToolPlan plan, Fix fix, ToolType type, ZoneId zone) {
    return switch (fix.kind()) {
      case KEEP_APART -> Optional.of(plan.apartFrom(fix.rule().notWith()));
      case HIDE -> type.hiding(plan);
      case SHORTEN -> type.within(plan, fix.rule().periods().getFirst(), zone);
      case LESS -> Optional.of(type.withBenefit(plan, fix.rule().benefit()));
      case LEAVE_OUT ->
          Optional.of(plan.withScope(plan.scope().without(fix.rule().scope().withoutSkus())));
    };
  }

  static ToolPlan without(ToolPlan plan, Set<Long> skus) {
    return plan.withScope(plan.scope().without(skus));
  }
}
