package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.shared.DomainException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The kinds of tools there are, and the one place where a tool becomes a rule of the price core.
 */
@Component
public class ToolTypes {
  private final List<ToolType> types;

  ToolTypes(ObjectProvider<ToolType> types) {
    this.types = types.stream().sorted(Comparator.comparingInt(ToolType::order)).toList();
  }

  public List<ToolType> all() {
    return types;
  }

  /**
   * @throws DomainException invalid, if there is no such kind
   */
  public ToolType require(String kind) {
    return types.stream()
        .filter(type -> type.code().equals(kind))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("marketing.error.kind", kind).at("kind"));
  }

  /** The rule of a tool that needs no claim, with what is left of it. */
  public Rule standing(Tool tool, Left left) {
    ToolType type = require(tool.kind());
    return rule(tool, type.periods(tool.plan()), left.budget(), left.stock());
  }

  /** The rule of a claim: the plan it was claimed from, for as long as it is good. */
  public Rule claimed(Tool asClaimed, Period validity, long budgetLeft) {
    return rule(asClaimed, List.of(validity), budgetLeft, Map.of());
  }

  /** The rule at its widest, as the gate sees it. */
  public Rule widest(Tool tool, ZoneId zone) {
    ToolType type = require(tool.kind());
    ToolPlan plan = tool.plan();
    List<Period> periods =
        type.claimed(plan)
            ? List.of(
                new Period(
                    type.validity(plan, plan.start(), zone).start(),
                    type.validity(plan, plan.end().minusMillis(1), zone).end()))
            : type.periods(plan);
    return rule(
        tool, periods, plan.budget() == 0 ? Rule.NO_BUDGET : plan.budget(), type.stock(plan));
  }

  private Rule rule(Tool tool, List<Period> periods, long budgetLeft, Map<Long, Long> stock) {
    ToolType type = require(tool.kind());
    ToolPlan plan = tool.plan();
    Benefit benefit = type.benefit(plan, stock);
    Set<String> audience = new TreeSet<>();
    Stream.concat(
            (type.claimed(plan) ? type.audienceOfHolders(plan) : type.audience(plan)).stream(),
            plan.audience().stream())
        .forEach(
            tag ->
                audience.add(
                    ToolAudience.in(
                        tag, tag.equals(ToolAudience.LISTED) ? tool.id() : tool.shopId())));
    return new Rule(
        tool.id(),
        tool.kind(),
        tool.shopId(),
        type.lane(plan),
        plan.priority(),
        plan.exclusive(),
        type.scope(plan),
        periods,
        plan.channels(),
        audience,
        benefit,
        budgetLeft,
        type.closes(plan),
        plan.notWith());
  }
}
