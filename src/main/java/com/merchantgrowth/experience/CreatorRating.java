package com.merchantgrowth.experience;

import com.merchantgrowth.creator.CreatorProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A creator in a list.
 *
 * @param total in full; NaN = not yet scored
 * @param band null = not yet scored
 * @param change of the total over {@link CreatorReputation#TREND_DAYS} days; NaN = not known
 * @param sample what there is of the scorecard's least sample; NaN = nothing reported
 * @param dimensions on the scale of the total, in the scorecard's order; NaN = not scored
 */
public record CreatorRating(
    CreatorProfile creator,
    double total,
    @Nullable String band,
    double change,
    double sample,
    List<Double> dimensions) {

  static CreatorRating unknown(CreatorProfile creator) {
    return new CreatorRating(creator, Double.NaN, null, Double.NaN, Double.NaN, List.of());
  }

  public boolean scored() {
    return band != null;
  }
}
