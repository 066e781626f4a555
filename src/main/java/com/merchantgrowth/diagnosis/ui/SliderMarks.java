package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.shared.ui.EditScale;
import com.merchantgrowth.shared.ui.InlineSvg;
import java.util.Locale;

/** Above the slider of a what-if: where the own value, the peers' median and the top 20 % are. */
final class SliderMarks {
  private static final String MARK =
      "<svg x=\"%s%%\" overflow=\"visible\" width=\"1\" height=\"10\">%s</svg>";
  private static final String OWN = "<circle class=\"slider-own\" cx=\"0\" cy=\"5\" r=\"4\"/>";
  private static final String MEDIAN = "<path class=\"strip-median\" d=\"M0 0v10\"/>";
  private static final String TOP = "<path class=\"strip-top\" d=\"m0 1 5 8h-10z\"/>";

  private SliderMarks() {}

  static InlineSvg of(MetricLine line, EditScale scale, Words words) {
    StringBuilder svg =
        new StringBuilder("<svg width=\"100%\" height=\"10\" aria-hidden=\"true\">")
            .append(mark(TOP, scale.share(line.marks().top20())))
            .append(mark(MEDIAN, scale.share(line.marks().median())));
    if (line.hasValue()) {
      svg.append(mark(OWN, scale.share(line.value())));
    }
    return new InlineSvg(svg.append("</svg>").toString(), "slider-marks")
        .describedAs(
            words.t(
                "gaps.sentence",
                words.value(line.definition(), line.value()),
                words.value(line.definition(), line.marks().median()),
                words.value(line.definition(), line.marks().top20())));
  }

  private static String mark(String drawing, double share) {
    return MARK.formatted(String.format(Locale.ROOT, "%.2f", share * 100), drawing);
  }
}
