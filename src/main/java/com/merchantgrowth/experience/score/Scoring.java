package com.merchantgrowth.experience.score;

import com.merchantgrowth.experience.score.Score.DimensionScore;
import com.merchantgrowth.experience.score.Scorecard.Dimension;
import com.merchantgrowth.experience.score.Scorecard.Item;
import java.util.ArrayList;
import java.util.List;

/** Computes a score with everything behind it; the same function answers what-if. */
public final class Scoring {
  private Scoring() {}

  public static Score of(Scorecard card, Readings readings) {
    CardSums sums = new CardSums(card);
    Reading[] known = CardSums.metrics(card).stream().map(readings::of).toArray(Reading[]::new);
    double total = sums.total(known, readings.sample());
    double range = card.high() - card.low();
    List<Score.Part> parts = new ArrayList<>();
    List<DimensionScore> dimensions = new ArrayList<>();
    int place = 0;
    for (int d = 0; d < card.dimensions().size(); d++) {
      Dimension dimension = card.dimensions().get(d);
      double whole = 0;
      for (Item item : dimension.items()) {
        double share = sums.share(place);
        double points = sums.points(place);
        whole += share;
        parts.add(
            new Score.Part(
                dimension.code(),
                item.metric(),
                known[place],
                share,
                points,
                share > 0 ? range * share * points : 0));
        place++;
      }
      dimensions.add(new DimensionScore(dimension.code(), whole, sums.dimension(d)));
    }
    return new Score(
        card,
        total,
        Double.isNaN(total) ? null : card.bands().get(sums.band(total)),
        readings.sample(),
        List.copyOf(parts),
        List.copyOf(dimensions));
  }
}
