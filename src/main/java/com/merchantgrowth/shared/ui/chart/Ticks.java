package com.merchantgrowth.shared.ui.chart;

/**
 * How the browser writes numbers at an axis and in a tooltip; the names are known to {@code
 * frontend/charts/format.js}.
 */
final class Ticks {
  private Ticks() {}

  static String of(String unit) {
    return switch (unit) {
      case "fen" -> "fen";
      case "ratio" -> "ratio";
      default -> "number";
    };
  }
}
