package com.merchantgrowth.shared.ui.chart;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever cannot see the drawing reads the same numbers. */
@PortalTest
class ChartTablesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired private Browser browser;

  @BeforeEach
  void open() {
    browser.anonymous();
  }

  private static List<String> cells(Component chart) {
    UI.getCurrent().add(chart);
    return _find(chart, NativeTableCell.class).stream()
        .map(cell -> cell.getElement().getTextRecursively())
        .toList();
  }

  private static List<String> headers(Component chart) {
    return _find(chart, NativeTableHeaderCell.class).stream()
        .map(cell -> cell.getElement().getTextRecursively())
        .toList();
  }

  @Test
  void the_radar_says_own_median_and_top_of_every_dimension() {
    RadarChart radar = new RadarChart();
    radar.setAccessibleText("综合 57.1，服务运营最低");
    radar.show(
        List.of(
            new RadarChart.Axis("服务运营", 38.91, 50.5, 70.7),
            new RadarChart.Axis("营销投放", Double.NaN, 49.2, 71.6)));

    assertThat(cells(radar))
        .containsExactly("服务运营", "38.9", "50.5", "70.7", "营销投放", "没有得分", "49.2", "71.6");
    assertThat(headers(radar)).containsExactly("维度", "本店", "同行中位", "前 20%");
    assertThat(_get(radar, NativeTable.class).getCaptionText()).isEqualTo("综合 57.1，服务运营最低");
    String data = _get(radar, ChartElement.class).getElement().getPropertyRaw("data").toString();
    assertThat(data).contains("[null,49.2,71.6]");
  }

  @Test
  void the_drawing_is_an_image_with_a_sentence() {
    DaysChart chart = new DaysChart();
    chart.setAccessibleText("30 天里 11月8日最多");
    UI.getCurrent().add(chart);
    ChartElement drawing = _get(chart, ChartElement.class);
    assertThat(drawing.getElement().getAttribute("role")).isEqualTo("img");
    assertThat(drawing.getElement().getAttribute("aria-label")).isEqualTo("30 天里 11月8日最多");
  }

  @Test
  void days_without_a_report_are_missing_and_not_zero() {
    DaysChart chart = new DaysChart();
    chart.show(
        List.of(DAY.minusDays(1), DAY),
        List.of(
            new Series("回复", new double[] {31, Double.NaN}, Series.Style.BAR),
            new Series("超时", new double[] {0, 12}, Series.Style.BAR_HATCHED)));

    assertThat(cells(chart)).containsExactly("11月19日 周四", "31", "0", "11月20日 周五", "—", "12");
    String data = _get(chart, ChartElement.class).getElement().getPropertyRaw("data").toString();
    assertThat(data).contains("[31.0,null]");
  }

  @Test
  void a_history_tells_its_band_as_two_columns() {
    browser.language(Locale.ENGLISH);
    HistoryChart chart = new HistoryChart();
    chart.show(
        List.of(DAY),
        List.of(new Series("Overall", new double[] {57.08}, Series.Style.LINE)),
        new HistoryChart.Band("Peers", new double[] {41}, new double[] {63}));

    assertThat(cells(chart)).containsExactly("Fri 20 Nov", "57.1", "41.0", "63.0");
    assertThat(headers(chart)).containsExactly("Day", "Overall", "Peers P25", "Peers P75");
  }

  @Test
  void a_distribution_tells_p5_to_p95_and_never_minimum_or_maximum() {
    double[] quantiles = IntStream.rangeClosed(1, 19).mapToDouble(i -> i * 0.05).toArray();
    DistributionChart chart = new DistributionChart();
    chart.show(quantiles, 0.712, 0.5, 0.8, "ratio");

    List<String> cells = cells(chart);
    assertThat(cells).startsWith("本店", "71.2%", "同行中位", "50%", "前 20%", "80%", "P5", "5%");
    assertThat(cells).endsWith("P95", "95%").doesNotContain("P0", "P100");
  }

  @Test
  void the_toggle_shows_the_table_and_hides_it_again() {
    RadarChart radar = new RadarChart();
    radar.show(List.of(new RadarChart.Axis("服务运营", 38.9, 50.5, 70.7)));
    UI.getCurrent().add(radar);
    Button toggle = _get(radar, Button.class);
    assertThat(radar.tableShown()).isFalse();

    _click(toggle);
    assertThat(radar.tableShown()).isTrue();
    assertThat(toggle.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(toggle.getText()).isEqualTo("收起数据表");

    _click(toggle);
    assertThat(radar.tableShown()).isFalse();
  }
}
