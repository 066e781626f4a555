package com.merchantgrowth.bench;

import com.merchantgrowth.marketing.gate.Gate;
import com.merchantgrowth.marketing.gate.GateItem;
import com.merchantgrowth.marketing.gate.GatePolicy;
import com.merchantgrowth.marketing.gate.GateReport;
import com.merchantgrowth.marketing.gate.Promotion;
import com.merchantgrowth.marketing.price.Basket;
import com.merchantgrowth.marketing.price.Basket.Line;
import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Buyer;
import com.merchantgrowth.marketing.price.Buyer.Claim;
import com.merchantgrowth.marketing.price.Goods;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Pricing;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.price.RuleIndex;
import com.merchantgrowth.marketing.price.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** The price core and the gate alone: no database, no HTTP. */
final class PriceBench {
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final int SKUS = 500;

  private final Random random = new Random(20_261_126);
  private final List<GateItem> items = new ArrayList<>();

  private PriceBench() {
    for (long sku = 1; sku <= SKUS; sku++) {
      long price = 2_000 + random.nextInt(60_000);
      Goods goods = new Goods(sku, "P" + sku / 3, 1, "女装 > c" + sku % 7, price, 0);
      items.add(
          new GateItem(
              goods,
              OptionalLong.of(price * 6 / 10),
              sku % 10 == 0 ? OptionalLong.of(price * 8 / 10) : OptionalLong.empty(),
              java.util.Optional.empty(),
              OptionalLong.empty()));
    }
  }

  static void measure() {
    PriceBench bench = new PriceBench();
    bench.gate();
    bench.quotes();
  }

  private void gate() {
    List<Promotion> others = new ArrayList<>();
    for (long id = 1; id < 50; id++) {
      others.add(promotion(id));
    }
    Promotion checked =
        new Promotion(
            rule(50, PricingPolicy.COUPON, Scope.all(), amount(29_900, 3_000)), "checked", true);
    for (int run = 1; run <= 4; run++) {
      long start = System.nanoTime();
      GateReport report =
          Gate.check(checked, others, items, GatePolicy.DEFAULT, NOW, OptionalLong.of(1_000));
      System.out.printf(
          "gate: %d SKUs x 50 rules, run %d: %.2f s (aim 2); %d blocked, %d to approve%n",
          report.skus().size(),
          run,
          (System.nanoTime() - start) / 1e9,
          report.count(com.merchantgrowth.marketing.gate.Finding.Level.BLOCKED),
          report.count(com.merchantgrowth.marketing.gate.Finding.Level.APPROVAL));
    }
  }

  private Promotion promotion(long id) {
    if (id % 10 == 0) {
      Map<Long, SpecialPrice> prices = new HashMap<>();
      for (int i = 0; i < 60; i++) {
        long sku = 1 + random.nextInt(SKUS);
        prices.put(
            sku, new SpecialPrice(items.get((int) sku - 1).goods().listPrice() * 85 / 100, 2, 100));
      }
      return new Promotion(
          rule(
              id,
              PricingPolicy.UNIT_PRICE,
              Scope.ofSkus(prices.keySet()),
              new SpecialPrices(prices)),
          "flash",
          false);
    }
    boolean coupon = id % 3 != 0;
    Scope scope =
        switch ((int) (id % 4)) {
          case 0 -> Scope.all();
          case 1 -> Scope.ofCategories(Set.of("女装 > c" + id % 7));
          default -> {
            Set<String> products = new java.util.HashSet<>();
            for (int i = 0; i < 20; i++) {
              products.add("P" + random.nextInt(SKUS / 3));
            }
            yield Scope.ofProducts(products);
          }
        };
    Benefit benefit =
        id % 5 == 0
            ? new Reduction(
                Benefit.Measure.AMOUNT,
                List.of(new Benefit.Step(10_000, new Percent(500, 3_000))),
                1)
            : amount(10_000 + 5_000 * (id % 6), 300 + 100 * (id % 6));
    return new Promotion(
        rule(id, coupon ? PricingPolicy.COUPON : PricingPolicy.REDUCTION, scope, benefit),
        "r" + id,
        coupon);
  }

  private static Reduction amount(long threshold, long off) {
    return Reduction.once(threshold, new Amount(off));
  }

  private Rule rule(long id, String lane, Scope scope, Benefit benefit) {
    Instant start = NOW.plus(Duration.ofDays(random.nextInt(40)));
    return new Rule(
        id,
        lane,
        1,
        lane,
        1 + random.nextInt(3),
        id % 17 == 0,
        scope,
        List.of(new Period(start, start.plus(Duration.ofDays(1 + random.nextInt(20))))),
        id % 6 == 0 ? Set.of("live") : Set.of(),
        id % 7 == 0 ? Set.of("newcomer") : id % 11 == 0 ? Set.of("fan") : Set.of(),
        benefit,
        Rule.NO_BUDGET,
        Set.of(),
        Set.of());
  }

  private void quotes() {
    List<Rule> rules = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (long id = 1; id <= 100; id++) {
      Promotion one = promotion(id);
      Rule always = one.rule().withPeriod(Period.ALWAYS);
      if (one.claimed() && claims.size() < 10) {
        claims.add(new Claim(id, always));
      } else if (!one.claimed()) {
        rules.add(always);
      }
    }
    while (rules.size() < 90) {
      rules.add(promotion(7 * (rules.size() + 100L) * 3 + 3).rule().withPeriod(Period.ALWAYS));
    }
    RuleIndex index = RuleIndex.of("bench", rules);
    Buyer buyer = Buyer.with(Set.of("newcomer", "fan"), claims);
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      lines.add(new Line(i, items.get(i * 9).goods(), 1 + i % 3, true));
    }
    Basket basket = new Basket(lines, "live");
    for (int run = 1; run <= 3; run++) {
      long start = System.nanoTime();
      long payable = 0;
      int times = 2_000;
      for (int i = 0; i < times; i++) {
        payable += Pricing.quote(basket, index, buyer, NOW).payable();
      }
      System.out.printf(
          "quote: 50 lines, %d rules and %d claims, run %d: %.1f us each (payable %d)%n",
          rules.size(),
          claims.size(),
          run,
          (System.nanoTime() - start) / 1e3 / times,
          payable / times);
    }
  }
}
