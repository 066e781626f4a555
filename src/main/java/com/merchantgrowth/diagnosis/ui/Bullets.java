package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.ui.chart.BulletBar;

/** Puts a metric's own value and its peers on one bar that runs from worse to better. */
final class Bullets {
  private Bullets() {}

  static BulletBar of(MetricLine line, Words words) {
    PeerMarks marks = line.marks();
    double low = Math.min(line.value(), marks.quantiles()[0]);
    double high = Math.max(line.value(), marks.quantiles()[marks.quantiles().length - 1]);
    boolean turned = Words.lowerIsBetter(line.definition());
    return new BulletBar(
        share(line.value(), low, high, turned),
        share(marks.median(), low, high, turned),
        share(marks.top20(), low, high, turned),
        line.percentile() < 50,
        words.t(
            "gaps.sentence",
            words.value(line.definition(), line.value()),
            words.value(line.definition(), marks.median()),
            words.value(line.definition(), marks.top20())));
  }

  /** 5 … 95 % of the width, so that both ends stay visible. */
  private static double share(double value, double low, double high, boolean turned) {
    double share = high > low ? (value - low) / (high - low) : 0.5;
    return 0.05 + 0.9 * (turned ? 1 - share : share);
  }
}
