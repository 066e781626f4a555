package com.merchantgrowth.glossary.ui;

import com.merchantgrowth.glossary.GlossaryRoutes;
import com.merchantgrowth.glossary.Term;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** One term: its names and sound, what it means, what it goes with, where it is seen. */
final class TermEntry extends Article {
  /**
   * @param all every term by key, for the names of related ones
   * @param chosen whether the address names this one
   */
  TermEntry(Term term, Map<String, Term> all, boolean chosen, GlossaryWords words) {
    setId("term-" + term.key());
    addClassName("term");
    setClassName("chosen", chosen);
    H3 name = new H3(new Anchor(GlossaryRoutes.term(term.key()), words.name(term)));
    Span second = new Span(words.secondName(term));
    second.addClassNames("quiet", "small");
    Div head = new Div(name);
    head.addClassName("term-head");
    if (!words.english()) {
      Span sound = new Span(term.pinyin());
      sound.addClassNames("quiet", "small");
      sound.getElement().setAttribute("lang", "zh-Latn");
      head.add(sound);
    }
    head.add(second);
    add(head, new MarkdownText(words.in(term.meaning())));
    Div ties = new Div();
    ties.addClassNames("term-ties", "small");
    term.links().stream()
        .map(link -> new Anchor(link.substring(1), words.pageName(link)))
        .forEach(ties::add);
    term.related().stream()
        .filter(all::containsKey)
        .map(all::get)
        .map(one -> new Anchor(GlossaryRoutes.term(one.key()), words.name(one)))
        .forEach(
            link -> {
              link.addClassName("term-related");
              ties.add(link);
            });
    if (ties.getComponentCount() > 0) {
      add(ties);
    }
  }
}
