package com.merchantgrowth.experience.score;

import com.merchantgrowth.experience.score.Scorecard.Band;
import com.merchantgrowth.experience.score.Scorecard.Dimension;
import com.merchantgrowth.experience.score.Scorecard.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Single metrics that would lift a score into the next band, the shortest way first. */
public final class BandWays {
  private BandWays() {}

  /**
   * @param to the value that suffices
   * @param effort how far that is, as a part of the way from the metric's worst to its best points,
   *     0 … 1: what ways are ordered by
   */
  public record Way(String metric, double from, double to, double effort) {}

  /** The band above; empty in the highest and without a score. */
  public static Optional<Band> next(Score score) {
    List<Band> bands = score.card().bands();
    int own = bands.indexOf(score.band());
    return own <= 0 ? Optional.empty() : Optional.of(bands.get(own - 1));
  }

  /**
   * @param most how many
   */
  public static List<Way> of(Score score, Readings readings, int most) {
    Optional<Band> next = next(score);
    if (next.isEmpty()) {
      return List.of();
    }
    double lack = next.get().from() - score.total();
    double range = score.card().high() - score.card().low();
    List<Way> ways = new ArrayList<>();
    int place = 0;
    for (Dimension dimension : score.card().dimensions()) {
      for (Item item : dimension.items()) {
        Score.Part part = score.parts().get(place++);
        if (part.missing()) {
          continue;
        }
        double points = part.points() + lack / (range * part.share());
        double value = points > 1 ? Double.NaN : item.mapping().valueFor(points);
        if (Double.isFinite(value) && suffices(score, readings, item, value, next.get())) {
          ways.add(new Way(item.metric(), part.reading().value(), value, points - part.points()));
        }
      }
    }
    return ways.stream().sorted(Comparator.comparingDouble(Way::effort)).limit(most).toList();
  }

  /**
   * The inverse of a mapping is computed in doubles: only what the engine itself agrees to counts.
   */
  private static boolean suffices(
      Score score, Readings readings, Item item, double value, Band band) {
    return Scoring.of(score.card(), readings.with(item.metric(), Reading.of(value))).total()
        >= band.from();
  }
}
