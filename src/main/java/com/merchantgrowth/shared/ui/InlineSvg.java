package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/**
 * A drawing made in Java, put into the page as markup so that it can use the theme's custom
 * properties. Texts inside must have passed {@link #escape(String)}.
 */
@Tag("span")
public final class InlineSvg extends Component implements HasStyle {
  /**
   * @param svg one {@code <svg>} element, made by the kit and never by a user
   */
  public InlineSvg(String svg, String... classNames) {
    if (!svg.startsWith("<svg")) {
      throw new IllegalArgumentException("not an svg element");
    }
    getElement().setProperty("innerHTML", svg);
    addClassName("inline-svg");
    addClassNames(classNames);
  }

  /** Makes the drawing an image with this sentence for screen readers. */
  public InlineSvg describedAs(String sentence) {
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", sentence);
    return this;
  }

  /** Text that is safe inside SVG content and attribute values. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
