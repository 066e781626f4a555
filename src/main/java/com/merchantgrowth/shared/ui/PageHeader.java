package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The first row of a page: its title, one sentence, and what can be done with the page. */
public final class PageHeader extends Header {
  private final H1 title;
  private final Paragraph subtitle;
  private final Div words;

  /**
   * @param subtitle one sentence, or empty
   */
  public PageHeader(String title, String subtitle, Component... actions) {
    addClassName("page-header");
    this.title = new H1(title);
    // the shell moves the focus here after a navigation
    this.title.getElement().setAttribute("tabindex", "-1");
    this.subtitle = new Paragraph(subtitle);
    this.subtitle.addClassNames("quiet");
    this.subtitle.setVisible(!subtitle.isEmpty());
    this.words = new Div(this.title, this.subtitle);
    this.words.addClassName("page-title");
    add(words);
    if (actions.length > 0) {
      Div bar = new Div(actions);
      bar.addClassName("page-actions");
      add(bar);
    }
  }

  /** Where what the page is about stands, in a row below the sentence. */
  public PageHeader marks(Component... marks) {
    Div row = new Div(marks);
    row.addClassNames("row", "page-marks");
    words.add(row);
    return this;
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  public void setSubtitle(String sentence) {
    subtitle.setText(sentence);
    subtitle.setVisible(!sentence.isEmpty());
  }
}
