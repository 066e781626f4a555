package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.chart.PercentileStrip;
import com.merchantgrowth.shared.ui.chart.Sparkline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The metrics of one dimension: a table on a wide screen, one card each on the phone. */
final class MetricTable extends Div {
  private static final String[] COLUMNS = {
    "metric", "own", "median", "top20", "position", "trend", "sample", "gain", "open"
  };

  private final Diagnosis diagnosis;
  private final MetricDetails details;
  private final Words words;
  private final Map<String, Measure> measures;
  private final NativeTable table = new NativeTable();
  private final Map<String, Button> toggles = new HashMap<>();

  MetricTable(
      Diagnosis diagnosis,
      List<MetricLine> lines,
      MetricDetails details,
      String opened,
      Words words) {
    this.diagnosis = diagnosis;
    this.details = details;
    this.words = words;
    this.measures = details.measures();
    addClassName("diag-metrics");
    table.setCaptionText(words.t("table.caption"));
    NativeTableRow head = table.getHead().addRow();
    for (String column : COLUMNS) {
      String called = words.t("table." + column);
      NativeTableHeaderCell cell = new NativeTableHeaderCell(called);
      switch (column) {
        case "position" -> cell.add(HelpTip.of("score.percentile", called));
        case "gain" -> cell.add(HelpTip.of("score.gain", called));
        default -> {
          // says itself what it is
        }
      }
      cell.getElement().setAttribute("scope", "col");
      cell.addClassName("c-" + column);
      head.add(cell);
    }
    lines.forEach(line -> add(line, line.code().equals(opened)));
    add(table);
  }

  private void add(MetricLine line, boolean open) {
    NativeTableRow row = table.getBody().addRow();
    row.addClassNames("diag-metric");
    row.setClassName("open", open);
    row.setClassName("unknown", !line.hasPercentile());
    row.add(
        cell("metric", name(line)),
        cell("own", strong(words.value(line.definition(), line.value()))),
        peer("median", line, line.marks().median()),
        peer("top20", line, line.marks().top20()),
        cell("position", strip(line, words, measures)),
        cell("trend", trend(line, words)),
        cell("sample", sample(line)),
        cell("gain", gain(line)),
        cell("open", toggle(line, open)));
    if (open) {
      NativeTableRow detail = table.getBody().addRow();
      detail.addClassName("diag-metric-detail");
      NativeTableCell cell = new NativeTableCell(details.open(line));
      cell.setColspan(COLUMNS.length);
      detail.add(cell);
    }
  }

  /** Puts the keyboard back where it was before the table was drawn again. */
  void focus(String metric) {
    Optional.ofNullable(toggles.get(metric)).ifPresent(Button::focus);
  }

  private Div name(MetricLine line) {
    Span rule = new Span(words.directionAndWeight(line.definition()));
    rule.addClassNames("quiet", "small");
    String name = words.metric(line.definition());
    return new Div(HelpTip.beside(strong(name), "metric." + line.code(), name), rule);
  }

  private NativeTableCell peer(String column, MetricLine line, double value) {
    Span label = new Span(words.t("table." + column));
    label.addClassName("phone-only");
    return cell(column, label, new Span(words.value(line.definition(), value)));
  }

  /** The strip, or a dotted axis that says why there is none. */
  static Component strip(MetricLine line, Words words, Map<String, Measure> measures) {
    if (!line.hasPercentile()) {
      return PercentileStrip.none(
          line.missing() == MetricLine.Missing.NOT_ENOUGH_DATA
              ? words.t("missing.data")
              : words.missing(line, measures));
    }
    if (line.neutral()) {
      return PercentileStrip.none(
          words.t("missing.neutral", words.formats().percentile(line.percentile())));
    }
    return PercentileStrip.of(
        line.percentile(),
        line.marks().quantiles(),
        Words.lowerIsBetter(line.definition()),
        PercentileStrip.sentence(line.percentile(), words.formats()));
  }

  static Component trend(MetricLine line, Words words) {
    double[] known = Arrays.stream(line.trend()).filter(Double::isFinite).toArray();
    if (known.length == 0) {
      Span none = new Span(Formats.MISSING);
      none.addClassName("quiet");
      return none;
    }
    return new Sparkline(
        line.trend(),
        line.marks().known() ? line.marks().median() : null,
        words.t(
            "table.trendSentence",
            words.value(line.definition(), known[0]),
            words.value(line.definition(), known[known.length - 1]),
            known.length));
  }

  private Component sample(MetricLine line) {
    if (line.missing() == MetricLine.Missing.NOT_ENOUGH_DATA) {
      return HelpTip.on(Badge.unknown(words.tooSmall(line, measures)), "status.not_enough_data");
    }
    Span sample = new Span(words.sample(line, measures));
    sample.addClassNames("quiet", "small");
    return sample;
  }

  private Component gain(MetricLine line) {
    String gain =
        diagnosis
            .adviceFor(line.code())
            .map(Advice::dimensionGain)
            .map(words.formats()::points)
            .orElse(Formats.MISSING);
    Span label = new Span(words.t("table.gain"));
    label.addClassName("phone-only");
    return new Span(label, strong(gain));
  }

  private Button toggle(MetricLine line, boolean open) {
    Button toggle =
        Buttons.icon(
            open ? AppIcon.CHEVRON_DOWN : AppIcon.CHEVRON_RIGHT,
            words.t(open ? "table.close" : "table.openMetric", words.metric(line.definition())),
            () -> details.toggle(line.code()));
    toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    toggles.put(line.code(), toggle);
    return toggle;
  }

  private static Span strong(String text) {
    Span strong = new Span(text);
    strong.addClassName("strong");
    return strong;
  }

  private static NativeTableCell cell(String column, Component... content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.addClassName("c-" + column);
    return cell;
  }
}
