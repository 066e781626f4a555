package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A metric below its peers' median and what it is worth to reach it.
 *
 * @param gapToMedian how far the own value is from the median, in the metric's unit, positive
 * @param gapToTop20 how far it is from the top-20 % threshold, positive
 * @param percentileAtMedian the percentile the shop would have at the median
 * @param dimensionGain what the dimension's score would rise by; NaN when it has no score
 * @param overallGain what the overall score would rise by; NaN when there is none
 */
public record Advice(
    MetricInput metric,
    Dimension dimension,
    double gapToMedian,
    double gapToTop20,
    double percentileAtMedian,
    double dimensionGain,
    double overallGain) {

  /** So many are shown at first, and counted together. */
  public static final int FIRST = 4;

  /** Best first; those in a dimension without a score last. */
  private static final Comparator<Advice> BY_GAIN =
      Comparator.comparingDouble((Advice advice) -> rank(advice.dimensionGain))
          .thenComparingDouble(advice -> rank(advice.overallGain))
          .thenComparing(advice -> advice.metric.code());

  private static double rank(double gain) {
    return Double.isNaN(gain) ? Double.POSITIVE_INFINITY : -gain;
  }

  /**
   * The metrics below the median, ranked by the gain in dimension score if the shop reached the
   * median: the same function as the score itself, recomputed. Neutral metrics are never advised.
   *
   * @param whatIf of the same metrics, with the peers of at least those below the median
   */
  public static List<Advice> of(List<MetricInput> metrics, WhatIf whatIf) {
    List<Advice> advice = new ArrayList<>();
    for (MetricInput metric : metrics) {
      if (metric.scored() && !Double.isNaN(metric.percentile()) && metric.belowMedian()) {
        advice.add(of(metric, whatIf));
      }
    }
    advice.sort(BY_GAIN);
    return List.copyOf(advice);
  }

  /** The overall score if the first {@link #FIRST} of these reached their medians together. */
  public static double together(List<Advice> advice, WhatIf whatIf) {
    return whatIf
        .change(
            advice.stream()
                .limit(FIRST)
                .collect(Collectors.toMap(a -> a.metric.code(), a -> a.metric.median())))
        .after()
        .overall();
  }

  private static Advice of(MetricInput metric, WhatIf whatIf) {
    Dimension dimension = Objects.requireNonNull(metric.dimension());
    WhatIf.Outcome outcome = whatIf.change(Map.of(metric.code(), metric.median()));
    return new Advice(
        metric,
        dimension,
        Math.abs(metric.median() - metric.value()),
        Math.abs(metric.top20() - metric.value()),
        outcome.changes().getFirst().after().percentile(),
        outcome.after().of(dimension).score() - outcome.before().of(dimension).score(),
        outcome.after().overall() - outcome.before().overall());
  }
}
