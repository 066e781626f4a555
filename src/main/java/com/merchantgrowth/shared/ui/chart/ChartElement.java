package com.merchantgrowth.shared.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Map;

/**
 * The thin browser element around ECharts. It receives data, never ECharts options: how a kind of
 * chart is drawn is decided in {@code frontend/charts}.
 */
@Tag("mgc-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./charts/mgc-chart.js")
final class ChartElement extends Component implements HasSize, HasStyle {
  ChartElement(String kind) {
    getElement().setProperty("kind", kind);
    getElement().setAttribute("role", "img");
  }

  /**
   * @param data what the drawing function of this kind expects: maps, lists, numbers, texts
   */
  void data(Map<String, ?> data) {
    getElement().setPropertyJson("data", ChartJson.of(data));
  }

  void accessibleText(String sentence) {
    getElement().setAttribute("aria-label", sentence);
  }
}
