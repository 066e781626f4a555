package com.merchantgrowth.coaching.playbook.ui;

import com.merchantgrowth.coaching.playbook.Material;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Something ready to use, folded away until it is wanted, to read, print or take away. */
public final class MaterialCard extends Div {
  /**
   * @param print the address of the page for paper; empty = there is none
   */
  public MaterialCard(Material material, PlaybookWords words, String print) {
    addClassName("playbook-material");
    Div acts = new Div(download(material, words));
    acts.addClassName("row");
    if (!print.isEmpty()) {
      Anchor paper = new Anchor(print, words.t("material.print"));
      paper.addClassName("button-link");
      acts.add(paper);
    }
    Div content = new Div(acts, new MarkdownText(material.body(words.locale())));
    content.addClassName("stack");
    Span title = new Span(material.title(words.locale()));
    title.addClassName("strong");
    Details details = new Details(title, content);
    details.setWidthFull();
    add(details);
  }

  /** The material as a file a word processor opens. */
  public static Component download(Material material, PlaybookWords words) {
    Locale locale = words.locale();
    return Downloads.button(
        words.t("material.download"),
        material.code() + ".md",
        "text/markdown;charset=utf-8",
        out -> out.write(material.text().in(locale).getBytes(StandardCharsets.UTF_8)));
  }
}
