package com.merchantgrowth.marketing.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.price.Buyer.Claim;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.price.Quote.Units;
import com.merchantgrowth.marketing.price.Shops.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any basket, rules and buyer; all three are drawn from a seed. */
class PricingLaws {
  @Property(tries = 3_000)
  void linesSumToThePayableAndEveryFenSavedHasARule(@ForAll long seed) {
    Case drawn = new Shops(new Random(seed)).draw(2);
    Quote quote = drawn.quote();
    assertThat(quote.lines().stream().mapToLong(QuotedLine::net).sum()).isEqualTo(quote.payable());
    assertThat(quote.decisions().stream().mapToLong(Decision::saved).sum())
        .isEqualTo(quote.saved());
    for (QuotedLine line : quote.lines()) {
      assertThat(line.net()).isBetween(0L, line.gross());
      assertThat(line.units().stream().mapToLong(unit -> unit.net() * unit.count()).sum())
          .isEqualTo(line.net());
      if (line.line().selected()) {
        assertThat(line.units().stream().mapToInt(Units::count).sum())
            .isEqualTo(line.line().quantity());
        assertThat(line.units())
            .allSatisfy(unit -> assertThat(unit.net()).isBetween(floor(line), unit.unitPrice()));
      }
      long saved =
          quote.decisions().stream()
              .flatMap(decision -> decision.lines().stream())
              .filter(saving -> saving.line() == line.line().number())
              .mapToLong(Decision.LineSaving::saved)
              .sum();
      assertThat(saved).isEqualTo(line.gross() - line.net());
    }
  }

  private static long floor(QuotedLine line) {
    return line.line().goods().floor();
  }

  @Property(tries = 2_000)
  void theOrderOfLinesRulesAndClaimsChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Case drawn = new Shops(random).draw(2);
    List<Basket.Line> lines = new ArrayList<>(drawn.basket().lines());
    List<Rule> rules = new ArrayList<>(drawn.rules());
    List<Claim> claims = new ArrayList<>(drawn.buyer().claims());
    Collections.shuffle(lines, random);
    Collections.shuffle(rules, random);
    Collections.shuffle(claims, random);
    Buyer buyer = drawn.buyer();
    Case shuffled =
        new Case(
            new Basket(lines, drawn.basket().channel()),
            rules,
            new Buyer(buyer.tags(), claims, buyer.holds(), buyer.taken(), buyer.chosen()));
    assertThat(shuffled.quote()).isEqualTo(drawn.quote()).isEqualTo(drawn.quote());
  }

  @Property(tries = 2_000)
  void everyCandidateHasOneDecision(@ForAll long seed) {
    Quote quote = new Shops(new Random(seed)).draw(2).quote();
    assertThat(quote.decisions())
        .extracting(decision -> List.of(decision.rule(), decision.claim()))
        .doesNotHaveDuplicates();
    assertThat(quote.decisions())
        .allSatisfy(
            decision -> {
              assertThat(decision.saved() > 0).isEqualTo(decision.applied());
              assertThat(decision.missing().isPresent())
                  .isEqualTo(decision.reason() == Reason.BELOW_THRESHOLD);
            });
  }

  /** P7: nothing that stands alone, and nothing that goes together, would have been cheaper. */
  @Property(tries = 2_000)
  void noAlternativeOfOneShopIsCheaper(@ForAll long seed) {
    Case drawn = new Shops(new Random(seed)).draw(1);
    long payable = drawn.quote().payable();
    assertThat(payable).isLessThanOrEqualTo(only(drawn, rule -> !rule.exclusive()));
    LongStream.range(1, 11)
        .forEach(
            alone ->
                assertThat(payable)
                    .isLessThanOrEqualTo(
                        only(drawn, rule -> rule.exclusive() && rule.id() == alone)));
  }

  private static long only(Case drawn, java.util.function.Predicate<Rule> later) {
    java.util.function.Predicate<Rule> kept =
        rule -> rule.lane().equals(PricingPolicy.UNIT_PRICE) || later.test(rule);
    Buyer buyer = drawn.buyer();
    return new Case(
            drawn.basket(),
            drawn.rules().stream().filter(kept).toList(),
            new Buyer(
                buyer.tags(),
                buyer.claims().stream().filter(claim -> kept.test(claim.terms())).toList(),
                buyer.holds(),
                buyer.taken(),
                buyer.chosen()))
        .quote()
        .payable();
  }

  @Property(tries = 2_000)
  void refundsOfAnySplitReturnWhatWasPaid(@ForAll long seed) {
    Random random = new Random(seed);
    Quote quote = new Shops(random).draw(1).quote();
    for (QuotedLine line : quote.lines()) {
      List<Long> units =
          line.units().stream()
              .flatMap(unit -> Collections.nCopies(unit.count(), unit.net()).stream())
              .toList();
      long refunded = 0;
      int from = 0;
      while (from < units.size()) {
        int to = from + 1 + random.nextInt(units.size() - from);
        refunded += units.subList(from, to).stream().mapToLong(Long::longValue).sum();
        from = to;
      }
      assertThat(refunded).isEqualTo(line.net());
    }
  }

  @Property(tries = 3_000)
  void anAllocationGivesEverythingThatCanBeTaken(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(7);
    long[] weights =
        random.longs(size, 0, random.nextBoolean() ? 4 : 10_000_000_000_000L).toArray();
    boolean capped = random.nextBoolean();
    long[] most = new long[size];
    long takes = 0;
    for (int i = 0; i < size; i++) {
      most[i] = capped ? random.nextLong(50) : Long.MAX_VALUE / 16;
      takes += weights[i] > 0 ? most[i] : 0;
    }
    long amount = random.nextLong(200);
    long[] given = Allocation.spread(amount, weights, most);
    assertThat(LongStream.of(given).sum()).isEqualTo(Math.min(amount, takes));
    long total = LongStream.of(weights).sum();
    for (int i = 0; i < size; i++) {
      assertThat(given[i]).isBetween(0L, weights[i] == 0 ? 0 : most[i]);
      if (!capped && total > 0) {
        assertThat((double) given[i])
            .isStrictlyBetween(
                (double) amount * weights[i] / total - 1.0001,
                (double) amount * weights[i] / total + 1.0001);
      }
    }
  }
}
