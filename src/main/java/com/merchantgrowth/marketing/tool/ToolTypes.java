package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.shared.DomainException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /** Those a shop can have, in the order to show. */
  public List<ToolType> ofShops() {
    return types.stream().filter(type -> !type.ofPlatform()).toList();
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
    return rule(
        tool, type.periods(tool.plan()), left.budget(), type.benefit(tool.plan(), left.stock()));
  }

  /** The rule of a claim: the plan it was claimed from, for as long as it is good. */
  public Rule claimed(Tool asClaimed, Period validity, long budgetLeft) {
    return rule(
        asClaimed,
        List.of(validity),
        budgetLeft,
        require(asClaimed.kind()).benefit(asClaimed.plan(), Map.of()));
  }

  /** The rule at its widest, as the gate sees it. */
  public Rule widest(Tool tool, ZoneId zone) {
    ToolType type = require(tool.kind());
    return widest(tool, zone, type.benefit(tool.plan(), type.stock(tool.plan())));
  }

  /** The same with only what a shop bears of it; empty = it bears nothing. */
  public Optional<Rule> borne(Tool tool, ZoneId zone) {
    ToolType type = require(tool.kind());
    return type.borne(tool.plan(), type.stock(tool.plan()))
        .map(benefit -> widest(tool, zone, benefit));
  }

  private Rule widest(Tool tool, ZoneId zone, Benefit benefit) {
    ToolType type = require(tool.kind());
    ToolPlan plan = tool.plan();
    List<Period> periods =
        type.claimed(plan)
            ? List.of(
                new Period(
                    type.validity(plan, plan.start(), zone).start(),
                    type.validity(plan, plan.end().minusMillis(1), zone).end()))
            : type.periods(plan);
    return rule(tool, periods, plan.budget() == 0 ? Rule.NO_BUDGET : plan.budget(), benefit);
  }

  private Rule rule(Tool tool, List<Period> periods, long budgetLeft, Benefit benefit) {
    ToolType type = require(tool.kind());
    ToolPlan plan = tool.plan();
    Set<String> audience = new TreeSet<>();
    (type.claimed(plan) ? type.askedOfHolders(plan) : type.asked(plan))
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
