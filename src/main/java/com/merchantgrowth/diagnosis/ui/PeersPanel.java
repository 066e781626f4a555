package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.DistributionChart;
import com.vaadin.flow.component.html.Div;

/** The peers' distribution of one metric, and what another own value would change. */
final class PeersPanel extends Div {
  PeersPanel(MetricLine line, WhatIfBoard board, Words words) {
    addClassName("diag-panel");
    PeerMarks marks = line.marks();
    if (!marks.known()) {
      add(
          Panels.title(AppIcon.USERS, words.t("peers.titleNone")),
          Note.info(words.t("peers.few", marks.n(), PeerMarks.LEAST)));
      return;
    }
    DistributionChart chart = new DistributionChart();
    chart.setAccessibleText(
        words.t(
            "gaps.sentence",
            words.value(line.definition(), line.value()),
            words.value(line.definition(), marks.median()),
            words.value(line.definition(), marks.top20())));
    chart.show(
        marks.quantiles(), line.value(), marks.median(), marks.top20(), line.definition().unit());
    add(
        Panels.title(
            AppIcon.USERS,
            words.t("peers.title", words.formats().count(marks.n())),
            chart.toggle()),
        chart);
    if (line.definition().scored()) {
      add(new WhatIfPanel(line, board, words));
    } else {
      add(Note.info(words.t("peers.neutral")));
    }
  }
}
