package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * The first cell of a row: its name, below it the code, and on a phone the other columns in small
 * lines.
 */
public final class TwoLines extends Div {
  public TwoLines(String name, String code) {
    this(new Span(name), code);
  }

  /**
   * @param name a text or a link
   * @param code a second line, or empty
   */
  public <C extends Component & HasStyle> TwoLines(C name, String code) {
    addClassName("two-lines");
    name.addClassName("strong");
    add(name);
    if (!code.isEmpty()) {
      Span second = new Span(code);
      second.addClassNames("quiet", "small");
      add(second);
    }
  }

  /**
   * @param second what stands below the name
   */
  public <C extends Component & HasStyle, S extends Component & HasStyle> TwoLines(
      C name, S second) {
    this(name, "");
    second.addClassNames("quiet", "small");
    add(second);
  }

  /** One more line of text on a phone. */
  public TwoLines phone(String text) {
    Span line = new Span(text);
    line.addClassNames("quiet", "small", "phone-only");
    add(line);
    return this;
  }

  /** One more line on a phone, with these beside each other. */
  public TwoLines phone(Component... parts) {
    Div line = new Div(parts);
    line.addClassNames("row", "small", "phone-only");
    add(line);
    return this;
  }
}
