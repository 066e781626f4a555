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
    Div words = new Div(this.title, this.subtitle);
    words.addClassName("page-title");
    add(words);
    if (actions.length > 0) {
      Div bar = new Div(actions);
      bar.addClassName("page-actions");
      add(bar);
    }
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  public void setSubtitle(String sentence) {
    subtitle.setText(sentence);
    subtitle.setVisible(!sentence.isEmpty());
  }
}
