package com.merchantgrowth.marketing.price;

import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Measure;
import com.merchantgrowth.marketing.price.Benefit.PayShare;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.Saving;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Benefit.Step;
import com.merchantgrowth.marketing.price.Buyer.Claim;
import com.merchantgrowth.marketing.price.Buyer.Hold;
import com.merchantgrowth.marketing.price.Buyer.Special;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Baskets, rules and buyers of every kind, drawn from a seed. */
final class Shops {
  static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final List<String> CATEGORIES = List.of("", "a", "a > b", "a > b > c", "d");
  static final List<String> CHANNELS = List.of("live", "shop");
  static final List<String> TAGS = List.of("newcomer", "fan");

  private final Random random;

  Shops(Random random) {
    this.random = random;
  }

  /** Everything a quote needs. */
  record Case(Basket basket, List<Rule> rules, Buyer buyer) {
    Quote quote() {
      return Pricing.quote(basket, RuleIndex.of("law", rules), buyer, NOW);
    }
  }

  Case draw(int shops) {
    int lines = 1 + random.nextInt(6);
    List<Basket.Line> drawn = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      Goods goods = goods(1 + random.nextInt(8), shops);
      drawn.add(
          new Basket.Line(i + 1, goods, 1 + random.nextInt(5), i == 0 || random.nextInt(6) > 0));
    }
    List<Rule> rules = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    int count = random.nextInt(10);
    for (int i = 0; i < count; i++) {
      Rule rule = rule(i + 1, shops);
      if (rule.lane().equals(PricingPolicy.COUPON)) {
        claims.add(new Claim(100 + i, rule));
      } else {
        rules.add(rule);
      }
    }
    return new Case(
        new Basket(drawn, random.nextBoolean() ? CHANNELS.getFirst() : ""),
        rules,
        new Buyer(tags(), claims, holds(rules), taken(), Optional.empty()));
  }

  /** The same SKU always has the same price, floor, shop and category. */
  private Goods goods(long sku, int shops) {
    long price = 1 + (sku * 7_919 * 13) % 30_000;
    return new Goods(
        sku,
        "P" + sku / 2,
        1 + sku % shops,
        CATEGORIES.get((int) (sku % CATEGORIES.size())),
        price,
        sku % 3 == 0 ? price * 8 / 10 : 0);
  }

  private Set<String> tags() {
    return random.nextBoolean() ? Set.copyOf(TAGS) : Set.of(TAGS.getFirst());
  }

  private List<Hold> holds(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.benefit() instanceof SpecialPrices && random.nextInt(3) == 0)
        .map(
            rule ->
                new Hold(
                    500 + rule.id(),
                    rule,
                    1 + random.nextInt(8),
                    1 + random.nextInt(2),
                    random.nextInt(5_000),
                    NOW.plusSeconds(random.nextInt(20) - 5)))
        .toList();
  }

  private Map<Special, Integer> taken() {
    return Map.of(new Special(1, 1), 1, new Special(2, 3), 2);
  }

  private Rule rule(long id, int shops) {
    boolean platform = random.nextInt(4) == 0;
    String lane =
        platform
            ? PricingPolicy.COUPON
            : PricingPolicy.CURRENT.lanes().get(random.nextInt(4)).code();
    Benefit benefit = lane.equals(PricingPolicy.UNIT_PRICE) ? unitPrice() : reduction();
    return new Rule(
        id,
        lane,
        platform ? Rule.PLATFORM : 1 + random.nextInt(shops),
        lane,
        1 + random.nextInt(3),
        !lane.equals(PricingPolicy.UNIT_PRICE) && random.nextInt(4) == 0,
        benefit instanceof SpecialPrices prices ? Scope.ofSkus(prices.bySku().keySet()) : scope(),
        List.of(
            new Period(
                NOW.minusSeconds(random.nextInt(5)), NOW.plusSeconds(1 + random.nextInt(5)))),
        random.nextInt(4) == 0 ? Set.of(CHANNELS.get(random.nextInt(2))) : Set.of(),
        random.nextInt(4) == 0 ? Set.of(TAGS.get(random.nextInt(2))) : Set.of(),
        benefit,
        random.nextInt(5) == 0 ? random.nextInt(2_000) : Rule.NO_BUDGET,
        benefit instanceof SpecialPrices && random.nextInt(3) == 0
            ? Set.of(PricingPolicy.COUPON)
            : Set.of(),
        random.nextInt(5) == 0 ? Set.of(1L + random.nextInt(10)) : Set.of());
  }

  private Scope scope() {
    Scope scope =
        switch (random.nextInt(4)) {
          case 0 -> Scope.ofCategories(Set.of(CATEGORIES.get(1 + random.nextInt(4))));
          case 1 -> Scope.ofProducts(Set.of("P" + random.nextInt(5)));
          case 2 -> Scope.all().priced(random.nextInt(10_000), 20_000);
          default -> Scope.all();
        };
    return random.nextInt(4) == 0 ? scope.without(Set.of(1L + random.nextInt(8))) : scope;
  }

  private Benefit unitPrice() {
    if (random.nextBoolean()) {
      return new PayShare(1 + random.nextInt(Benefit.WHOLE - 1));
    }
    Map<Long, SpecialPrice> prices = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      prices.put(
          1L + random.nextInt(8),
          new SpecialPrice(random.nextInt(20_000), random.nextInt(3), random.nextInt(6)));
    }
    return new SpecialPrices(prices);
  }

  private Benefit reduction() {
    Measure measure = random.nextInt(4) == 0 ? Measure.PIECES : Measure.AMOUNT;
    long unit = measure == Measure.PIECES ? 2 : 7_000;
    if (random.nextInt(4) == 0) {
      return new Reduction(
          measure,
          List.of(new Step(1 + random.nextInt((int) unit), new Amount(1 + random.nextInt(900)))),
          random.nextInt(2) * 3);
    }
    List<Step> steps = new ArrayList<>();
    long threshold = random.nextInt((int) unit);
    for (int i = 0; i <= random.nextInt(3); i++) {
      steps.add(new Step(threshold, saving()));
      threshold += 1 + random.nextInt((int) unit);
    }
    return new Reduction(measure, steps, 1);
  }

  private Saving saving() {
    return random.nextBoolean()
        ? new Amount(1 + random.nextInt(9_000))
        : new Percent(1 + random.nextInt(6_000), random.nextInt(2) * random.nextInt(3_000));
  }
}
