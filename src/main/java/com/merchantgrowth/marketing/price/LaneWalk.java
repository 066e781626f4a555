package com.merchantgrowth.marketing.price;

import com.merchantgrowth.marketing.price.Settlement.Offer;
import com.merchantgrowth.marketing.price.Settlement.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks one set of rules through the lanes after the first (P3). */
final class LaneWalk {
  private static final Comparator<Candidate> FIRST =
      Comparator.comparingInt((Candidate candidate) -> candidate.rule().priority())
          .thenComparingLong(candidate -> candidate.rule().id());

  private final Settlement settlement;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Candidate> applied = new ArrayList<>();

  private LaneWalk(Settlement settlement) {
    this.settlement = settlement;
  }

  /**
   * How an alternative ended.
   *
   * @param first of the rules that applied: stands for it where two cost the same (P7)
   */
  record Outcome(
      Settlement settlement, long payable, List<Decision> decisions, Optional<Candidate> first) {
    /** Whether this one wins: less to pay, else the higher priority, else the lower id (P7). */
    boolean betterThan(Outcome other) {
      if (payable != other.payable) {
        return payable < other.payable;
      }
      return first.isPresent()
          && (other.first.isEmpty() || FIRST.compare(first.get(), other.first.get()) < 0);
    }
  }

  /** A candidate with what it brought to its threshold when the lane began (P4). */
  private record Entry(Candidate candidate, Standing standing) {}

  /**
   * @param active in {@link Candidate#ORDER}
   */
  static Outcome walk(
      PricingPolicy policy, List<Basket.Line> lines, List<List<Run>> runs, List<Candidate> active) {
    LaneWalk walk = new LaneWalk(new Settlement(lines, runs, active));
    int from = 0;
    while (from < active.size()) {
      int place = active.get(from).place();
      int to = from;
      while (to < active.size() && active.get(to).place() == place) {
        to++;
      }
      walk.lane(policy.lanes().get(place).pick(), active.subList(from, to));
      from = to;
    }
    return new Outcome(
        walk.settlement,
        walk.settlement.payable(),
        walk.decisions,
        walk.applied.stream().min(FIRST));
  }

  private void lane(Lane.Pick pick, List<Candidate> candidates) {
    List<Entry> lane =
        candidates.stream()
            .map(candidate -> new Entry(candidate, settlement.standing(candidate)))
            .toList();
    if (pick == Lane.Pick.ALL_IN_TURN) {
      lane.forEach(entry -> take(offer(entry)));
      return;
    }
    Map<Long, List<Entry>> byIssuer = new LinkedHashMap<>();
    lane.forEach(
        entry ->
            byIssuer
                .computeIfAbsent(entry.candidate().rule().issuer(), issuer -> new ArrayList<>())
                .add(entry));
    // Candidate.ORDER has the platform last.
    byIssuer.values().forEach(this::best);
  }

  private Offer offer(Entry entry) {
    return settlement.offer(entry.candidate(), entry.standing());
  }

  private void take(Offer offer) {
    Decision decision = settlement.take(offer);
    decisions.add(decision);
    if (decision.applied()) {
      applied.add(offer.candidate());
    }
  }

  private void best(List<Entry> ofOneIssuer) {
    List<Offer> offers = ofOneIssuer.stream().map(this::offer).toList();
    Offer best = offers.getFirst();
    for (Offer offer : offers) {
      best = offer.amount() > best.amount() ? offer : best;
    }
    take(best);
    for (Offer offer : offers) {
      if (offer != best) {
        decisions.add(
            offer.amount() == 0
                ? offer.decision()
                : Decision.not(
                    offer.candidate(), Reason.BETTER_COUPON, best.candidate().rule().id()));
      }
    }
  }
}
