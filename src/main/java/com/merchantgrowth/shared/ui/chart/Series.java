package com.merchantgrowth.shared.ui.chart;

/**
 * One row of values over the days of a chart.
 *
 * @param values one per day; NaN = not reported, drawn as a gap
 */
public record Series(String name, double[] values, Style style) {
  /** How it is drawn; roles have the same look in every chart. */
  public enum Style {
    /** A bar; several are stacked. */
    BAR,
    /** The second state of a stack: hatched, not just another colour. */
    BAR_HATCHED,
    /** The own value: solid line. */
    LINE,
    /** The peers' median: dashed. */
    MEDIAN,
    /** The top 20 %: dotted. */
    TOP20
  }
}
