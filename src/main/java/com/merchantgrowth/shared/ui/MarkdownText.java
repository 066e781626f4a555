package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.markdown.SafeMarkdown;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/**
 * A text written as Markdown, shown with headings, lists, tables and pictures; whatever it says, it
 * can do nothing (see {@link SafeMarkdown}).
 */
@Tag("div")
public final class MarkdownText extends Component implements HasStyle {
  public MarkdownText(String markdown) {
    addClassName("markdown");
    setText(markdown);
  }

  /** Shows another text, e.g. while it is being written. */
  public void setText(String markdown) {
    getElement().setProperty("innerHTML", SafeMarkdown.html(markdown));
  }
}
