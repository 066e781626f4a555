package com.merchantgrowth.shared.ui;

import java.util.function.UnaryOperator;

/**
 * The numbers people type for a metric: percent instead of a ratio, yuan instead of fen.
 *
 * @param factor shown = stored × factor
 * @param step of the slider and the ± buttons, as shown: 1, 2 or 5 times a power of ten
 * @param low the slider's left end, as shown
 * @param high the slider's right end, as shown
 */
public record EditScale(double factor, String suffix, double step, double low, double high) {
  private static final int STEPS = 100;

  /**
   * @param unit of the metric
   * @param low the least value to reach, as stored
   * @param high the largest
   * @param texts translates
   */
  public static EditScale between(
      String unit, double low, double high, UnaryOperator<String> texts) {
    double factor =
        switch (unit) {
          case "ratio" -> 100;
          case "fen" -> 0.01;
          default -> 1;
        };
    String suffix =
        switch (unit) {
          case "ratio" -> "%";
          case "fen", "days", "hours", "h", "min", "seconds", "s" ->
              texts.apply("shared.unit." + unit);
          default -> "";
        };
    boolean whole = "days".equals(unit) || "count".equals(unit);
    double step = round((high - low) * factor / STEPS, whole ? 1 : 0);
    return new EditScale(
        factor,
        suffix,
        step,
        Math.floor(low * factor / step) * step,
        Math.ceil(high * factor / step) * step);
  }

  public double shown(double stored) {
    return stored * factor;
  }

  public double stored(double shown) {
    return shown / factor;
  }

  /** As shown in a field: as fine as a tenth of a step. */
  public double rounded(double shown) {
    double fine = Math.pow(10, 1 - Math.min(0, Math.floor(Math.log10(step))));
    return Math.round(shown * fine) / fine;
  }

  /** Where a stored value is on the slider, 0 … 1. */
  public double share(double stored) {
    return high > low ? Math.clamp((shown(stored) - low) / (high - low), 0, 1) : 0.5;
  }

  private static double round(double width, double least) {
    if (!(width > 0)) {
      return Math.max(least, 1);
    }
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    double digit = width / power;
    return Math.max(least, power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10));
  }
}
