package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Scope;
import java.time.Instant;
import java.util.Set;

/**
 * What a merchant decides about a tool.
 *
 * @param start from when buyers can get it
 * @param end not included; for a sale with sessions start and end are those of the whole
 * @param channels where it holds; empty = everywhere
 * @param audience tags buyers need, see {@link ToolAudience}; empty = everybody
 * @param priority 1 … 99, 1 first
 * @param exclusive applies alone within the lanes after unit prices (P7)
 * @param budget fen it may give in all, 0 = no limit
 * @param notWith ids of tools it does not go with
 * @param terms of its kind
 */
public record ToolPlan(
    String name,
    Instant start,
    Instant end,
    Scope scope,
    Set<String> channels,
    Set<String> audience,
    int priority,
    boolean exclusive,
    long budget,
    Set<Long> notWith,
    ToolTerms terms) {
  public ToolPlan {
    channels = Set.copyOf(channels);
    audience = Set.copyOf(audience);
    notWith = Set.copyOf(notWith);
  }

  /** For everybody, everywhere, on all goods, without a budget: what a new plan begins as. */
  public static ToolPlan open(String name, Instant start, Instant end, ToolTerms terms) {
    return new ToolPlan(
        name, start, end, Scope.all(), Set.of(), Set.of(), 1, false, 0, Set.of(), terms);
  }

  /** Whether this differs from a plan in force only by name, a later end, or giving more. */
  public boolean onlyGivesMore(ToolPlan before) {
    return new ToolPlan(
                before.name,
                start,
                before.end,
                scope,
                channels,
                audience,
                priority,
                exclusive,
                before.budget,
                notWith,
                before.terms)
            .equals(before)
        && !end.isBefore(before.end)
        && (before.budget == 0 ? budget == 0 : budget >= before.budget)
        && terms.onlyGivesMore(before.terms);
  }

  public ToolPlan withName(String other) {
    return new ToolPlan(
        other, start, end, scope, channels, audience, priority, exclusive, budget, notWith, terms);
  }

  public ToolPlan withTerms(ToolTerms other) {
    return new ToolPlan(
        name, start, end, scope, channels, audience, priority, exclusive, budget, notWith, other);
  }

  public ToolPlan withTimes(Instant from, Instant to) {
    return new ToolPlan(
        name, from, to, scope, channels, audience, priority, exclusive, budget, notWith, terms);
  }

  public ToolPlan withScope(Scope other) {
    return new ToolPlan(
        name, start, end, other, channels, audience, priority, exclusive, budget, notWith, terms);
  }

  public ToolPlan apartFrom(Set<Long> others) {
    return new ToolPlan(
        name, start, end, scope, channels, audience, priority, exclusive, budget, others, terms);
  }
}
