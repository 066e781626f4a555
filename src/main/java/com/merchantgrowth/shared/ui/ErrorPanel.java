package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page that failed, shown inside its card while the others stay: what failed, what
 * still holds, a way to try again, and the id under which the log has the cause.
 */
public final class ErrorPanel extends Div {
  public ErrorPanel(String sentence, @Nullable String errorId, @Nullable Runnable retry) {
    addClassName("error-panel");
    getElement().setAttribute("role", "alert");
    Paragraph what = new Paragraph(sentence);
    add(AppIcon.OCTAGON.create(), what);
    if (retry != null) {
      add(Buttons.secondary(getTranslation("shared.error.retry"), retry::run));
    }
    if (errorId != null) {
      Span id = new Span(getTranslation("shared.error.id", errorId));
      id.addClassNames("quiet", "small");
      add(id);
    }
  }
}
