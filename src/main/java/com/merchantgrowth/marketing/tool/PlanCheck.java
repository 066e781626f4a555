package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.shared.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a plan can be one of a shop: its own rules, and what it says of other tools. */
@Component
public class PlanCheck {
  private final ToolTypes types;
  private final ToolStore store;

  PlanCheck(ToolTypes types, ToolStore store) {
    this.types = types;
    this.store = store;
  }

  /**
   * One statement, and only where the plan names other tools.
   *
   * @param shopId 0 = the platform
   * @throws DomainException invalid, with everything wrong at its field: a kind that is not the
   *     owner's to have, tools that are not the shop's, a coupon to follow that is none
   */
  public void require(long shopId, String kind, ToolPlan plan) {
    ToolType type = types.require(kind);
    if (type.ofPlatform() != (shopId == 0)) {
      throw DomainException.invalid("marketing.error.kind", kind).at("kind");
    }
    PlanRules.require(plan, type);
    long next = type.afterFirstPurchase(plan);
    Set<Long> named = new TreeSet<>(plan.notWith());
    if (next != 0) {
      named.add(next);
    }
    Map<Long, Tool> known = known(shopId, named);
    if (!known.keySet().containsAll(plan.notWith())) {
      throw DomainException.invalid("marketing.error.otherTool").at("notWith");
    }
    if (next != 0) {
      Tool follows = known.get(next);
      if (follows == null
          || follows.shopId() != shopId
          || !types.require(follows.kind()).claimed(follows.plan())) {
        throw DomainException.invalid("marketing.error.afterFirst").at("terms.afterFirst");
      }
    }
  }

  private Map<Long, Tool> known(long shopId, Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : store.ofShops(List.of(shopId, Rule.PLATFORM), ids).stream()
            .collect(Collectors.toMap(Tool::id, Function.identity()));
  }
}
