package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A white card: one header row (title · badge · quiet sentence · one link at the right) and the
 * content. A region named by its title, so that screen reader users can jump between cards.
 */
public final class Card extends Composite<Section> implements HasStyle {
  private static final AtomicLong NUMBER = new AtomicLong();

  private final H2 title = new H2();
  private final Div header = new Div();
  private final Div body = new Div();

  public Card(String title) {
    this.title.setText(title);
    String id = "card-" + NUMBER.incrementAndGet();
    this.title.setId(id);
    header.addClassName("card-header");
    header.add(this.title);
    body.addClassName("card-body");
    getContent().addClassName("card");
    getContent().getElement().setAttribute("aria-labelledby", id);
    getContent().add(header, body);
  }

  /** Puts a badge beside the title. */
  public Card badge(Component badge) {
    header.add(badge);
    return this;
  }

  /** Puts a quiet sentence beside the title. */
  public Card note(String sentence) {
    Span note = new Span(sentence);
    note.addClassNames("card-note", "quiet");
    header.add(note);
    return this;
  }

  /** Puts the card's one link, or a small control, at the right end of the header. */
  public Card link(Component link) {
    link.addClassName("card-link");
    header.add(link);
    return this;
  }

  /** Replaces the content. */
  public Card body(Component... content) {
    body.removeAll();
    body.add(content);
    return this;
  }

  /** Rows reach the card's edges: for tables and lists. */
  public Card flush() {
    getContent().addClassName("flush");
    return this;
  }

  public void setTitle(String text) {
    title.setText(text);
  }
}
