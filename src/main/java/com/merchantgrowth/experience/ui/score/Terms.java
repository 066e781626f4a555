package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Score.DimensionScore;
import com.merchantgrowth.experience.score.Score.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each dimension and each metric adds, as it is written everywhere on a page: the dimensions
 * add up to the total that is shown, the metrics to their dimension.
 */
final class Terms {
  private final Map<String, Long> dimensions = new HashMap<>();
  private final Map<String, Long> metrics = new HashMap<>();
  private final Score score;
  private final ScoreWords words;

  Terms(Score score, ScoreWords words) {
    this.score = score;
    this.words = words;
    int decimals = words.decimals();
    List<DimensionScore> all = score.dimensions();
    double[] exact = all.stream().mapToDouble(one -> exact(one.dimension())).toArray();
    long sum =
        score.scored()
            ? Apportioned.cut(score.total(), decimals)
                - Apportioned.cut(score.card().low(), decimals)
            : Math.round(java.util.Arrays.stream(exact).sum() * Math.pow(10, decimals));
    long[] units = Apportioned.units(exact, sum, decimals);
    for (int i = 0; i < units.length; i++) {
      List<Part> parts = parts(all.get(i).dimension());
      long[] own =
          Apportioned.units(
              parts.stream().mapToDouble(Part::contribution).toArray(), units[i], decimals);
      dimensions.put(all.get(i).dimension(), units[i]);
      for (int p = 0; p < own.length; p++) {
        metrics.put(parts.get(p).metric(), own[p]);
      }
    }
  }

  List<Part> parts(String dimension) {
    return score.parts().stream().filter(part -> part.dimension().equals(dimension)).toList();
  }

  double exact(String dimension) {
    return parts(dimension).stream().mapToDouble(Part::contribution).sum();
  }

  /** What a dimension adds. */
  String dimension(String code) {
    return words.units(dimensions.getOrDefault(code, 0L));
  }

  /** What a metric adds. */
  String metric(String code) {
    return words.units(metrics.getOrDefault(code, 0L));
  }

  /** The points of a dimension, 0 … 1; NaN = nothing is known of it. */
  double points(DimensionScore dimension) {
    double range = score.card().high() - score.card().low();
    return dimension.share() > 0
        ? exact(dimension.dimension()) / range / dimension.share()
        : Double.NaN;
  }
}
