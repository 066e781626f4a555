package com.merchantgrowth.coaching.evaluation;

/**
 * The figures of one organisation on one day.
 *
 * @param gmv90 fen
 * @param reached of {@code plansClosed}
 * @param stars sum of what merchants said, 1 … 5 each
 * @param answers how many said it
 */
public record ProviderFigures(
    int shops,
    int activeShops,
    long gmv90,
    int firstSales,
    int plansClosed,
    int reached,
    int stars,
    int answers) {
  /** The number; NaN = not enough data. */
  public double value(ProviderFigure figure) {
    if (sample(figure) < figure.least()) {
      return Double.NaN;
    }
    return switch (figure) {
      case SHOPS -> shops;
      case ACTIVE_SHOPS -> activeShops;
      case ACTIVE_RATE -> (double) activeShops / shops;
      case GMV_90 -> gmv90;
      case FIRST_SALES -> firstSales;
      case PLANS_CLOSED -> plansClosed;
      case REACHED_RATE -> (double) reached / plansClosed;
      case SATISFACTION -> (double) stars / answers;
    };
  }

  /** What the number rests on. */
  public int sample(ProviderFigure figure) {
    return switch (figure) {
      case ACTIVE_RATE, SHOPS, ACTIVE_SHOPS, GMV_90, FIRST_SALES -> shops;
      case PLANS_CLOSED, REACHED_RATE -> plansClosed;
      case SATISFACTION -> answers;
    };
  }
}
