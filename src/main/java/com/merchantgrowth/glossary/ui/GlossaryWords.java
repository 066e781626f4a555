package com.merchantgrowth.glossary.ui;

import com.merchantgrowth.glossary.Term;
import com.merchantgrowth.shared.Wording;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** The glossary in one language; made for one page. */
record GlossaryWords(Component page, Locale locale) {
  static GlossaryWords of(Component page) {
    return new GlossaryWords(page, UI.getCurrent().getLocale());
  }

  String t(String key, Object... args) {
    return page.getTranslation("glossary." + key, args);
  }

  String in(Wording words) {
    return words.in(locale);
  }

  /** What stands first: the Chinese name, on English pages the English one. */
  String name(Term term) {
    return in(term.name());
  }

  /** The other name, with the pinyin for who cannot read the Chinese one. */
  String secondName(Term term) {
    return english() ? term.name().zh() + " " + term.pinyin() : term.name().en();
  }

  boolean english() {
    return "en".equals(locale.getLanguage());
  }

  /** What a page of the portal is called: the first part of its address names the text. */
  String pageName(String address) {
    String path = address.substring(1).split("\\?", 2)[0];
    return t("page." + path.replace('/', '.'));
  }
}
