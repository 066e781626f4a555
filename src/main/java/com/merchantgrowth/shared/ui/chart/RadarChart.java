package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.Formats;
import java.util.List;
import java.util.Map;

/**
 * The six dimensions: own score solid with circles, the peers' median dashed with diamonds, the top
 * 20 % dotted with triangles. Scores run from 0 at the centre to 100; a line breaks where there is
 * no score.
 */
public final class RadarChart extends ChartWithTable {
  /**
   * One corner.
   *
   * @param own NaN where the dimension has no score
   * @param median NaN where unknown
   * @param top20 NaN where unknown
   */
  public record Axis(String label, double own, double median, double top20) {}

  private final boolean compact;

  public RadarChart() {
    this(false);
  }

  private RadarChart(boolean compact) {
    super("radar", compact ? "172px" : "318px");
    this.compact = compact;
  }

  /** Small, without numbers at the corners and without the top 20 %: for the home page. */
  public static RadarChart compact() {
    return new RadarChart(true);
  }

  public void show(List<Axis> axes) {
    show(axes, getTranslation("shared.chart.own"));
  }

  /**
   * @param whose what the own values are called
   */
  public void show(List<Axis> axes, String whose) {
    Formats formats = Formats.of(getLocale());
    List<String> names =
        List.of(whose, getTranslation("shared.chart.median"), getTranslation("shared.chart.top20"));
    show(
        Map.of(
            "compact", compact,
            "names", names,
            "axes",
                axes.stream()
                    .map(
                        axis ->
                            Map.of(
                                "label", axis.label(),
                                "own", formats.score(axis.own()),
                                "low", axis.own() < 50,
                                "values",
                                    ChartJson.numbers(axis.own(), axis.median(), axis.top20())))
                    .toList()),
        List.of(getTranslation("shared.chart.dimension"), names.get(0), names.get(1), names.get(2)),
        axes.stream()
            .map(
                axis ->
                    List.of(
                        axis.label(),
                        words(axis.own(), formats),
                        words(axis.median(), formats),
                        words(axis.top20(), formats)))
            .toList());
  }

  /** The drawing has a gap here; the table says so in words. */
  private String words(double score, Formats formats) {
    return Double.isFinite(score) ? formats.score(score) : getTranslation("shared.chart.noScore");
  }
}
