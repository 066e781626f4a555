package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.metric.peer.Percentiles;
import com.merchantgrowth.metric.peer.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The scores of all shops of a run, the place of each in its group, and what the group's scores
 * look like.
 *
 * <p>A group is compared with the same yardstick for everybody: where it holds shops that are
 * themselves compared with a narrower group (a category into which a small tier was widened), those
 * are scored against this group once more before they are ranked and counted here.
 *
 * @param scores one row per shop
 * @param places 1 = best; 0 where there is no overall score or the shop is not active
 * @param ranked how many of the row's group have an overall score
 * @param groups by index of the group; only those somebody is compared with, be it a shop that is
 *     not active and only looks at its peers
 */
public record GroupScores(
    ScoreColumns scores, int[] places, int[] ranked, Map<Integer, DimensionMarks> groups) {
  /**
   * @param medians the group's median of each dimension score; NaN when fewer than 5 have one
   * @param tops the group's top-20 % threshold (P80) of each dimension score; NaN likewise
   */
  public record DimensionMarks(double[] medians, double[] tops) {}

  /**
   * The columns of a run; one entry per row.
   *
   * @param groupOf index into {@code groups}
   */
  public record Columns(
      List<MetricDefinition> metrics,
      boolean[] active,
      int[] groupOf,
      List<PeerGroup> groups,
      IntFunction<double[]> values,
      IntFunction<double[]> percentiles) {}

  public static GroupScores of(Columns run) {
    int rows = run.active().length;
    ScoreColumns scores = DimensionScores.columns(run.metrics(), rows, run.percentiles());
    int[] places = new int[rows];
    int[] ranked = new int[rows];
    int[][] assigned = assigned(run);
    boolean[] compared = new boolean[assigned.length];
    for (int group : run.groupOf()) {
      compared[group] = true;
    }
    Map<Integer, DimensionMarks> marks = new TreeMap<>();
    for (int g = 0; g < assigned.length; g++) {
      if (!compared[g]) {
        continue;
      }
      int[] members = members(run, assigned, g);
      boolean narrowOnly = members.length == assigned[g].length;
      ScoreColumns among = narrowOnly ? pick(scores, members) : rescore(run, members);
      marks.put(g, marks(among.dimensions()));
      Standing standing = Standing.of(among.overall());
      for (int i = 0; i < members.length; i++) {
        if (run.groupOf()[members[i]] == g) {
          places[members[i]] = standing.ranks()[i];
          ranked[members[i]] = standing.ranked();
        }
      }
    }
    return new GroupScores(scores, places, ranked, marks);
  }

  /** The active rows that are compared with each group. */
  private static int[][] assigned(Columns run) {
    int[] counts = new int[run.groups().size()];
    for (int row = 0; row < run.active().length; row++) {
      if (run.active()[row]) {
        counts[run.groupOf()[row]]++;
      }
    }
    int[][] rows = new int[counts.length][];
    Arrays.setAll(rows, g -> new int[counts[g]]);
    Arrays.fill(counts, 0);
    for (int row = 0; row < run.active().length; row++) {
      if (run.active()[row]) {
        int g = run.groupOf()[row];
        rows[g][counts[g]++] = row;
      }
    }
    return rows;
  }

  /** All active rows a group holds: its own and those of the narrower groups inside it. */
  private static int[] members(Columns run, int[][] assigned, int g) {
    PeerGroup group = run.groups().get(g);
    int[] inside =
        IntStream.range(0, assigned.length)
            .filter(other -> other == g || within(run.groups().get(other), group))
            .toArray();
    return inside.length == 1
        ? assigned[g]
        : Arrays.stream(inside).flatMap(i -> Arrays.stream(assigned[i])).sorted().toArray();
  }

  private static boolean within(PeerGroup narrow, PeerGroup wide) {
    return switch (wide.level()) {
      case CATEGORY_TIER -> false;
      case CATEGORY ->
          narrow.level() == PeerGroup.Level.CATEGORY_TIER
              && Objects.equals(narrow.category(), wide.category());
      case ALL -> true;
    };
  }

  private static ScoreColumns rescore(Columns run, int[] members) {
    return DimensionScores.columns(
        run.metrics(),
        members.length,
        m -> among(pick(run.values().apply(m), members), run.metrics().get(m).direction()));
  }

  private static double[] among(double[] values, Direction direction) {
    double[] sorted = Percentiles.sorted(values);
    double[] percentiles = new double[values.length];
    Arrays.parallelSetAll(percentiles, i -> Percentiles.percentile(sorted, values[i], direction));
    return percentiles;
  }

  private static ScoreColumns pick(ScoreColumns scores, int[] rows) {
    return new ScoreColumns(
        Arrays.stream(scores.dimensions())
            .map(column -> pick(column, rows))
            .toArray(double[][]::new),
        pick(scores.overall(), rows));
  }

  private static double[] pick(double[] column, int[] rows) {
    double[] picked = new double[rows.length];
    Arrays.setAll(picked, i -> column[rows[i]]);
    return picked;
  }

  private static DimensionMarks marks(double[][] dimensions) {
    double[] medians = new double[dimensions.length];
    double[] tops = new double[dimensions.length];
    for (int d = 0; d < dimensions.length; d++) {
      double[] sorted =
          Arrays.stream(dimensions[d]).filter(score -> !Double.isNaN(score)).sorted().toArray();
      boolean enough = sorted.length >= PeerMarks.LEAST;
      medians[d] = enough ? Quantiles.type7(sorted, 0.5) : Double.NaN;
      tops[d] = enough ? Quantiles.type7(sorted, 0.8) : Double.NaN;
    }
    return new DimensionMarks(medians, tops);
  }
}
