package com.merchantgrowth.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What every error page says: what happened, what to do next, and the id if there is one. */
final class ErrorPage extends Div {
  ErrorPage(String title, String text, @Nullable String errorId) {
    addClassName("error-page");
    H1 heading = new H1(title);
    heading.getElement().setAttribute("tabindex", "-1");
    Anchor home = new Anchor("", getTranslation("shell.error.home"));
    home.addClassNames("button-link", "primary");
    add(heading, new Paragraph(text), home);
    if (errorId != null) {
      Span id = new Span(getTranslation("shared.error.id", errorId));
      id.addClassNames("quiet", "small");
      add(id);
    }
  }
}
