package com.merchantgrowth.marketing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.price.Basket;
import com.merchantgrowth.marketing.price.Buyer;
import com.merchantgrowth.marketing.price.Buyer.Claim;
import com.merchantgrowth.marketing.price.Goods;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Pricing;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.price.RuleIndex;
import com.merchantgrowth.marketing.price.RuleKit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the worst case for any rules, drawn from a seed. */
class WorstCaseLaws {
  private static final int MOST = 6;
  private static final Period HORIZON =
      new Period(RuleKit.now().minusSeconds(5), RuleKit.now().plusSeconds(8));

  private record Drawn(Goods goods, List<Promotion> promotions, Worst worst) {}

  private static Drawn draw(Random random) {
    Goods goods = new Goods(1, "P0", 1, "a > b", 1 + random.nextInt(20_000), 0);
    List<Promotion> promotions =
        RuleKit.drawn(random, 8).stream()
            .map(
                rule ->
                    new Promotion(rule, "r" + rule.id(), rule.lane().equals(PricingPolicy.COUPON)))
            .toList();
    return new Drawn(
        goods, promotions, new WorstCase(promotions, List.of(), HORIZON, MOST).of(goods));
  }

  /** Whoever buys units of the SKU alone, whenever, wherever: nobody pays less for one of them. */
  @Property(tries = 400)
  void nobodyPaysLess(@ForAll long seed) {
    Random random = new Random(seed);
    Drawn drawn = draw(random);
    for (int i = 0; i < 60; i++) {
      Quote quote = anybody(drawn, random);
      assertThat(quote.lines().getFirst().units())
          .allSatisfy(
              units -> assertThat(units.net()).isGreaterThanOrEqualTo(drawn.worst().unitNet()));
    }
  }

  private static Quote anybody(Drawn drawn, Random random) {
    Instant at = HORIZON.start().plusMillis(random.nextInt(13_000));
    Set<String> tags = new HashSet<>(RuleKit.tags());
    tags.removeIf(tag -> random.nextBoolean());
    List<Rule> rules = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Promotion promotion : drawn.promotions()) {
      if (promotion.claimed()) {
        claims.add(new Claim(promotion.rule().id(), promotion.rule()));
      } else {
        rules.add(promotion.rule());
      }
    }
    return Pricing.quote(
        Basket.of(
            drawn.goods(), 1 + random.nextInt(MOST), random.nextInt(3) == 0 ? "live" : "shop"),
        RuleIndex.of("law", rules),
        new Buyer(tags, claims, List.of(), java.util.Map.of(), Optional.empty()),
        at);
  }

  /** The waterfall shown for the worst case is that of a real quote. */
  @Property(tries = 400)
  void theWaterfallLeadsToThePrice(@ForAll long seed) {
    Worst worst = draw(new Random(seed)).worst();
    assertThat(worst.quote().lines().getFirst().units())
        .extracting(Quote.Units::net)
        .contains(worst.unitNet());
    assertThat(worst.quote().at()).isEqualTo(worst.at());
    assertThat(worst.quantity()).isBetween(1, MOST);
  }
}
