package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The days behind a number: stacked bars or lines, one point a day, zero at the bottom. */
public final class DaysChart extends ChartWithTable {
  private String unit = "count";

  public DaysChart() {
    super("days", "214px");
  }

  /** The unit of the values (see {@link Formats}); without it they are counts. */
  public DaysChart unit(String unit) {
    this.unit = unit;
    return this;
  }

  public void show(List<LocalDate> days, List<Series> series) {
    Formats formats = Formats.of(getLocale());
    List<String> labels = days.stream().map(formats::day).toList();
    show(
        Map.of(
            "days", labels,
            "unit", Ticks.of(unit),
            "series", series.stream().map(DaysChart::json).toList()),
        headers(getTranslation("shared.chart.day"), series),
        rows(days, series, formats, unit));
  }

  static Map<String, ?> json(Series series) {
    return Map.of(
        "name", series.name(),
        "style", series.style().name(),
        "values", ChartJson.numbers(series.values()));
  }

  static List<String> headers(String first, List<Series> series) {
    List<String> headers = new ArrayList<>();
    headers.add(first);
    series.forEach(each -> headers.add(each.name()));
    return headers;
  }

  static List<List<String>> rows(
      List<LocalDate> days, List<Series> series, Formats formats, String unit) {
    List<List<String>> rows = new ArrayList<>(days.size());
    for (int i = 0; i < days.size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(formats.dayOfWeek(days.get(i)));
      for (Series each : series) {
        row.add(formats.value(each.values()[i], unit));
      }
      rows.add(row);
    }
    return rows;
  }
}
