package com.merchantgrowth.marketing.price;

import com.merchantgrowth.marketing.price.LaneWalk.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Exclusive rules (P7): what applies alone within the lanes after the first is settled beside what
 * goes together, and the lower payable wins; of equals the one whose first rule has the higher
 * priority, then the lower id.
 *
 * <p>A shop's exclusive rule stands alone on that shop's lines, where the platform's benefits do
 * not reach then; an exclusive rule of the platform stands alone on the whole basket. With several
 * shops, each takes what is best on its own lines; with platform benefits about, that is compared
 * with every shop leaving its exclusive rules aside.
 */
final class Alternatives {
  private final PricingPolicy policy;
  private final List<Basket.Line> lines;
  private final List<List<Run>> runs;
  private final List<Candidate> together = new ArrayList<>();
  private final TreeMap<Long, List<Candidate>> alone = new TreeMap<>();

  private Alternatives(
      PricingPolicy policy,
      List<Basket.Line> lines,
      List<List<Run>> runs,
      List<Candidate> candidates) {
    this.policy = policy;
    this.lines = lines;
    this.runs = runs;
    for (Candidate candidate : candidates) {
      if (candidate.rule().exclusive()) {
        alone
            .computeIfAbsent(candidate.rule().issuer(), issuer -> new ArrayList<>())
            .add(candidate);
      } else {
        together.add(candidate);
      }
    }
  }

  private record Settled(Outcome outcome, List<Candidate> active) {
    boolean betterThan(Settled other) {
      return outcome.betterThan(other.outcome);
    }
  }

  /**
   * @param candidates of the lanes after the first that hold now, in {@link Candidate#ORDER}
   */
  static Outcome best(
      PricingPolicy policy,
      List<Basket.Line> lines,
      List<List<Run>> runs,
      List<Candidate> candidates) {
    return new Alternatives(policy, lines, runs, candidates).best(candidates);
  }

  private Outcome best(List<Candidate> all) {
    Settled best = settle(together);
    if (alone.isEmpty()) {
      return best.outcome();
    }
    Settled own = ownChoices();
    best = own.betterThan(best) ? own : best;
    for (Candidate platform : alone.getOrDefault(Rule.PLATFORM, List.of())) {
      Settled single = settle(List.of(platform));
      best = single.betterThan(best) ? single : best;
    }
    return withOthers(best, all);
  }

  /** Each shop takes what is best on its own lines, then the platform comes to those that stack. */
  private Settled ownChoices() {
    List<Candidate> active = new ArrayList<>();
    Set<Long> closed = new HashSet<>();
    Set<Long> shops = new HashSet<>(alone.keySet());
    shops.remove(Rule.PLATFORM);
    together.stream()
        .filter(candidate -> !shops.contains(candidate.rule().issuer()))
        .forEach(active::add);
    for (long shop : shops) {
      List<Candidate> stack =
          together.stream().filter(candidate -> candidate.rule().issuer() == shop).toList();
      Settled best = settle(stack);
      for (Candidate single : alone.getOrDefault(shop, List.of())) {
        Settled settled = settle(List.of(single));
        best = settled.betterThan(best) ? settled : best;
      }
      active.addAll(best.active());
      if (best.active().stream().anyMatch(candidate -> candidate.rule().exclusive())) {
        closed.add(shop);
      }
    }
    return settle(
        active.stream()
            .map(candidate -> candidate.platform() ? outside(candidate, closed) : candidate)
            .filter(candidate -> candidate.lines().length > 0)
            .sorted(Candidate.ORDER)
            .toList());
  }

  private Candidate outside(Candidate candidate, Set<Long> shops) {
    return new Candidate(
        candidate.rule(),
        candidate.claim(),
        candidate.place(),
        Arrays.stream(candidate.lines())
            .filter(line -> !shops.contains(lines.get(line).goods().shop()))
            .toArray());
  }

  private Settled settle(List<Candidate> active) {
    return new Settled(LaneWalk.walk(policy, lines, runs, active), active);
  }

  /** Adds what gave way, each with the rule that stands for the better alternative. */
  private static Outcome withOthers(Settled best, List<Candidate> all) {
    Set<List<Long>> active = new HashSet<>();
    best.active().forEach(one -> active.add(List.of(one.rule().id(), one.claim())));
    List<Decision> decisions = new ArrayList<>(best.outcome().decisions());
    long because = best.outcome().first().map(first -> first.rule().id()).orElse(0L);
    for (Candidate candidate : all) {
      if (!active.contains(List.of(candidate.rule().id(), candidate.claim()))) {
        decisions.add(Decision.not(candidate, Reason.GIVES_WAY, because));
      }
    }
    return new Outcome(
        best.outcome().settlement(), best.outcome().payable(), decisions, best.outcome().first());
  }
}
