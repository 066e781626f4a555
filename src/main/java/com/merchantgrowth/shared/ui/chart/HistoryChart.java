package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A score or a value over many days, optionally with the peers' P25–P75 as a pale band. */
public final class HistoryChart extends ChartWithTable {
  /**
   * The peers' middle half of each day; NaN draws a gap.
   *
   * @param low P25
   * @param high P75
   */
  public record Band(String name, double[] low, double[] high) {}

  private String unit = "score";

  public HistoryChart() {
    super("history", "214px");
  }

  /** The unit of the values (see {@link Formats}); without it they are scores. */
  public HistoryChart unit(String unit) {
    this.unit = unit;
    return this;
  }

  public void show(List<LocalDate> days, List<Series> series, @Nullable Band band) {
    Formats formats = Formats.of(getLocale());
    List<String> labels = days.stream().map(formats::day).toList();
    List<Series> columns = new ArrayList<>(series);
    if (band != null) {
      columns.add(new Series(band.name() + " P25", band.low(), Series.Style.LINE));
      columns.add(new Series(band.name() + " P75", band.high(), Series.Style.LINE));
    }
    show(
        Map.of(
            "days",
            labels,
            "unit",
            Ticks.of(unit),
            "series",
            series.stream().map(DaysChart::json).toList(),
            "band",
            band == null
                ? Map.of()
                : Map.of(
                    "name", band.name(),
                    "low", ChartJson.numbers(band.low()),
                    "high", ChartJson.numbers(band.high()))),
        DaysChart.headers(getTranslation("shared.chart.day"), columns),
        DaysChart.rows(days, columns, formats, unit));
  }
}
