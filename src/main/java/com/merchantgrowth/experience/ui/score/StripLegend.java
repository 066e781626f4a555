package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.html.Span;

/** What the marks of a percentile strip mean. */
final class StripLegend {
  private static final String BAND =
      "<svg width=\"22\" height=\"10\" aria-hidden=\"true\"><rect class=\"strip-middle\" y=\"2\" width=\"22\" height=\"6\" rx=\"2\"/></svg>";
  private static final String TICK =
      "<svg width=\"6\" height=\"12\" aria-hidden=\"true\"><path class=\"strip-median\" d=\"M3 0v12\"/></svg>";
  private static final String TRIANGLE =
      "<svg width=\"10\" height=\"10\" aria-hidden=\"true\"><path class=\"strip-top\" d=\"m5 1 4 8H1z\"/></svg>";

  private StripLegend() {}

  static Span of(ScoreWords words) {
    Span legend =
        new Span(
            entry(BAND, words.t("mark.middle")),
            entry(TICK, words.t("mark.median")),
            entry(TRIANGLE, words.t("mark.top20")),
            new Span(words.t("mark.axis")));
    legend.addClassName("legend");
    return legend;
  }

  private static Span entry(String svg, String text) {
    return new Span(new InlineSvg(svg), new Span(text));
  }
}
