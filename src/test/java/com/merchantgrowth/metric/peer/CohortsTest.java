package com.merchantgrowth.metric.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.peer.PeerGroup.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CohortsTest {
  private record Shop(String category, String tier, boolean active, double value) {}

  private static final class Market {
    final List<Shop> shops = new ArrayList<>();

    Market add(int count, String category, String tier, boolean active) {
      for (int i = 0; i < count; i++) {
        shops.add(new Shop(category, tier, active, shops.size() % 7));
      }
      return this;
    }

    Cohorts cohorts(int least) {
      return Cohorts.of(
          shops.stream().map(Shop::category).toArray(String[]::new),
          shops.stream().map(Shop::tier).toArray(String[]::new),
          active(),
          least);
    }

    boolean[] active() {
      boolean[] active = new boolean[shops.size()];
      for (int i = 0; i < active.length; i++) {
        active[i] = shops.get(i).active;
      }
      return active;
    }

    double[] values() {
      return shops.stream().mapToDouble(Shop::value).toArray();
    }
  }

  @Example
  void twenty_active_shops_are_enough_and_nineteen_are_not() {
    Market market = new Market().add(20, "女装", "L2", true).add(19, "女装", "L3", true);
    Cohorts cohorts = market.cohorts(20);

    assertThat(group(cohorts, 0)).isEqualTo("CATEGORY_TIER 女装 L2 20");
    assertThat(group(cohorts, 20)).isEqualTo("CATEGORY 女装 null 39");
    assertThat(narrowest(cohorts, 20)).isEqualTo("CATEGORY_TIER 女装 L3 19");
  }

  @Example
  void shops_that_are_not_active_do_not_count_but_belong_somewhere() {
    Market market =
        new Market()
            .add(19, "女装", "L2", true)
            .add(5, "女装", "L2", false)
            .add(3, "童装", "L1", false)
            .add(1, "童装", "L1", true);
    Cohorts cohorts = market.cohorts(20);

    assertThat(group(cohorts, 0)).isEqualTo("ALL null null 20");
    assertThat(group(cohorts, 20)).isEqualTo("ALL null null 20");
    assertThat(narrowest(cohorts, 24)).isEqualTo("CATEGORY_TIER 童装 L1 1");
  }

  @Example
  void without_a_tier_it_starts_at_the_category_and_without_a_category_at_all() {
    Market market =
        new Market().add(10, "女装", "", true).add(10, "女装", "L1", true).add(2, "", "L1", true);
    Cohorts cohorts = market.cohorts(20);

    assertThat(group(cohorts, 0)).isEqualTo("CATEGORY 女装 null 20");
    assertThat(narrowest(cohorts, 0)).isEqualTo("CATEGORY 女装 null 20");
    assertThat(group(cohorts, 20)).isEqualTo("ALL null null 22");
    assertThat(narrowest(cohorts, 20)).isEqualTo("ALL null null 22");
  }

  @Example
  void too_few_everywhere_leaves_the_widest() {
    assertThat(group(new Market().add(3, "女装", "L1", true).cohorts(20), 0))
        .isEqualTo("ALL null null 3");
    assertThat(new Market().cohorts(20).groups()).isEmpty();
  }

  @Property(tries = 200)
  void every_row_is_ranked_among_the_whole_of_its_group(
      @ForAll @IntRange(max = 150) int size, @ForAll @LongRange(max = 1_000_000) long seed) {
    Market market = random(size, seed);
    Cohorts cohorts = market.cohorts(12);
    Standings.Standing standing =
        new Standings(cohorts, market.active()).of(market.values(), Direction.HIGHER);

    for (int row = 0; row < size; row++) {
      Shop own = market.shops.get(row);
      String level = oracleLevel(market, own, 12);
      PeerGroup group = cohorts.groups().get(cohorts.groupOf()[row]);
      assertThat(group.level().name()).isEqualTo(level);
      List<Shop> peers =
          market.shops.stream().filter(s -> s.active && same(level, own, s)).toList();
      assertThat(group.size()).isEqualTo(peers.size());
      double expected = Double.NaN;
      if (own.active && peers.size() >= 5) {
        long below = peers.stream().filter(s -> s.value < own.value).count();
        long equal = peers.stream().filter(s -> s.value == own.value).count();
        expected = 100.0 * (below + (equal - 1) / 2.0) / (peers.size() - 1);
      }
      assertThat(standing.percentiles()[row]).isEqualTo((Double) expected);
      assertThat(standing.marks().get(group.number()).n()).isEqualTo(peers.size());
    }
  }

  @Property(tries = 100)
  void the_order_of_the_rows_does_not_matter(
      @ForAll @IntRange(max = 150) int size, @ForAll @LongRange(max = 1_000_000) long seed) {
    Market market = random(size, seed);
    Market shuffled = new Market();
    shuffled.shops.addAll(market.shops);
    Collections.shuffle(shuffled.shops, new Random(seed + 1));

    assertThat(shuffled.cohorts(12).groups()).isEqualTo(market.cohorts(12).groups());
  }

  private static Market random(int size, long seed) {
    Random random = new Random(seed);
    Market market = new Market();
    for (int i = 0; i < size; i++) {
      market.shops.add(
          new Shop(
              random.nextInt(8) == 0 ? "" : "c" + random.nextInt(4),
              random.nextInt(8) == 0 ? "" : "L" + random.nextInt(3),
              random.nextInt(5) > 0,
              random.nextInt(9)));
    }
    return market;
  }

  private static String oracleLevel(Market market, Shop own, int least) {
    for (Level level : Level.values()) {
      boolean possible =
          switch (level) {
            case CATEGORY_TIER -> !own.category.isEmpty() && !own.tier.isEmpty();
            case CATEGORY -> !own.category.isEmpty();
            case ALL -> true;
          };
      long size = market.shops.stream().filter(s -> s.active && same(level.name(), own, s)).count();
      if (possible && (size >= least || level == Level.ALL)) {
        return level.name();
      }
    }
    throw new AssertionError();
  }

  private static boolean same(String level, Shop own, Shop other) {
    return switch (Level.valueOf(level)) {
      case CATEGORY_TIER ->
          Objects.equals(own.category, other.category) && Objects.equals(own.tier, other.tier);
      case CATEGORY -> Objects.equals(own.category, other.category);
      case ALL -> true;
    };
  }

  private static String group(Cohorts cohorts, int row) {
    return text(cohorts.groups().get(cohorts.groupOf()[row]));
  }

  private static String narrowest(Cohorts cohorts, int row) {
    return text(cohorts.groups().get(cohorts.narrowestOf()[row]));
  }

  private static String text(PeerGroup group) {
    return group.level() + " " + group.category() + " " + group.tier() + " " + group.size();
  }
}
