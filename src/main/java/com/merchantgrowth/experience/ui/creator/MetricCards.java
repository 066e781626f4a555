package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.merchantgrowth.shared.ui.chart.PercentileStrip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A card for each dimension with its metrics; one metric is open at a time. */
final class MetricCards extends Composite<Div> {
  private final transient ScoreBox box;
  private final transient ScoreSheet sheet;
  private final transient Map<String, Measure> measures;
  private final transient Words words;
  private final Map<String, Div> places = new HashMap<>();
  private String open = "";

  MetricCards(ScoreBox box, Map<String, Measure> measures, String metric, Words words) {
    this.box = box;
    this.sheet = box.sheet();
    this.measures = measures;
    this.words = words;
    getContent().addClassName("stack");
    for (int i = 0; i < sheet.card().dimensions().size(); i++) {
      getContent().add(card(i));
    }
    toggle(metric);
  }

  private Component card(int at) {
    CardDefinition.DimensionDefinition dimension = sheet.card().dimensions().get(at);
    Score.DimensionScore own = sheet.score().dimensions().get(at);
    String name = dimension.name().in(words.locale());
    DataTable table =
        new DataTable(
            name,
            List.of(
                words.t("metric"),
                words.t("value"),
                words.t("points"),
                words.t("weight"),
                words.t("contribution"),
                words.t("among"),
                ""),
            Set.of(1, 2, 3, 4));
    Div place = new Div();
    place.addClassName("stack");
    for (Score.Part part : sheet.score().parts()) {
      if (part.dimension().equals(dimension.code())) {
        places.put(part.metric(), place);
        row(table, part);
      }
    }
    return new Card(name)
        .note(
            words.t(
                "dimension",
                words.total(sheet.card(), own.value()),
                words.formats().value(own.share(), "ratio")))
        .body(table, place);
  }

  private void row(DataTable table, Score.Part part) {
    String code = part.metric();
    table.cells(
        List.of(
            new TwoLines(words.metric(sheet, code), part.missing() ? why(code) : ""),
            new Span(words.value(sheet, code, part.reading().value())),
            new Span(
                part.missing() ? Formats.MISSING : words.formats().number(part.points() * 100, 0)),
            new Span(words.formats().value(part.share(), "ratio")),
            new Span(part.missing() ? Formats.MISSING : words.part(part.contribution())),
            strip(code),
            Buttons.text(
                words.t("open"),
                () -> {
                  toggle(code.equals(open) ? "" : code);
                  QueryState.current().set("metric", open).replace();
                })));
  }

  /** Why a metric has no value: its weight is carried by the others. */
  private String why(String code) {
    return words.t(
        "missing",
        words.formats().value(Math.max(0, zero(sheet.sample(code))), "count"),
        words
            .formats()
            .value(sheet.metric(code).map(MetricDefinition::minSample).orElse(0.0), "count"));
  }

  private static double zero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private Component strip(String code) {
    double percentile = sheet.percentile(code);
    if (Double.isNaN(percentile)) {
      return PercentileStrip.none(words.t("noPlace"));
    }
    boolean lower =
        sheet.metric(code).map(metric -> metric.direction() == Direction.LOWER).orElse(false);
    return PercentileStrip.of(
        percentile,
        sheet.marks(code).quantiles(),
        lower,
        PercentileStrip.sentence(percentile, words.formats()));
  }

  /** Opens a metric below its dimension's table; an unknown or empty code closes what is open. */
  private void toggle(String metric) {
    places.values().forEach(Div::removeAll);
    Div place = places.get(metric);
    open = place == null ? "" : metric;
    if (place != null) {
      sheet
          .metric(metric)
          .ifPresent(definition -> place.add(new MetricPanels(box, definition, measures, words)));
    }
  }
}
