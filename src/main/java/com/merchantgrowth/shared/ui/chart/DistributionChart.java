package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The peers' distribution of one metric, from its quantiles only (a merchant never sees a single
 * other shop): each of the pieces between two quantiles holds the same share of the shops, so a
 * narrow piece is a high one.
 */
public final class DistributionChart extends ChartWithTable {
  private String ownName = getTranslation("shared.chart.own");

  public DistributionChart() {
    super("distribution", "148px");
  }

  /** What the own value is called where it is not a shop's. */
  public DistributionChart own(String name) {
    ownName = name;
    return this;
  }

  /**
   * @param quantiles P5, P10 … P95 ascending (19 numbers)
   * @param own NaN when the shop has no value of its own
   * @param unit of all values (see {@link Formats})
   */
  public void show(double[] quantiles, double own, double median, double top20, String unit) {
    Formats formats = Formats.of(getLocale());
    String medianName = getTranslation("shared.chart.median");
    String topName = getTranslation("shared.chart.top20");
    List<Object> bars = new ArrayList<>();
    for (Density.Bar bar : Density.bars(quantiles, 12)) {
      bars.add(ChartJson.numbers(bar.from(), bar.to(), bar.height()));
    }
    List<Map<String, ?>> marks = new ArrayList<>();
    mark(marks, "own", own, ownName + " " + formats.value(own, unit));
    mark(marks, "median", median, medianName + " " + formats.value(median, unit));
    mark(marks, "top20", top20, topName);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(ownName, formats.value(own, unit)));
    rows.add(List.of(medianName, formats.value(median, unit)));
    rows.add(List.of(topName, formats.value(top20, unit)));
    for (int i = 0; i < quantiles.length; i++) {
      rows.add(
          List.of("P" + (i + 1) * 100 / (quantiles.length + 1), formats.value(quantiles[i], unit)));
    }
    show(
        Map.of(
            "unit",
            Ticks.of(unit),
            "bars",
            bars,
            "marks",
            marks,
            "middle",
            quantiles.length == 19 ? ChartJson.numbers(quantiles[4], quantiles[14]) : List.of()),
        List.of(getTranslation("shared.chart.quantile"), getTranslation("shared.chart.value")),
        rows);
  }

  private static void mark(List<Map<String, ?>> marks, String role, double at, String label) {
    if (Double.isFinite(at)) {
      marks.add(Map.of("role", role, "at", at, "label", label));
    }
  }
}
