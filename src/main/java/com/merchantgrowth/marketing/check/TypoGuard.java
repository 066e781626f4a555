package com.merchantgrowth.marketing.check;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Measure;
import com.merchantgrowth.marketing.price.Benefit.PayShare;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Benefit.Step;
import com.merchantgrowth.marketing.price.Goods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The typo guard, pure: what is named before a tool goes live, and what it would cost. */
final class TypoGuard {
  /** Half: a reduction of more is named (basis points). */
  private static final int LARGE_SHARE = 5_000;

  /** Without a threshold an amount from 20 yuan on is named. */
  private static final long LARGE_AMOUNT = 2_000;

  private TypoGuard() {}

  /**
   * What the guard looks at.
   *
   * @param goods in scope
   * @param stock pieces the shop has, by SKU
   * @param wanted pieces a flash sale sets aside, by SKU
   * @param budget fen, 0 = none
   * @param uses how many times it can be used at most; empty = no limit
   * @param sales fen of the last 30 days; empty = not known
   */
  record Facts(
      Benefit benefit,
      List<Goods> goods,
      Map<Long, Long> stock,
      Map<Long, Long> wanted,
      long budget,
      OptionalLong uses,
      OptionalLong sales) {}

  static List<Doubt> of(Facts facts) {
    List<Doubt> doubts = new ArrayList<>();
    switch (facts.benefit()) {
      case Reduction reduction -> reduction(facts, reduction, doubts);
      case SpecialPrices prices -> prices(facts, prices, doubts);
      case PayShare share -> {
        if (share.payPoints() < Benefit.WHOLE - LARGE_SHARE) {
          doubts.add(
              new Doubt(
                  Doubt.Kind.PERCENT_MIXED_UP,
                  "terms.payPoints",
                  Benefit.WHOLE - share.payPoints(),
                  0,
                  OptionalLong.empty(),
                  OptionalLong.of(Benefit.WHOLE - share.payPoints())));
        }
      }
    }
    if (facts.budget() > 0
        && facts.sales().isPresent()
        && facts.budget() > facts.sales().getAsLong()) {
      doubts.add(
          new Doubt(
              Doubt.Kind.BUDGET_ABOVE_SALES,
              "budget",
              facts.budget(),
              facts.sales().getAsLong(),
              OptionalLong.of(facts.budget()),
              OptionalLong.empty()));
    }
    return doubts;
  }

  private static void reduction(Facts facts, Reduction reduction, List<Doubt> doubts) {
    for (int i = 0; i < reduction.steps().size(); i++) {
      Step step = reduction.steps().get(i);
      String field = "terms.reduction.steps[" + i + "]";
      switch (step.saving()) {
        case Amount amount -> amount(facts, reduction, step, amount.fen(), field, doubts);
        case Percent percent -> {
          if (percent.offPoints() > LARGE_SHARE) {
            doubts.add(
                new Doubt(
                    Doubt.Kind.PERCENT_MIXED_UP,
                    field,
                    percent.offPoints(),
                    0,
                    worst(facts, percent.cap()),
                    OptionalLong.of(percent.offPoints())));
          }
        }
      }
    }
  }

  private static void amount(
      Facts facts, Reduction reduction, Step step, long amount, String field, List<Doubt> doubts) {
    boolean money = reduction.measure() == Measure.AMOUNT;
    if (money && step.threshold() > 0 && step.threshold() <= amount) {
      doubts.add(doubt(Doubt.Kind.THRESHOLD_BELOW_AMOUNT, field, amount, step.threshold(), facts));
      return;
    }
    if (step.threshold() == 0 && amount >= LARGE_AMOUNT) {
      doubts.add(doubt(Doubt.Kind.NO_THRESHOLD, field, amount, 0, facts));
      return;
    }
    // The least a buyer pays for what qualifies: the threshold, or the cheapest goods above it.
    long least =
        facts.goods().stream()
            .mapToLong(Goods::listPrice)
            .map(price -> money ? Math.max(price, step.threshold()) : price * step.threshold())
            .min()
            .orElse(0);
    if (least > 0 && amount > least / 2) {
      doubts.add(doubt(Doubt.Kind.LARGE_SHARE, field, amount, least, facts));
    }
  }

  private static Doubt doubt(
      Doubt.Kind kind, String field, long amount, long against, Facts facts) {
    return new Doubt(kind, field, amount, against, worst(facts, amount), OptionalLong.of(amount));
  }

  private static OptionalLong worst(Facts facts, long each) {
    OptionalLong all =
        each > 0 && facts.uses().isPresent()
            ? OptionalLong.of(Math.multiplyExact(each, facts.uses().getAsLong()))
            : OptionalLong.empty();
    if (facts.budget() == 0) {
      return all;
    }
    return OptionalLong.of(Math.min(facts.budget(), all.orElse(facts.budget())));
  }

  private static void prices(Facts facts, SpecialPrices prices, List<Doubt> doubts) {
    for (Goods goods : facts.goods()) {
      SpecialPrice price = prices.bySku().get(goods.sku());
      if (price == null) {
        continue;
      }
      long wanted = facts.wanted().getOrDefault(goods.sku(), 0L);
      if (price.unitPrice() < goods.listPrice() / 3) {
        doubts.add(
            new Doubt(
                Doubt.Kind.DEEP_PRICE,
                "sku:" + goods.sku(),
                price.unitPrice(),
                goods.listPrice(),
                OptionalLong.of((goods.listPrice() - price.unitPrice()) * wanted),
                OptionalLong.of(price.unitPrice())));
      }
      long there = facts.stock().getOrDefault(goods.sku(), 0L);
      if (wanted > there) {
        doubts.add(
            new Doubt(
                Doubt.Kind.STOCK_BEYOND,
                "sku:" + goods.sku(),
                wanted,
                there,
                OptionalLong.empty(),
                OptionalLong.empty()));
      }
    }
  }
}
