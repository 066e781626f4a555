package com.merchantgrowth.marketing.price;

import com.merchantgrowth.marketing.price.Benefit.PayShare;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Buyer.Hold;
import com.merchantgrowth.marketing.price.Buyer.Special;
import com.merchantgrowth.marketing.price.Decision.LineSaving;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first lane: each unit gets its single best unit price (P3). Units a price does not reach, by
 * its stock or by the buyer's limit, fall to the next best.
 */
final class UnitPrices {
  private static final int WITHOUT_END = Integer.MAX_VALUE;

  private final List<Basket.Line> lines;
  private final Buyer buyer;
  private final Instant at;

  /** Units left at a special price, shared by all lines of its SKU. */
  private final Map<Special, Integer> left = new HashMap<>();

  private final Map<Long, Integer> heldLeft = new HashMap<>();
  private final Map<Long, List<LineSaving>> savings = new HashMap<>();
  private final List<List<Run>> runs = new ArrayList<>();

  private UnitPrices(List<Basket.Line> lines, Buyer buyer, Instant at) {
    this.lines = lines;
    this.buyer = buyer;
    this.at = at;
  }

  /** Runs of each line; empty for a line that is not selected. Decisions of the lane. */
  record Priced(List<List<Run>> runs, List<Decision> decisions) {
    boolean applied(long rule) {
      return decisions.stream().anyMatch(decision -> decision.rule() == rule && decision.applied());
    }
  }

  private record Offer(
      Rule rule, long hold, long price, int units, Special special, Set<String> closes) {
    static final Comparator<Offer> BEST =
        Comparator.comparingLong(Offer::price)
            .thenComparing(offer -> offer.hold() == 0)
            .thenComparingInt(offer -> offer.rule().priority())
            .thenComparingLong(offer -> offer.rule().id())
            .thenComparingLong(Offer::hold);
  }

  /**
   * @param candidates of the first lane that hold now
   */
  static Priced of(List<Basket.Line> lines, List<Candidate> candidates, Buyer buyer, Instant at) {
    UnitPrices prices = new UnitPrices(lines, buyer, at);
    List<List<Candidate>> byLine = new ArrayList<>();
    lines.forEach(line -> byLine.add(new ArrayList<>()));
    candidates.forEach(
        candidate -> {
          for (int line : candidate.lines()) {
            byLine.get(line).add(candidate);
          }
        });
    for (int i = 0; i < lines.size(); i++) {
      prices.runs.add(
          lines.get(i).selected() ? prices.price(lines.get(i), byLine.get(i)) : List.of());
    }
    return new Priced(prices.runs, prices.decisions(candidates));
  }

  private List<Run> price(Basket.Line line, List<Candidate> candidates) {
    Goods goods = line.goods();
    List<Offer> offers = offers(goods, candidates);
    offers.sort(Offer.BEST);
    List<Run> priced = new ArrayList<>();
    int open = line.quantity();
    for (Offer offer : offers) {
      int units = Math.min(open, offer.units());
      if (units <= 0 || offer.price() >= goods.listPrice()) {
        continue;
      }
      use(offer, units);
      open -= units;
      priced.add(run(units, offer.price(), goods, offer.rule().id(), offer.hold(), offer.closes()));
      savings
          .computeIfAbsent(offer.rule().id(), key -> new ArrayList<>())
          .add(new LineSaving(line.number(), (goods.listPrice() - offer.price()) * units));
    }
    if (open > 0) {
      priced.add(run(open, goods.listPrice(), goods, 0, 0, Set.of()));
    }
    return Run.merged(priced);
  }

  private static Run run(
      int units, long price, Goods goods, long rule, long hold, Set<String> closes) {
    return new Run(units, price, price, goods.floor(), rule, hold, closes);
  }

  private void use(Offer offer, int units) {
    if (offer.hold() != 0) {
      heldLeft.merge(offer.hold(), -units, Integer::sum);
    } else if (offer.units() != WITHOUT_END) {
      left.merge(offer.special(), -units, Integer::sum);
    }
  }

  private List<Offer> offers(Goods goods, List<Candidate> candidates) {
    List<Offer> offers = new ArrayList<>();
    for (Hold hold : buyer.holds()) {
      if (hold.sku() == goods.sku() && at.isBefore(hold.until())) {
        offers.add(
            new Offer(
                hold.terms(),
                hold.id(),
                capped(hold.unitPrice(), goods),
                heldLeft.computeIfAbsent(hold.id(), key -> hold.quantity()),
                new Special(hold.terms().id(), goods.sku()),
                hold.terms().closes()));
      }
    }
    for (Candidate candidate : candidates) {
      Rule rule = candidate.rule();
      Special special = new Special(rule.id(), goods.sku());
      switch (rule.benefit()) {
        case PayShare share ->
            offers.add(
                new Offer(
                    rule,
                    0,
                    capped(Rounding.share(goods.listPrice(), share.payPoints()), goods),
                    WITHOUT_END,
                    special,
                    rule.closes()));
        case SpecialPrices prices -> {
          SpecialPrice price = prices.bySku().get(goods.sku());
          if (price != null) {
            int units = left.computeIfAbsent(special, key -> units(key, price));
            offers.add(
                new Offer(
                    rule, 0, capped(price.unitPrice(), goods), units, special, rule.closes()));
          }
        }
        case Benefit.Reduction wrong ->
            throw new IllegalStateException("rule " + rule.id() + " sets no unit price");
      }
    }
    return offers;
  }

  private static long capped(long price, Goods goods) {
    return Math.max(price, goods.floor());
  }

  private int units(Special special, SpecialPrice price) {
    int stock = (int) Math.min(Basket.MOST_UNITS * (long) Basket.MOST_LINES, price.available());
    return price.perBuyer() == 0
        ? stock
        : Math.min(stock, Math.max(0, price.perBuyer() - buyer.taken().getOrDefault(special, 0)));
  }

  private List<Decision> decisions(List<Candidate> candidates) {
    List<Decision> decisions = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<LineSaving> saved = savings.remove(candidate.rule().id());
      decisions.add(
          saved != null ? applied(candidate, saved) : Decision.not(candidate, why(candidate)));
    }
    // What is left comes from holds of sales that have ended meanwhile.
    for (Hold hold : buyer.holds()) {
      List<LineSaving> saved = savings.remove(hold.terms().id());
      if (saved != null) {
        decisions.add(applied(new Candidate(hold.terms(), 0, 0, new int[0]), saved));
      }
    }
    return decisions;
  }

  private static Decision applied(Candidate candidate, List<LineSaving> saved) {
    Map<Integer, Long> byLine = new java.util.TreeMap<>();
    saved.forEach(saving -> byLine.merge(saving.line(), saving.saved(), Long::sum));
    return Decision.of(
        candidate,
        Reason.APPLIED,
        byLine.entrySet().stream()
            .map(line -> new LineSaving(line.getKey(), line.getValue()))
            .toList(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private Reason why(Candidate candidate) {
    if (candidate.rule().benefit() instanceof SpecialPrices prices) {
      boolean soldOut = true;
      boolean had = true;
      for (int i : candidate.lines()) {
        long sku = lines.get(i).goods().sku();
        SpecialPrice price = prices.bySku().get(sku);
        if (price == null) {
          continue;
        }
        soldOut &= price.available() == 0;
        had &= price.available() > 0 && units(new Special(candidate.rule().id(), sku), price) == 0;
      }
      return soldOut ? Reason.SOLD_OUT : had ? Reason.LIMIT_REACHED : Reason.BETTER_PRICE;
    }
    return Reason.BETTER_PRICE;
  }
}
