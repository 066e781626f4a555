package com.merchantgrowth.experience.score;

import com.merchantgrowth.experience.score.Scorecard.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arithmetic of a scorecard over plain numbers, for one subject after another: millions of them
 * in a run, and the one of a page ({@link Scoring}). Not for several threads at once.
 */
public final class CardSums {
  /** Sums of products of doubles differ behind the ninth decimal; a band must not hang on it. */
  private static final double UNIT = 1e9;

  private final Scorecard card;
  private final Item[] items;
  private final int[] dimensionOf;
  private final double[] present;
  private final double[] shares;
  private final double[] points;
  private final double[] dimensions;

  public CardSums(Scorecard card) {
    this.card = card;
    List<Item> all = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int d = 0; d < card.dimensions().size(); d++) {
      for (Item item : card.dimensions().get(d).items()) {
        all.add(item);
        of.add(d);
      }
    }
    items = all.toArray(Item[]::new);
    dimensionOf = of.stream().mapToInt(Integer::intValue).toArray();
    present = new double[card.dimensions().size()];
    dimensions = new double[present.length];
    shares = new double[items.length];
    points = new double[items.length];
  }

  /** The metrics in the order of the arrays below. */
  public static List<String> metrics(Scorecard card) {
    return card.dimensions().stream()
        .flatMap(dimension -> dimension.items().stream())
        .map(Item::metric)
        .toList();
  }

  /**
   * Scores one subject; the other methods then tell how.
   *
   * @param readings one for each metric
   * @return the total; NaN = not yet scored
   */
  public double total(Reading[] readings, double sample) {
    Arrays.fill(present, 0);
    for (int i = 0; i < items.length; i++) {
      if (items[i].mapping().knows(readings[i])) {
        present[dimensionOf[i]] += items[i].weight();
      }
    }
    double all = 0;
    for (int d = 0; d < present.length; d++) {
      all += present[d] > 0 ? card.dimensions().get(d).weight() : 0;
    }
    double range = card.high() - card.low();
    double total = card.low();
    Arrays.fill(dimensions, 0);
    for (int i = 0; i < items.length; i++) {
      int d = dimensionOf[i];
      boolean known = items[i].mapping().knows(readings[i]);
      double within = known ? items[i].weight() / present[d] : 0;
      points[i] = known ? items[i].mapping().points(readings[i]) : Double.NaN;
      shares[i] = known ? card.dimensions().get(d).weight() / all * within : 0;
      if (known) {
        total += range * shares[i] * points[i];
        dimensions[d] += within * points[i];
      }
    }
    boolean scored = all > 0 && sample >= card.leastSample();
    for (int d = 0; d < dimensions.length; d++) {
      dimensions[d] =
          scored && present[d] > 0 ? onScale(card.low() + range * dimensions[d]) : Double.NaN;
    }
    return scored ? onScale(total) : Double.NaN;
  }

  /** Of the last subject: the part of the scale each metric decided; 0 = missing. */
  double share(int item) {
    return shares[item];
  }

  /** Of the last subject: 0 … 1; NaN = missing. */
  double points(int item) {
    return points[item];
  }

  /** Of the last subject: the dimension alone, on the scale; NaN = not scored. Do not modify. */
  public double dimension(int place) {
    return dimensions[place];
  }

  /** Of the last subject: which of {@link Scorecard#bands}. */
  public int band(double total) {
    return card.place(total, dimensions);
  }

  private double onScale(double total) {
    return Math.rint(Math.clamp(total, card.low(), card.high()) * UNIT) / UNIT;
  }
}
