package com.merchantgrowth.experience.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.experience.score.Mapping.Anchor;
import com.merchantgrowth.experience.score.Scorecard.Dimension;
import com.merchantgrowth.experience.score.Scorecard.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any scorecard and any values; both are drawn from a seed. */
class ScoringLaws {
  private static final int METRICS = 8;

  private static Scorecard card(Random random, int version) {
    List<Dimension> dimensions = new ArrayList<>();
    for (int d = 0; d < METRICS / 2; d++) {
      dimensions.add(
          new Dimension(
              "d" + d,
              0.1 + random.nextDouble(),
              List.of(item(random, 2 * d), item(random, 2 * d + 1))));
    }
    return new Scorecard("law", version, 3, 5, 0, dimensions, Cards.card().bands());
  }

  private static Item item(Random random, int metric) {
    return new Item("m" + metric, 0.1 + random.nextDouble(), mapping(random));
  }

  private static Mapping mapping(Random random) {
    if (random.nextInt(4) == 0) {
      return new Mapping.AmongPeers();
    }
    boolean upward = random.nextBoolean();
    int size = 2 + random.nextInt(4);
    List<Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double points = (double) i / (size - 1);
      anchors.add(new Anchor(i * 10 + random.nextInt(10), upward ? points : 1 - points));
    }
    return random.nextBoolean() ? new Mapping.Linear(anchors) : new Mapping.Steps(anchors);
  }

  private static Readings readings(Random random) {
    Map<String, Reading> known = new HashMap<>();
    for (int m = 0; m < METRICS; m++) {
      if (random.nextInt(5) > 0) {
        known.put("m" + m, new Reading(random.nextDouble() * 60 - 5, random.nextInt(101)));
      }
    }
    return new Readings(known, 1);
  }

  @Property
  void a_total_stays_on_the_scale_and_the_shares_are_one_whole(@ForAll long seed) {
    Random random = new Random(seed);
    Score score = Scoring.of(card(random, 1), readings(random));

    if (score.scored()) {
      assertThat(score.total()).isBetween(3.0, 5.0);
      assertThat(score.parts().stream().mapToDouble(Score.Part::share).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(score.total())
          .isCloseTo(
              3 + score.parts().stream().mapToDouble(Score.Part::contribution).sum(), within(1e-9));
    }
  }

  @Property
  void a_better_value_never_lowers_the_score(
      @ForAll long seed, @ForAll @IntRange(max = METRICS - 1) int metric) {
    Random random = new Random(seed);
    Scorecard card = card(random, 1);
    Readings before = readings(random);
    Item item = card.dimensions().get(metric / 2).items().get(metric % 2);
    Reading old = before.of(item.metric());
    if (!item.mapping().knows(old)) {
      return;
    }
    double better = random.nextDouble() * 30 * (item.mapping().higherIsBetter() ? 1 : -1);
    Reading moved =
        new Reading(old.value() + better, Math.min(100, old.percentile() + random.nextInt(100)));

    assertThat(Scoring.of(card, before.with(item.metric(), moved)).total())
        .isGreaterThanOrEqualTo(Scoring.of(card, before).total());
  }

  @Property
  void the_lines_of_a_change_sum_to_it(@ForAll long seed) {
    Random random = new Random(seed);
    Scorecard first = card(random, 1);
    Scorecard second = random.nextBoolean() ? first : card(random, 2);
    Readings before = readings(random);
    Readings after = readings(random);

    ScoreChange.between(Scoring.of(first, before), before, Scoring.of(second, after))
        .ifPresent(
            change ->
                assertThat(
                        change.metrics().stream().mapToDouble(ScoreChange.Line::change).sum()
                            + change.spread()
                            + change.version())
                    .isCloseTo(change.change(), within(1e-8)));
  }

  @Property
  void what_if_nothing_changes_is_today(@ForAll long seed) {
    Random random = new Random(seed);
    Scorecard card = card(random, 1);
    Readings today = readings(random);
    Readings same = today;
    for (var known : today.byMetric().entrySet()) {
      same = same.with(known.getKey(), known.getValue());
    }

    assertThat(Scoring.of(card, same)).isEqualTo(Scoring.of(card, today));
  }

  @Property
  void a_way_into_the_next_band_leads_there(@ForAll long seed) {
    Random random = new Random(seed);
    Scorecard card = card(random, 1);
    Readings today = readings(random);
    Score score = Scoring.of(card, today);

    for (BandWays.Way way : BandWays.of(score, today, 3)) {
      double band = BandWays.next(score).orElseThrow().from();
      Score then = Scoring.of(card, today.with(way.metric(), Reading.of(way.to())));
      assertThat(then.total()).isGreaterThanOrEqualTo(band);
      assertThat(way.effort()).isBetween(0.0, 1.0);
    }
  }
}
