package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.html.Span;

/** What the marks mean; the same marks in every chart of the page. */
final class Legend {
  private static final String BAND =
      "<svg width=\"22\" height=\"10\" aria-hidden=\"true\"><rect class=\"strip-middle\" y=\"2\" width=\"22\" height=\"6\" rx=\"2\"/></svg>";
  private static final String TICK =
      "<svg width=\"6\" height=\"12\" aria-hidden=\"true\"><path class=\"strip-median\" d=\"M3 0v12\"/></svg>";
  private static final String TRIANGLE =
      "<svg width=\"10\" height=\"10\" aria-hidden=\"true\"><path class=\"strip-top\" d=\"m5 1 4 8H1z\"/></svg>";

  private static final String BELOW =
      "<svg width=\"14\" height=\"8\" aria-hidden=\"true\"><rect class=\"mark-below\" y=\"1\" width=\"14\" height=\"6\" rx=\"2\"/></svg>";

  private Legend() {}

  /** The marks of a percentile strip. */
  static Span strip(Words words) {
    return of(
        entry(BAND, words.t("mark.middle")),
        entry(TICK, words.t("mark.median")),
        entry(TRIANGLE, words.t("mark.top20")),
        new Span(words.t("mark.axis")));
  }

  /** The marks of a score bar. */
  static Span scores(Words words) {
    return of(entry(TICK, words.t("home.legendMedian")), entry(BELOW, words.t("home.legendBelow")));
  }

  private static Span of(Span... entries) {
    Span legend = new Span(entries);
    legend.addClassName("legend");
    return legend;
  }

  private static Span entry(String svg, String text) {
    return new Span(new InlineSvg(svg), new Span(text));
  }
}
