package com.merchantgrowth.experience.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.experience.score.Mapping.Anchor;
import com.merchantgrowth.experience.score.Scorecard.Band;
import com.merchantgrowth.experience.score.Scorecard.Dimension;
import com.merchantgrowth.experience.score.Scorecard.Item;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores computed by hand. */
class ScoringTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private static Readings readings(double returns, double negative, double replies, double days) {
    return new Readings(
        Map.of(
            "returns", Reading.of(returns),
            "negative", Reading.of(negative),
            "replies", new Reading(0.9, replies),
            "days", Reading.of(days)),
        200);
  }

  @ParameterizedTest
  @CsvSource({
    // returns, negative, replies' percentile, days → total
    "0,    0,    100, 90, 5.00", // everything
    "0.06, 0.06, 0,   0,  3.00", // nothing
    "0.08, 0.5,  0,   0,  3.00", // worse than the last anchor is no worse
    // goods 2/4: returns 3/4 × 0.75 + negative 1/4 × 0.5 = 0.6875; service 1/4 × 0.4; stability 1/4
    // × 0.5
    "0.01, 0.02, 40,  45, 4.1375", // 3 + 2 × (0.34375 + 0.1 + 0.125)
    "0.04, 0,    100, 30, 4.1875", // 3 + 2 × (0.5 × (0.1875 + 0.25) + 0.25 + 0.125)
  })
  void the_total_is_the_sum_of_what_each_metric_adds(
      double returns, double negative, double replies, double days, double total) {
    Score score = Scoring.of(Cards.card(), readings(returns, negative, replies, days));

    assertThat(score.total()).isCloseTo(total, EXACT);
    assertThat(3 + score.parts().stream().mapToDouble(Score.Part::contribution).sum())
        .isCloseTo(total, EXACT);
  }

  @Test
  void a_missing_metric_leaves_its_weight_to_its_dimension() {
    Readings known = readings(0.01, 0.02, 40, 45);
    Score score = Scoring.of(Cards.card(), known.with("returns", Reading.MISSING));

    // goods rest on negative feedback alone: 3 + 2 × (0.5 × 0.5 + 0.1 + 0.125)
    assertThat(score.total()).isCloseTo(3.95, EXACT);
    assertThat(score.missing()).extracting(Score.Part::metric).containsExactly("returns");
    assertThat(score.parts().get(1).share()).isCloseTo(0.5, EXACT);
  }

  @Test
  void a_missing_dimension_leaves_its_weight_to_the_others() {
    Readings known = readings(0.01, 0.02, 40, 45);
    Score score = Scoring.of(Cards.card(), known.with("replies", new Reading(0.9, Double.NaN)));

    // 2 of 3 goods, 1 of 3 stability
    assertThat(score.total()).isCloseTo(3 + 2 * (2 / 3.0 * 0.6875 + 0.5 / 3), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"30, true", "29, false", "0, false", "NaN, false"})
  void below_the_least_sample_there_is_no_score_rather_than_a_low_one(
      double sample, boolean scored) {
    Score score =
        Scoring.of(Cards.card(), new Readings(readings(0, 0, 100, 90).byMetric(), sample));

    assertThat(score.scored()).isEqualTo(scored);
    assertThat(Double.isNaN(score.total())).isNotEqualTo(scored);
    if (!scored) {
      assertThatThrownBy(() -> score.shown(2)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void without_any_value_there_is_no_score() {
    assertThat(Scoring.of(Cards.card(), new Readings(Map.of(), 500)).scored()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "4.7,    4.70, 4.7, excellent",
    "4.6999, 4.69, 4.6, good",
    "4.699,  4.69, 4.6, good",
    "4.4,    4.40, 4.4, good",
    "4.39999,4.39, 4.3, needs_work",
    "3,      3.00, 3.0, needs_work",
    "5,      5.00, 5.0, excellent",
  })
  void decimals_are_cut_and_bands_go_by_the_full_total(
      double total, String shown, String consumers, String band) {
    Scorecard straight =
        new Scorecard(
            "one",
            1,
            3,
            5,
            0,
            List.of(
                new Dimension(
                    "all",
                    1,
                    List.of(
                        new Item(
                            "it",
                            1,
                            new Mapping.Linear(List.of(new Anchor(3, 0), new Anchor(5, 1))))))),
            Cards.card().bands());

    Score score = Scoring.of(straight, new Readings(Map.of("it", Reading.of(total)), 0));

    assertThat(score.shown(2)).hasToString(shown);
    assertThat(score.shown(1)).hasToString(consumers);
    assertThat(score.band()).extracting(Band::code).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "29, 0",
    "29.999, 0",
    "30, 0.5",
    "59, 0.5",
    "60, 1",
    "90, 1",
    "-1, 0",
  })
  void steps_pay_what_is_reached(double days, double points) {
    assertThat(Cards.DAYS.points(Reading.of(days))).isEqualTo(points);
  }

  @Test
  void the_worst_value_that_earns_points() {
    assertThat(Cards.RETURNS.valueFor(0.75)).isCloseTo(0.01, EXACT);
    assertThat(Cards.RETURNS.valueFor(0.5)).isCloseTo(0.02, EXACT);
    assertThat(Cards.RETURNS.valueFor(1)).isCloseTo(0, EXACT);
    assertThat(Cards.DAYS.valueFor(0.4)).isEqualTo(30);
    assertThat(Cards.DAYS.valueFor(0.51)).isEqualTo(60);
    Mapping hours =
        new Mapping.Steps(List.of(new Anchor(0, 1), new Anchor(24, 0.5), new Anchor(48, 0)));
    assertThat(hours.valueFor(0.5)).isLessThan(48).isGreaterThan(47.9);
    assertThat(hours.valueFor(0.9)).isLessThan(24).isGreaterThan(23.9);
  }

  @Test
  void the_shortest_way_into_the_next_band_comes_first() {
    Readings known = readings(0.01, 0.02, 90, 45);
    Score score = Scoring.of(Cards.card(), known);
    // 3 + 2 × (0.34375 + 0.225 + 0.125) = 4.3875: 0.0125 short of 4.4
    assertThat(BandWays.next(score)).map(Band::code).contains("good");

    List<BandWays.Way> ways = BandWays.of(score, known, 3);

    // returns decide 3/8 of 2 points: 0.0125 / 0.75 of points, from 0.75 to 0.76667
    assertThat(ways).extracting(BandWays.Way::metric).startsWith("returns", "days");
    assertThat(ways.getFirst().to()).isCloseTo(0.02 * (1 - 0.76666666667) * 2, within(1e-6));
    for (BandWays.Way way : ways) {
      Score then = Scoring.of(Cards.card(), known.with(way.metric(), Reading.of(way.to())));
      assertThat(then.total()).as(way.metric()).isGreaterThanOrEqualTo(4.4);
    }
  }

  @Test
  void the_highest_band_has_no_way_up() {
    Readings all = readings(0, 0, 100, 90);

    assertThat(BandWays.of(Scoring.of(Cards.card(), all), all, 3)).isEmpty();
  }

  @Test
  void a_change_is_told_metric_by_metric() {
    Readings before = readings(0.02, 0.02, 40, 45);
    Readings after = readings(0.01, 0.02, 60, 45);

    ScoreChange change =
        ScoreChange.between(
                Scoring.of(Cards.card(), before), before, Scoring.of(Cards.card(), after))
            .orElseThrow();

    assertThat(change.metrics())
        .extracting(ScoreChange.Line::metric)
        .containsExactly("returns", "replies");
    assertThat(change.metrics().getFirst().change()).isCloseTo(2 * 3 / 8.0 * 0.25, EXACT);
    assertThat(change.metrics().getLast().change()).isCloseTo(2 * 0.25 * 0.2, EXACT);
    assertThat(change.spread()).isZero();
    assertThat(change.version()).isZero();
    assertThat(change.change()).isCloseTo(0.1875 + 0.1, EXACT);
  }

  @Test
  void a_new_scorecard_is_a_line_of_its_own() {
    Readings same = readings(0, 0, 0, 0);

    ScoreChange change =
        ScoreChange.between(
                Scoring.of(Cards.card(1, 2), same), same, Scoring.of(Cards.card(2, 6), same))
            .orElseThrow();

    // goods went from 2 of 4 to 6 of 8
    assertThat(change.version()).isCloseTo(0.5, EXACT);
    assertThat(change.metrics()).isEmpty();
    assertThat(change.change()).isCloseTo(0.5, EXACT);
  }

  @Test
  void without_a_score_on_both_days_there_is_nothing_to_tell() {
    Readings none = new Readings(Map.of(), 0);
    Readings all = readings(0, 0, 100, 90);

    assertThat(
            ScoreChange.between(
                Scoring.of(Cards.card(), none), none, Scoring.of(Cards.card(), all)))
        .isEmpty();
  }

  @Test
  void what_cannot_be_a_scorecard_is_refused() {
    assertThatThrownBy(
            () -> new Mapping.Linear(List.of(new Anchor(0, 0), new Anchor(1, 1), new Anchor(2, 0))))
        .hasMessageContaining("one way");
    assertThatThrownBy(() -> new Mapping.Linear(List.of(new Anchor(1, 0), new Anchor(1, 1))))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> new Anchor(0, 1.2)).isInstanceOf(IllegalArgumentException.class);
    Scorecard card = Cards.card();
    assertThatThrownBy(
            () -> new Scorecard("x", 1, 3, 5, 0, card.dimensions(), List.of(new Band("only", 3.5))))
        .hasMessageContaining("hold everything");
    Dimension goods = card.dimensions().getFirst();
    assertThatThrownBy(() -> new Scorecard("x", 1, 3, 5, 0, List.of(goods, goods), card.bands()))
        .hasMessageContaining("twice");
  }
}
