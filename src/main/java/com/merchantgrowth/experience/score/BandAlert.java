package com.merchantgrowth.experience.score;

import com.merchantgrowth.experience.score.Scorecard.Band;
import java.util.List;
import java.util.Optional;

/**
 * A band is about to be lost: the total is close to its edge, or falls so that it would be below in
 * another week.
 *
 * @param band the band that is held now
 * @param week how far the total fell in seven days; 0 = it did not, or is not known
 */
public record BandAlert(Kind kind, Band band, double total, double week) {
  /** Why there is an alert. */
  public enum Kind {
    NEAR,
    FALLING
  }

  /** The margin that is close, as a part of the scale: 0.05 of 3.00 … 5.00. */
  private static final double MARGIN = 0.025;

  /** A fall in seven days that is more than noise, as a part of the scale. */
  private static final double FALL = 0.01;

  /**
   * @param total today's; NaN = not scored
   * @param weekAgo the total seven days ago; NaN = not known
   */
  public static Optional<BandAlert> of(Scorecard card, double total, double weekAgo) {
    List<Band> bands = card.bands();
    if (Double.isNaN(total) || card.band(total).equals(bands.getLast())) {
      return Optional.empty();
    }
    Band band = card.band(total);
    double range = card.high() - card.low();
    double fall = weekAgo > total ? weekAgo - total : 0;
    double margin = total - band.from();
    // sums of decimals: a margin of exactly 0.05 is close, too
    if (margin <= MARGIN * range + 1e-9) {
      return Optional.of(new BandAlert(Kind.NEAR, band, total, fall));
    }
    return fall >= FALL * range && margin < fall
        ? Optional.of(new BandAlert(Kind.FALLING, band, total, fall))
        : Optional.empty();
  }
}
