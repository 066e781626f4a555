package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.score.DimensionScore;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.RadarChart;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The overall score and the six dimensions against the group's median and top 20 %. */
final class RadarCard extends Composite<Div> {
  RadarCard(Diagnosis diagnosis, Words words) {
    Card card =
        new Card(words.t("overall.title", words.formats().score(diagnosis.scores().overall())));
    card.badge(HelpTip.of("score.overall", words.t("sheet.overall")));
    changes(diagnosis, words).forEach(card::badge);
    if (diagnosis.place() > 0) {
      card.note(
          words.t("overall.place", diagnosis.place(), words.formats().count(diagnosis.ranked())));
    }
    RadarChart radar = new RadarChart();
    radar.setAccessibleText(sentence(diagnosis, words));
    radar.show(axes(diagnosis, words, false));
    card.link(radar.toggle());
    card.body(radar);
    Div content = getContent();
    content.addClassNames("diag-radar", "span-5");
    content.add(card);
    if (!diagnosis.scores().known()) {
      card.body(Note.info(words.t("overall.none")), radar);
    }
  }

  /** "7 天 ↑ 1.6" for each span there is a run to compare with. */
  static List<Delta> changes(Diagnosis diagnosis, Words words) {
    List<Delta> changes = new ArrayList<>();
    for (int days : new int[] {7, 30}) {
      double change = diagnosis.change(days);
      if (!Double.isNaN(change)) {
        Delta delta = Delta.higherIsBetter(change, words.formats().number(Math.abs(change), 1));
        delta.addComponentAsFirst(new Span(words.t("days", String.valueOf(days))));
        changes.add(delta);
      }
    }
    return changes;
  }

  static List<RadarChart.Axis> axes(Diagnosis diagnosis, Words words, boolean small) {
    return Arrays.stream(Dimension.values())
        .map(
            dimension ->
                new RadarChart.Axis(
                    small
                        ? words.t("dimension.short." + dimension.code())
                        : words.dimension(dimension),
                    diagnosis.scores().of(dimension).score(),
                    diagnosis.dimensionMedians()[dimension.ordinal()],
                    diagnosis.dimensionTops()[dimension.ordinal()]))
        .toList();
  }

  static String sentence(Diagnosis diagnosis, Words words) {
    return words.t(
        "overall.sentence",
        words.formats().score(diagnosis.scores().overall()),
        diagnosis.scores().dimensions().stream()
            .map(score -> spoken(score, words))
            .collect(Collectors.joining(words.t("list.separator"))));
  }

  private static String spoken(DimensionScore score, Words words) {
    return words.dimension(score.dimension())
        + " "
        + (Double.isNaN(score.score())
            ? words.t("overall.noScore")
            : words.formats().score(score.score()));
  }
}
