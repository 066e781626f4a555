package com.merchantgrowth.marketing.price;

import com.merchantgrowth.marketing.price.Buyer.Claim;
import com.merchantgrowth.marketing.price.LaneWalk.Outcome;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.price.Quote.Units;
import com.merchantgrowth.marketing.price.UnitPrices.Priced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes quotes: the one place where a price comes from. It reads nothing but its arguments and
 * changes nothing (P8): the same arguments give the same quote, in whatever order lines and rules
 * come.
 */
public final class Pricing {
  private static final Pricing CURRENT = new Pricing(PricingPolicy.CURRENT);

  private final PricingPolicy policy;

  public Pricing(PricingPolicy policy) {
    this.policy = policy;
  }

  /** By the policy in force. */
  public static Quote quote(Basket basket, RuleIndex rules, Buyer buyer, Instant at) {
    return CURRENT.price(basket, rules, buyer, at);
  }

  public Quote price(Basket basket, RuleIndex rules, Buyer buyer, Instant at) {
    List<Basket.Line> lines = basket.lines();
    List<Candidate> candidates = rules.candidates(lines, policy);
    buyer.claims().forEach(claim -> candidates.add(candidate(claim, lines)));
    candidates.sort(Candidate.ORDER);
    List<Decision> decisions = new ArrayList<>();
    List<Candidate> unit = new ArrayList<>();
    List<Candidate> later = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Optional<Reason> refused = refused(candidate, basket.channel(), buyer, at);
      if (refused.isPresent()) {
        decisions.add(Decision.not(candidate, refused.get()));
      } else {
        (candidate.place() == 0 ? unit : later).add(candidate);
      }
    }
    Priced priced = UnitPrices.of(lines, unit, buyer, at);
    Outcome outcome = Alternatives.best(policy, lines, priced.runs(), later);
    // A live hold keeps its price although its sale no longer applies by itself.
    decisions.removeIf(decision -> priced.applied(decision.rule()));
    decisions.addAll(priced.decisions());
    decisions.addAll(outcome.decisions());
    return quote(rules, at, lines, outcome, inOrder(decisions, candidates));
  }

  private Candidate candidate(Claim claim, List<Basket.Line> lines) {
    List<Integer> covered = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).selected() && claim.terms().covers(lines.get(i).goods())) {
        covered.add(i);
      }
    }
    return new Candidate(
        claim.terms(),
        claim.id(),
        policy.place(claim.terms().lane()),
        covered.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Optional<Reason> refused(
      Candidate candidate, String channel, Buyer buyer, Instant at) {
    Rule rule = candidate.rule();
    if (!rule.holdsAt(at)) {
      return Optional.of(at.isBefore(rule.end()) ? Reason.NOT_STARTED : Reason.ENDED);
    }
    if (!rule.channels().isEmpty() && !rule.channels().contains(channel)) {
      return Optional.of(Reason.OTHER_CHANNEL);
    }
    if (!buyer.tags().containsAll(rule.audience())) {
      return Optional.of(Reason.NOT_FOR_BUYER);
    }
    if (candidate.claim() != 0
        && buyer.chosen().isPresent()
        && !buyer.chosen().get().contains(candidate.claim())) {
      return Optional.of(Reason.NOT_CHOSEN);
    }
    return candidate.lines().length == 0 ? Optional.of(Reason.NOTHING_IN_SCOPE) : Optional.empty();
  }

  private List<Decision> inOrder(List<Decision> decisions, List<Candidate> candidates) {
    Map<List<Long>, Integer> places = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      places.put(List.of(candidates.get(i).rule().id(), candidates.get(i).claim()), i);
    }
    // A hold of a sale that has ended is no candidate: it comes first, as unit prices do.
    return decisions.stream()
        .map(
            decision ->
                new Placed(
                    places.getOrDefault(List.of(decision.rule(), decision.claim()), -1), decision))
        .sorted(Placed.ORDER)
        .map(Placed::decision)
        .toList();
  }

  /** Looked up once, not for every comparison. */
  private record Placed(int place, Decision decision) {
    static final Comparator<Placed> ORDER =
        Comparator.comparingInt(Placed::place)
            .thenComparingLong(placed -> placed.decision().rule());
  }

  private Quote quote(
      RuleIndex rules,
      Instant at,
      List<Basket.Line> lines,
      Outcome outcome,
      List<Decision> decisions) {
    List<QuotedLine> quoted = new ArrayList<>();
    long gross = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<Run> runs = outcome.settlement().runs().get(i);
      long lineGross = lines.get(i).selected() ? lines.get(i).gross() : 0;
      gross += lineGross;
      quoted.add(
          new QuotedLine(
              lines.get(i),
              lineGross,
              Settlement.net(runs),
              runs.stream()
                  .map(
                      run ->
                          new Units(
                              run.count(), run.unitPrice(), run.net(), run.rule(), run.hold()))
                  .toList()));
    }
    return new Quote(
        policy.version(), rules.version(), at, quoted, gross, outcome.payable(), decisions);
  }
}
