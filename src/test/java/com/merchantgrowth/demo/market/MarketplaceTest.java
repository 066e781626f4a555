package com.merchantgrowth.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.demo.market.Measure.Source;
import com.merchantgrowth.shared.DayRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The laws of the made-up marketplace. */
class MarketplaceTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
  private static final Marketplace MARKET = Marketplace.of(2000);
  private static final List<ShopPlan> SHOPS = MARKET.shops(LAST);

  @Test
  void two_thousand_shops_have_different_codes_and_settled_ones_different_names() {
    assertThat(SHOPS).hasSize(2000);
    assertThat(SHOPS.stream().map(ShopPlan::code).collect(Collectors.toSet())).hasSize(2000);
    assertThat(SHOPS.stream().limit(1900).map(ShopPlan::name).collect(Collectors.toSet()))
        .hasSize(1900);
  }

  @Test
  void most_groups_of_category_and_tier_are_large_enough_and_a_few_are_thin() {
    Map<String, Long> groups =
        SHOPS.stream()
            .collect(
                Collectors.groupingBy(
                    plan -> plan.category() + TierLadder.of(plan, LAST),
                    TreeMap::new,
                    Collectors.counting()));
    long thin = groups.values().stream().filter(size -> size < 20).count();
    assertThat(groups).hasSize(60);
    assertThat(thin).isBetween(5L, 20L);
    assertThat(groups.get("女装L2")).isGreaterThan(100);
  }

  @Test
  void the_coached_belt_has_46_shops() {
    assertThat(SHOPS.stream().filter(plan -> plan.belt().equals(Marketplace.COACHED_BELT)))
        .hasSize(46);
  }

  @Test
  void every_measure_of_the_catalogue_is_reported_by_exactly_one_source() throws IOException {
    String csv;
    try (InputStream in = getClass().getResourceAsStream("/catalogue/measures.csv")) {
      csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Set<String> catalogue =
        csv.lines().skip(1).map(line -> line.split(",")[0]).collect(Collectors.toSet());
    List<String> reported =
        Arrays.stream(Source.values())
            .flatMap(source -> source.measures().stream())
            .map(Measure::code)
            .toList();
    assertThat(reported).doesNotHaveDuplicates().hasSize(51);
    // the others are of creators and products
    assertThat(catalogue).containsAll(reported);
  }

  @Property(tries = 60)
  void a_day_is_the_same_alone_and_within_any_range(
      @ForAll @IntRange(max = 1999) int shop,
      @ForAll @IntRange(max = 199) int back,
      @ForAll @IntRange(max = 40) int more) {
    ShopPlan plan = SHOPS.get(shop);
    LocalDate day = LAST.minusDays(back);
    ShopDays alone = new ShopDays(plan, DayRange.closed(day, day));
    ShopDays within =
        new ShopDays(plan, DayRange.closed(day.minusDays(more), day.plusDays(more / 2)));
    for (Source source : Source.values()) {
      assertThat(alone.row(day, source)).isEqualTo(within.row(day, source));
    }
    assertThat(alone.reportedGmv(day)).isEqualTo(within.reportedGmv(day));
  }

  @Property(tries = 30)
  void a_shop_of_a_code_is_the_same_whenever_it_is_asked_for(
      @ForAll @IntRange(max = 1999) int shop) {
    ShopPlan plan = SHOPS.get(shop);
    Optional<ShopPlan> found = Marketplace.of(2000).find(plan.code());
    assertThat(found).map(ShopPlan::name).contains(plan.name());
    assertThat(found.orElseThrow().traits).isEqualTo(plan.traits);
    assertThat(found.orElseThrow().openedOn()).isEqualTo(plan.openedOn());
  }

  @Property(tries = 150)
  void the_numbers_of_a_day_fit_together(
      @ForAll @IntRange(max = 1999) int shop, @ForAll @IntRange(max = 900) int offset) {
    LocalDate day = LAST.plusDays(300).minusDays(offset);
    double[] row = new ShopDays(SHOPS.get(shop), DayRange.closed(day, day)).row(day, Source.TRADE);
    if (row == null) {
      return;
    }
    Day facts = new Day(row);
    assertThat(Arrays.stream(row)).allMatch(value -> Double.isNaN(value) || value >= 0);
    assertThat(facts.of(Measure.GMV))
        .isEqualTo(
            facts.of(Measure.SELF_LIVE_GMV)
                + facts.of(Measure.SHORT_VIDEO_GMV)
                + facts.of(Measure.SHELF_GMV)
                + facts.of(Measure.DISTRIBUTED_GMV));
    facts.ordered(Measure.BUYERS, Measure.PAID_ORDERS, Measure.VISITORS);
    facts.ordered(Measure.FAN_BUYERS, Measure.BUYERS);
    facts.ordered(Measure.DISTRIBUTED_ORDERS, Measure.PAID_ORDERS);
    facts.ordered(Measure.CREATORS_NEW, Measure.CREATORS_SELLING, Measure.DISTRIBUTED_ORDERS);
    facts.ordered(Measure.COUPON_USES, Measure.PAID_ORDERS);
    facts.ordered(Measure.COUPON_USES, Measure.COUPON_CLAIMS);
    facts.ordered(Measure.SHORT_VIDEO_INTERACTIONS, Measure.SHORT_VIDEO_VIEWS);
    for (Measure part :
        List.of(Measure.MEMBER_GMV, Measure.AD_GMV, Measure.COUPON_GMV, Measure.FLASH_GMV)) {
      facts.ordered(part, Measure.GMV);
    }
    assertThat(facts.of(Measure.NEW_BUYERS) + facts.of(Measure.REPEAT_BUYERS))
        .isEqualTo(facts.of(Measure.BUYERS));
    assertThat(facts.of(Measure.PAID_ORDERS) == 0).isEqualTo(facts.of(Measure.GMV) == 0);
    assertThat(facts.of(Measure.LIVE_MINUTES) == 0).isEqualTo(facts.of(Measure.LIVE_SESSIONS) == 0);
    assertThat(facts.of(Measure.LIVE_MINUTES)).isLessThanOrEqualTo(24 * 60);
    if (!Double.isNaN(facts.of(Measure.PRODUCTS_ON_SALE))) {
      facts.ordered(Measure.PRODUCTS_WITH_SALES_30D, Measure.PRODUCTS_ON_SALE);
    }
  }

  @Property(tries = 60)
  void parcels_and_returns_come_from_the_orders_of_the_days_before(
      @ForAll @IntRange(max = 1999) int shop, @ForAll @IntRange(max = 180) int back) {
    LocalDate day = LAST.minusDays(back);
    ShopDays days = new ShopDays(SHOPS.get(shop), DayRange.lastDays(8, day));
    double[] service = days.row(day, Source.SERVICE);
    if (service == null) {
      return;
    }
    Day facts = new Day(service);
    facts.ordered(Measure.PICKED_UP_ON_TIME, Measure.PICKUP_DUE_ORDERS);
    facts.ordered(Measure.IM_REPLIED_3MIN, Measure.IM_SESSIONS);
    facts.ordered(Measure.IM_UNSATISFIED, Measure.IM_RATED, Measure.IM_SESSIONS);
    facts.ordered(Measure.LOGISTICS_NEGATIVE, Measure.DELIVERED_ORDERS);
    follows(facts.of(Measure.PICKUP_DUE_ORDERS), days, day.minusDays(1));
    follows(facts.of(Measure.REFUND_ONLY_ORDERS), days, day.minusDays(2));
    follows(facts.of(Measure.DELIVERED_ORDERS), days, day.minusDays(3));
    follows(facts.of(Measure.PRODUCT_NEGATIVE), days, day.minusDays(4));
    follows(facts.of(Measure.QUALITY_RETURNS), days, day.minusDays(5));
    follows(facts.of(Measure.RETURN_REFUND_ORDERS), days, day.minusDays(7));
  }

  private static void follows(double count, ShopDays days, LocalDate ordered) {
    double[] row = days.row(ordered, Source.TRADE);
    if (row != null) {
      assertThat(count).isLessThanOrEqualTo(new Day(row).of(Measure.PAID_ORDERS));
    }
  }

  @Property(tries = 30)
  void distinct_distributed_buyers_are_fewer_than_the_orders_of_180_days(
      @ForAll @IntRange(max = 1999) int shop) {
    ShopDays days = new ShopDays(SHOPS.get(shop), DayRange.lastDays(180, LAST));
    double[] last = days.row(LAST, Source.TRADE);
    if (last == null || Double.isNaN(new Day(last).of(Measure.DISTRIBUTED_BUYERS_180D))) {
      return;
    }
    double buyers = new Day(last).of(Measure.DISTRIBUTED_BUYERS_180D);
    double orders = new ShopTotals(days).of(Measure.DISTRIBUTED_ORDERS);
    // a day without a row hides its orders, not its buyers
    assertThat(buyers).isLessThanOrEqualTo(orders * 1.1 + 5);
  }

  private record ShopTotals(ShopDays days) {
    double of(Measure measure) {
      return DayRange.lastDays(180, LAST).stream()
          .map(day -> days.row(day, Source.TRADE))
          .filter(row -> row != null)
          .mapToDouble(row -> row[measure.ordinal()])
          .sum();
    }
  }

  @Test
  void a_shop_has_no_facts_before_it_opened_and_the_silent_one_has_none_at_all() {
    ShopPlan newcomer = MARKET.inFirstWeek(LAST);
    ShopDays days = new ShopDays(newcomer, DayRange.lastDays(30, LAST));
    LocalDate opened = newcomer.openedOn();
    assertThat(days.row(opened.minusDays(1), Source.TRADE)).isNull();
    long reported =
        opened
            .datesUntil(LAST.plusDays(1))
            .filter(day -> days.row(day, Source.TRADE) != null)
            .count();
    assertThat(reported).isBetween(1L, 5L);
    ShopDays silent = new ShopDays(MARKET.story(Story.SILENT), DayRange.lastDays(30, LAST));
    assertThat(DayRange.lastDays(30, LAST).stream())
        .allMatch(day -> silent.row(day, Source.TRADE) == null);
  }

  @Test
  void some_sources_are_silent_on_days_and_some_shops_never_report_service() {
    DayRange year = DayRange.lastDays(365, LAST);
    assertThat(year.stream().filter(ShopDays::silent).count()).isBetween(2L, 15L);
    long unconnected =
        SHOPS.stream()
            .limit(400)
            .filter(plan -> plan.story() == Story.NONE)
            .filter(
                plan -> {
                  ShopDays days = new ShopDays(plan, DayRange.lastDays(10, LAST));
                  return DayRange.lastDays(10, LAST).stream()
                          .anyMatch(day -> days.row(day, Source.TRADE) != null)
                      && DayRange.lastDays(10, LAST).stream()
                          .allMatch(day -> days.row(day, Source.SERVICE) == null);
                })
            .count();
    assertThat(unconnected).isBetween(4L, 50L);
  }

  @Test
  void tiers_follow_the_ladder_at_its_edges() {
    assertThat(TierLadder.tier(0)).isEqualTo("L0");
    assertThat(TierLadder.tier(9_999_99)).isEqualTo("L0");
    assertThat(TierLadder.tier(10_000_00)).isEqualTo("L1");
    assertThat(TierLadder.tier(100_000_00)).isEqualTo("L2");
    assertThat(TierLadder.tier(499_999_99)).isEqualTo("L2");
    assertThat(TierLadder.tier(500_000_00)).isEqualTo("L3");
    assertThat(TierLadder.tier(3_000_000_00L)).isEqualTo("L4");
    assertThat(TierLadder.month(LocalDate.of(2026, 3, 1)).start())
        .isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(TierLadder.month(LocalDate.of(2026, 3, 31)).last())
        .isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void big_promotions_and_weekends_sell_more() {
    Category women = Category.WOMEN;
    assertThat(Seasons.factor(women, LocalDate.of(2026, 11, 11)))
        .isGreaterThan(2 * Seasons.factor(women, LocalDate.of(2026, 11, 13)));
    assertThat(Seasons.factor(women, LocalDate.of(2026, 10, 17)))
        .isGreaterThan(Seasons.factor(women, LocalDate.of(2026, 10, 13)));
    assertThat(Seasons.factor(women, LocalDate.of(2027, 2, 6))).isLessThan(0.6);
    assertThat(Seasons.factor(Category.DOWN, LocalDate.of(2026, 12, 3)))
        .isGreaterThan(2 * Seasons.factor(Category.DOWN, LocalDate.of(2026, 7, 3)));
  }

  private record Day(double[] row) {
    double of(Measure measure) {
      return row[measure.ordinal()];
    }

    void ordered(Measure... ascending) {
      for (int i = 1; i < ascending.length; i++) {
        assertThat(of(ascending[i - 1]))
            .as("%s ≤ %s", ascending[i - 1], ascending[i])
            .isLessThanOrEqualTo(of(ascending[i]));
      }
    }
  }
}
