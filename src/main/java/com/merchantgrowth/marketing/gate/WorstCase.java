package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.gate.Situations.Situation;
import com.merchantgrowth.marketing.price.Basket;
import com.merchantgrowth.marketing.price.Basket.Line;
import com.merchantgrowth.marketing.price.Benefit.Measure;
import com.merchantgrowth.marketing.price.Buyer;
import com.merchantgrowth.marketing.price.Buyer.Claim;
import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Decision.Shortfall;
import com.merchantgrowth.marketing.price.Goods;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Pricing;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Quote.Units;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.price.RuleIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lowest unit price of SKUs: over every situation, baskets of 1 … most units of the SKU
 * alone, and, where a threshold is missed, the cheapest goods in scope that fill it.
 */
final class WorstCase {
  /** A filler that is reduced itself may need more units than its list price says. */
  private static final int FILLINGS = 3;

  private final List<Promotion> promotions;
  private final List<Goods> fillers;
  private final Period horizon;
  private final int mostUnits;
  private final Map<BitSet, List<Prepared>> prepared = new HashMap<>();

  /**
   * @param promotions everything published and scheduled, the one to be checked included
   * @param fillers what else the shop sells
   * @param mostUnits units of a SKU an order may have
   */
  WorstCase(List<Promotion> promotions, Collection<Goods> fillers, Period horizon, int mostUnits) {
    this.promotions = promotions;
    this.fillers = List.copyOf(fillers);
    this.horizon = horizon;
    this.mostUnits = mostUnits;
  }

  /** A situation with its rules compiled. */
  private record Prepared(Situation situation, RuleIndex rules, Buyer buyer) {}

  /** The worst case of a SKU; without any rule it is the list price. */
  Worst of(Goods goods) {
    BitSet touching = new BitSet(promotions.size());
    for (int i = 0; i < promotions.size(); i++) {
      touching.set(i, promotions.get(i).rule().covers(goods));
    }
    Worst worst = null;
    for (Prepared one : prepared.computeIfAbsent(touching, this::prepare)) {
      for (int units = 1; units <= mostUnits; units++) {
        worst = lower(worst, alone(goods, units, one));
        worst = filled(worst, goods, units, one);
      }
    }
    if (worst == null) {
      throw new IllegalStateException("no situation");
    }
    return worst;
  }

  private List<Prepared> prepare(BitSet touching) {
    List<Promotion> here = touching.stream().mapToObj(promotions::get).toList();
    List<Rule> rules = here.stream().map(Promotion::rule).toList();
    return Situations.of(rules, horizon).stream()
        .map(
            situation -> {
              List<Rule> free = new ArrayList<>();
              List<Claim> claims = new ArrayList<>();
              situation.active().stream()
                  .mapToObj(here::get)
                  .forEach(
                      promotion -> {
                        if (promotion.claimed()) {
                          claims.add(new Claim(promotion.rule().id(), promotion.rule()));
                        } else {
                          free.add(promotion.rule());
                        }
                      });
              return new Prepared(
                  situation, RuleIndex.of("gate", free), Buyer.with(situation.tags(), claims));
            })
        .toList();
  }

  private static Worst lower(@Nullable Worst known, Worst other) {
    return known == null || other.unitNet() < known.unitNet() ? other : known;
  }

  private static Worst alone(Goods goods, int units, Prepared one) {
    return quoted(Basket.of(goods, units, one.situation().channel()), one);
  }

  private static Worst quoted(Basket basket, Prepared one) {
    Quote quote = Pricing.quote(basket, one.rules(), one.buyer(), one.situation().at());
    long lowest = Long.MAX_VALUE;
    for (Units units : quote.lines().getFirst().units()) {
      lowest = Math.min(lowest, units.net());
    }
    Situation situation = one.situation();
    return new Worst(
        lowest,
        situation.at(),
        situation.channel(),
        situation.tags(),
        situation.without(),
        basket.lines().getFirst().quantity(),
        quote);
  }

  private Worst filled(Worst before, Goods goods, int units, Prepared one) {
    Worst worst = before;
    Quote quote = alone(goods, units, one).quote();
    for (Decision missed : quote.decisions()) {
      Optional<Shortfall> missing =
          missed.missing().or(() -> missed.next().map(Decision.NextStep::missing));
      if (missing.isPresent()) {
        worst = filled(worst, goods, units, one, missed, missing.get());
      }
    }
    return worst;
  }

  private Worst filled(
      Worst before, Goods goods, int units, Prepared one, Decision missed, Shortfall missing) {
    Rule rule = rule(missed.rule());
    Optional<Filler> filler = cheapest(goods, rule, missing);
    if (filler.isEmpty()) {
      return before;
    }
    int pieces = filler.get().pieces();
    Worst worst = before;
    for (int i = 0; i < FILLINGS && pieces <= Basket.MOST_UNITS; i++) {
      Worst tried =
          quoted(
              new Basket(
                  List.of(
                      new Line(1, goods, units, true),
                      new Line(2, filler.get().goods(), pieces, true)),
                  one.situation().channel()),
              one);
      worst = lower(worst, tried);
      Optional<Shortfall> still =
          tried.quote().decisions().stream()
              .filter(decision -> decision.rule() == missed.rule())
              .findFirst()
              .flatMap(Decision::missing);
      if (still.isEmpty()) {
        break;
      }
      pieces += pieces(still.get(), filler.get().goods());
    }
    return worst;
  }

  private Rule rule(long id) {
    for (Promotion promotion : promotions) {
      if (promotion.rule().id() == id) {
        return promotion.rule();
      }
    }
    throw new IllegalStateException("rule " + id);
  }

  private record Filler(Goods goods, int pieces) {
    long price() {
      return goods.listPrice() * pieces;
    }
  }

  /** The goods in scope that fill the shortfall for the least money. */
  private Optional<Filler> cheapest(Goods goods, Rule rule, Shortfall missing) {
    Filler best = null;
    for (Goods other : fillers) {
      if (other.sku() == goods.sku() || !rule.covers(other)) {
        continue;
      }
      int pieces = pieces(missing, other);
      Filler filler = new Filler(other, pieces);
      if (pieces <= Basket.MOST_UNITS && (best == null || filler.price() < best.price())) {
        best = filler;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int pieces(Shortfall missing, Goods filler) {
    long pieces =
        missing.measure() == Measure.PIECES
            ? missing.amount()
            : Math.ceilDiv(missing.amount(), filler.listPrice());
    return (int) Math.min(pieces, Basket.MOST_UNITS + 1L);
  }
}
