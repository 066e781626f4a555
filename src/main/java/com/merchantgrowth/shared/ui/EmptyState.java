package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Nothing here yet: what would be here, why it is not, and one thing to do about it. */
public final class EmptyState extends Div {
  public EmptyState(String sentence, String why, @Nullable Component action) {
    addClassName("empty-state");
    Paragraph what = new Paragraph(sentence);
    what.addClassName("strong");
    Paragraph reason = new Paragraph(why);
    reason.addClassName("quiet");
    reason.setVisible(!why.isEmpty());
    add(what, reason);
    if (action != null) {
      add(action);
    }
  }
}
