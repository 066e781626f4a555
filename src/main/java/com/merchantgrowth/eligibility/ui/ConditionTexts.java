package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** Gives words for conditions, to screens and to REST. */
@org.springframework.stereotype.Component
public class ConditionTexts {
  private final I18NProvider provider;
  private final ConditionTerms terms;

  ConditionTexts(I18NProvider provider, ConditionTerms terms) {
    this.provider = provider;
    this.terms = terms;
  }

  /** English for English locales, Chinese for all others; at most two statements, when needed. */
  public ConditionWords in(Locale locale) {
    return new ConditionWords(new Texts(provider, locale), Vocabulary.of(terms));
  }

  /** What editors of conditions offer in this language; for administrators. */
  public Choices choices(Locale locale) {
    Vocabulary vocabulary = Vocabulary.of(terms);
    return Choices.of(
        new ConditionWords(new Texts(provider, locale), vocabulary), vocabulary, terms);
  }
}
