package com.merchantgrowth.experience.score;

import com.merchantgrowth.experience.score.Scorecard.Dimension;
import com.merchantgrowth.experience.score.Scorecard.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Computes scores; the same function answers what-if. */
public final class Scoring {
  /** Sums of products of doubles differ behind this; a band must not hang on it. */
  private static final int DECIMALS = 9;

  private Scoring() {}

  public static Score of(Scorecard card, Readings readings) {
    double[] present =
        card.dimensions().stream().mapToDouble(one -> weight(one, readings)).toArray();
    double all = 0;
    for (int d = 0; d < present.length; d++) {
      all += present[d] > 0 ? card.dimensions().get(d).weight() : 0;
    }
    double range = card.high() - card.low();
    double total = card.low();
    List<Score.Part> parts = new ArrayList<>();
    for (int d = 0; d < present.length; d++) {
      Dimension dimension = card.dimensions().get(d);
      for (Item item : dimension.items()) {
        Reading reading = readings.of(item.metric());
        boolean known = item.mapping().knows(reading);
        double share = known ? dimension.weight() / all * item.weight() / present[d] : 0;
        double points = known ? item.mapping().points(reading) : Double.NaN;
        double contribution = known ? range * share * points : 0;
        total += contribution;
        parts.add(
            new Score.Part(dimension.code(), item.metric(), reading, share, points, contribution));
      }
    }
    boolean scored = all > 0 && readings.sample() >= card.leastSample();
    double exact = scored ? rounded(Math.clamp(total, card.low(), card.high())) : Double.NaN;
    return new Score(
        card, exact, scored ? card.band(exact) : null, readings.sample(), List.copyOf(parts));
  }

  /** The weight of what is known of a dimension. */
  private static double weight(Dimension dimension, Readings readings) {
    return dimension.items().stream()
        .filter(item -> item.mapping().knows(readings.of(item.metric())))
        .mapToDouble(Item::weight)
        .sum();
  }

  private static double rounded(double total) {
    return BigDecimal.valueOf(total).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
