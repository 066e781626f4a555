package com.merchantgrowth.diagnosis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.PeerGroup.Level;
import com.merchantgrowth.metric.peer.Percentiles;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupScoresTest {
  private static final List<MetricDefinition> METRICS =
      List.of(
          metric("a", Dimension.SERVICE),
          metric("b", Dimension.MARKETING),
          metric("c", Dimension.PRODUCT_OPERATION));

  private static final List<PeerGroup> GROUPS =
      List.of(
          new PeerGroup(7, Level.CATEGORY_TIER, "dress", "L2", 6),
          new PeerGroup(8, Level.CATEGORY, "dress", null, 8),
          new PeerGroup(9, Level.CATEGORY_TIER, "dress", "L4", 2));

  private static MetricDefinition metric(String code, Dimension dimension) {
    return new MetricDefinition(
        code,
        1,
        com.merchantgrowth.shared.SubjectKind.SHOP,
        dimension,
        code,
        code,
        Aggregate.of(Aggregate.Kind.SUM),
        MeasureSum.parse("gmv"),
        null,
        Scale.ONE,
        MetricWindow.lastDays(30),
        "count",
        Direction.HIGHER,
        1,
        1,
        Instant.EPOCH);
  }

  /** Six shops of L2 with values 1 … 6, two of L4 with 3.5 and 10, one that is not active. */
  private static final double[] VALUES = {1, 2, 3, 4, 5, 6, 3.5, 10, 4.5};

  private static final boolean[] ACTIVE = {true, true, true, true, true, true, true, true, false};
  private static final int[] GROUP_OF = {0, 0, 0, 0, 0, 0, 1, 1, 0};

  private static GroupScores scores() {
    double[] percentiles = new double[VALUES.length];
    double[] tier = Percentiles.sorted(Arrays.copyOf(VALUES, 6));
    double[] category = Percentiles.sorted(Arrays.copyOf(VALUES, 8));
    for (int row = 0; row < VALUES.length; row++) {
      percentiles[row] =
          !ACTIVE[row]
              ? Double.NaN
              : Percentiles.percentile(row < 6 ? tier : category, VALUES[row], Direction.HIGHER);
    }
    return GroupScores.of(
        new GroupScores.Columns(METRICS, ACTIVE, GROUP_OF, GROUPS, m -> VALUES, m -> percentiles));
  }

  @Test
  void places_are_counted_within_the_group() {
    assertThat(scores().places()).startsWith(6, 5, 4, 3, 2, 1);
    assertThat(scores().ranked()).startsWith(6, 6, 6, 6, 6, 6);
  }

  @Test
  void a_widened_shop_is_ranked_among_everybody_of_the_category_by_the_same_yardstick() {
    // 3.5 is below 4, 5, 6 and 10 of eight; measured within L2, three of those would score higher
    // than they do here
    assertThat(scores().places()[6]).isEqualTo(5);
    assertThat(scores().places()[7]).isEqualTo(1);
    assertThat(scores().ranked()[6]).isEqualTo(8);
    assertThat(scores().scores().overall()[6]).isCloseTo(100 * 3 / 7.0, within(1e-9));
  }

  @Test
  void a_shop_that_is_not_active_is_neither_scored_nor_ranked_nor_counted() {
    assertThat(scores().scores().overall()[8]).isNaN();
    assertThat(scores().places()[8]).isZero();
    assertThat(scores().ranked()[0]).isEqualTo(6);
  }

  @Test
  void a_groups_own_scores_have_their_median_and_top_20_percent() {
    // within L2 the scores are 0, 20, 40, 60, 80, 100
    GroupScores.DimensionMarks tier = scores().groups().get(0);
    assertThat(tier.medians()[Dimension.SERVICE.ordinal()]).isCloseTo(50, within(1e-9));
    assertThat(tier.tops()[Dimension.SERVICE.ordinal()]).isCloseTo(80, within(1e-9));
    assertThat(tier.medians()[Dimension.DISTRIBUTION.ordinal()]).isNaN();
  }

  @Test
  void a_group_only_a_shop_that_is_not_active_looks_at_has_its_medians() {
    // all of L2 are compared within L2; the silent shop has no tier and looks at the category
    int[] groupOf = {0, 0, 0, 0, 0, 0, 0, 0, 1};
    double[] percentiles = Arrays.copyOf(new double[] {0, 20, 40, 60, 80, 100, 50, 90}, 9);
    percentiles[8] = Double.NaN;
    GroupScores scores =
        GroupScores.of(
            new GroupScores.Columns(
                METRICS, ACTIVE, groupOf, GROUPS, m -> VALUES, m -> percentiles));
    GroupScores.DimensionMarks category = scores.groups().get(1);
    assertThat(category.medians()[Dimension.SERVICE.ordinal()]).isCloseTo(50, within(1e-9));
    assertThat(scores.places()[8]).isZero();
  }

  @Test
  void nothing_is_kept_for_a_group_nobody_is_compared_with() {
    assertThat(scores().groups()).containsOnlyKeys(0, 1);
  }
}
