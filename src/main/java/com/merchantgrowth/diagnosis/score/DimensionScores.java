package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MetricDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A dimension's score is the weighted mean of its metrics' percentiles. Metrics without a
 * percentile are left out and named; there is no score if less than half of the dimension's weight
 * remains. The overall score is the mean of the dimensions that have one, at least three. Nothing
 * is rounded here.
 */
public final class DimensionScores {
  /** Fewer dimensions than this with a score give no overall score. */
  public static final int LEAST_DIMENSIONS = 3;

  private static final int DIMENSIONS = Dimension.values().length;

  private DimensionScores() {}

  /** The scores of one shop. The order of the metrics decides only the order of the names. */
  public static Scorecard of(List<MetricInput> metrics) {
    List<DimensionScore> scores = new ArrayList<>(DIMENSIONS);
    double[] plain = new double[DIMENSIONS];
    for (Dimension dimension : Dimension.values()) {
      DimensionScore score = of(dimension, metrics);
      scores.add(score);
      plain[dimension.ordinal()] = score.score();
    }
    return new Scorecard(scores, overall(plain));
  }

  private static DimensionScore of(Dimension dimension, List<MetricInput> metrics) {
    List<String> used = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    double sum = 0;
    double weight = 0;
    double all = 0;
    for (MetricInput metric : metrics) {
      if (metric.dimension() != dimension || !metric.scored()) {
        continue;
      }
      all += metric.weight();
      if (Double.isNaN(metric.percentile())) {
        leftOut.add(metric.code());
      } else {
        used.add(metric.code());
        sum += metric.weight() * metric.percentile();
        weight += metric.weight();
      }
    }
    return new DimensionScore(dimension, score(sum, weight, all), weight, all, used, leftOut);
  }

  private static double score(double sum, double weight, double all) {
    return weight > 0 && weight * 2 >= all ? sum / weight : Double.NaN;
  }

  /** The mean of those that are not NaN, or NaN when fewer than three are. */
  static double overall(double[] dimensions) {
    double sum = 0;
    int known = 0;
    for (double score : dimensions) {
      if (!Double.isNaN(score)) {
        sum += score;
        known++;
      }
    }
    return known >= LEAST_DIMENSIONS ? sum / known : Double.NaN;
  }

  /**
   * The scores of many shops at once, number for number the same as {@link #of(List)}.
   *
   * @param percentiles the percentile column of the metric at this position, one entry per row
   */
  public static ScoreColumns columns(
      List<MetricDefinition> metrics, int rows, IntFunction<double[]> percentiles) {
    double[][] dimensions = new double[DIMENSIONS][];
    for (Dimension dimension : Dimension.values()) {
      dimensions[dimension.ordinal()] = column(dimension, metrics, rows, percentiles);
    }
    double[] overall = new double[rows];
    double[] plain = new double[DIMENSIONS];
    for (int row = 0; row < rows; row++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        plain[d] = dimensions[d][row];
      }
      overall[row] = overall(plain);
    }
    return new ScoreColumns(dimensions, overall);
  }

  private static double[] column(
      Dimension dimension,
      List<MetricDefinition> metrics,
      int rows,
      IntFunction<double[]> percentiles) {
    double[] sum = new double[rows];
    double[] weight = new double[rows];
    double all = 0;
    for (int m = 0; m < metrics.size(); m++) {
      MetricDefinition metric = metrics.get(m);
      if (metric.dimension() != dimension || !metric.scored()) {
        continue;
      }
      all += metric.weight();
      double[] column = percentiles.apply(m);
      for (int row = 0; row < rows; row++) {
        if (!Double.isNaN(column[row])) {
          sum[row] += metric.weight() * column[row];
          weight[row] += metric.weight();
        }
      }
    }
    double total = all;
    Arrays.setAll(sum, row -> score(sum[row], weight[row], total));
    return sum;
  }
}
