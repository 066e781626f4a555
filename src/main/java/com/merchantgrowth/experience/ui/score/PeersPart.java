package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.DistributionChart;
import com.vaadin.flow.component.html.Div;

/** Where the peers are in one metric: P5 … P95, never a single other one. */
final class PeersPart extends Div {
  PeersPart(ScoreSheet sheet, MetricDefinition metric, ScoreWords words) {
    addClassName("score-peers");
    PeerMarks marks = sheet.marks(metric.code());
    if (!marks.known()) {
      add(Note.info(words.t("missing.peers", words.subjects(marks.n()))));
      return;
    }
    DistributionChart chart = new DistributionChart().own(words.t("own"));
    chart.setChartHeight("128px");
    double own = sheet.real(metric.code());
    chart.setAccessibleText(
        words.t(
            "peers.sentence",
            words.value(metric.code(), own),
            words.value(metric.code(), marks.median()),
            words.value(metric.code(), marks.top20())));
    chart.show(marks.quantiles(), own, marks.median(), marks.top20(), metric.unit());
    Div title =
        Panels.title(
            AppIcon.USERS,
            words.t("peers.title", words.subjects(marks.n()), words.group(sheet.result().group())),
            chart.toggle());
    add(title, chart);
  }
}
