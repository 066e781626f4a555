package com.merchantgrowth.experience.score;

import com.merchantgrowth.experience.score.Scorecard.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score with everything behind it. It can be written out: {@code total = low + Σ contribution}
 * over the parts.
 *
 * @param total in full, to the ninth decimal; NaN = not yet scored
 * @param band null = not yet scored
 * @param sample what there is of the least sample
 * @param parts one for each metric of the scorecard, in its order
 * @param dimensions one for each dimension, in its order
 */
public record Score(
    Scorecard card,
    double total,
    @Nullable Band band,
    double sample,
    List<Part> parts,
    List<DimensionScore> dimensions) {

  /**
   * One dimension on its own.
   *
   * @param share the part of the whole scale it decides today; 0 = nothing is known of it
   * @param value what the total would be if it decided alone, on the scale of the total; NaN = not
   *     scored
   */
  public record DimensionScore(String dimension, double share, double value) {}

  /**
   * One metric.
   *
   * @param share the part of the whole scale it decides today, 0 … 1; the shares of all sum to 1. A
   *     missing metric has none: it is spread over the others of its dimension, or, if the
   *     dimension has none, over the other dimensions
   * @param points 0 … 1; NaN = missing
   * @param contribution what it adds to the lower end of the scale
   */
  public record Part(
      String dimension,
      String metric,
      Reading reading,
      double share,
      double points,
      double contribution) {
    public boolean missing() {
      return Double.isNaN(points);
    }
  }

  /** Whether there is a total. */
  public boolean scored() {
    return band != null;
  }

  /** Whether the gate holds it in a lower band than its total would have. */
  public boolean heldBack() {
    return band != null && !band.equals(card.band(total));
  }

  /** Metrics without a value, whose weight the others carry. */
  public List<Part> missing() {
    return parts.stream().filter(Part::missing).toList();
  }

  /**
   * The total as it is shown: further decimals are cut, never rounded up (4.699 is 4.69).
   *
   * @throws IllegalStateException if it is not yet scored
   */
  public BigDecimal shown(int decimals) {
    if (!scored()) {
      throw new IllegalStateException("not yet scored");
    }
    return BigDecimal.valueOf(total).setScale(decimals, RoundingMode.DOWN);
  }
}
