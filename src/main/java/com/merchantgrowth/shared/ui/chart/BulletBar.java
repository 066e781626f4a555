package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * One value against its peers as a bar: filled up to the own value, a tick at the median, a
 * triangle at the top 20 %. It fills the width it is given and runs from worse (left) to better
 * (right).
 */
public final class BulletBar extends Composite<Span> implements HasStyle {
  /**
   * All positions are shares 0 … 1 of the width; NaN leaves a mark out.
   *
   * @param sentence what a screen reader says
   */
  public BulletBar(double own, double median, double top20, boolean below, String sentence) {
    addClassNames("bullet", below ? "below" : "fine");
    StringBuilder svg =
        new StringBuilder(
            "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    svg.append("<rect class=\"bullet-track\" x=\"0\" y=\"2\" width=\"100\" height=\"6\"/>");
    if (Double.isFinite(own)) {
      svg.append(
          "<rect class=\"bullet-own\" x=\"0\" y=\"2\" width=\"%s\" height=\"6\"/>"
              .formatted(at(own)));
    }
    if (Double.isFinite(median)) {
      svg.append("<path class=\"bullet-median\" d=\"M%s 0v10\"/>".formatted(at(median)));
    }
    svg.append("</svg>");
    getContent().add(new InlineSvg(svg.toString(), "bullet-bar").describedAs(sentence));
    if (Double.isFinite(top20)) {
      // a drawing of its own: a triangle must not be stretched with the bar
      getContent()
          .add(
              new InlineSvg(
                  "<svg width=\"100%\" height=\"8\" aria-hidden=\"true\"><svg x=\"P%\" overflow=\"visible\" width=\"1\" height=\"8\"><path class=\"bullet-top\" d=\"M0 0l5 7h-10z\"/></svg></svg>"
                      .replace("P", at(top20)),
                  "bullet-mark"));
    }
  }

  private static String at(double share) {
    return String.format(Locale.ROOT, "%.2f", Math.clamp(share, 0, 1) * 100);
  }
}
