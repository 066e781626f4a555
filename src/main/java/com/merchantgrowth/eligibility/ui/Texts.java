package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts about conditions in one language, and how that language joins words. */
final class Texts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final I18NProvider provider;
  private final Locale locale;
  private final boolean english;
  private final ResourceBundle bundle;

  Texts(I18NProvider provider, Locale locale) {
    this.provider = provider;
    english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    this.locale = english ? Locale.ENGLISH : Locale.CHINESE;
    bundle = ResourceBundle.getBundle("vaadin-i18n.translations", this.locale, NO_FALLBACK);
  }

  Locale locale() {
    return locale;
  }

  Formats formats() {
    return Formats.of(locale);
  }

  /** A text of this room: the key without {@code eligibility.}. */
  String get(String key, Object... args) {
    return plain("eligibility." + key, args);
  }

  /** As {@link #get}, where there need not be one: words of particular measures and the like. */
  Optional<String> find(String key, Object... args) {
    return named("eligibility." + key, args);
  }

  /** A text of any room. */
  String plain(String key, Object... args) {
    return provider.getTranslation(key, locale, args);
  }

  /** The text under a key made of somebody's code; empty when there is none. */
  Optional<String> named(String key, Object... args) {
    return bundle.containsKey(key) ? Optional.of(plain(key, args)) : Optional.empty();
  }

  /** A name within a Chinese sentence: a space keeps Latin letters and digits off the Han. */
  String spaced(String name) {
    if (english || name.isEmpty()) {
      return name;
    }
    return (latin(name.charAt(0)) ? " " : "")
        + name
        + (latin(name.charAt(name.length() - 1)) ? " " : "");
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  /** A name within an English sentence: "Paid orders" → "paid orders", "IM sessions" stays. */
  String inner(String name) {
    return english
            && name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && !Character.isUpperCase(name.charAt(1))
        ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
        : name;
  }

  /** A sentence begins with a capital, where the language has them. */
  String begun(String phrase) {
    return english && !phrase.isEmpty()
        ? Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1)
        : phrase;
  }

  /** L1、L2 或 L3; L1, L2 or L3. */
  String either(List<String> names) {
    if (names.size() == 1) {
      return names.getFirst();
    }
    String before = String.join(english ? ", " : "、", names.subList(0, names.size() - 1));
    return get(
        "list.either", spaced(before).stripLeading(), spaced(names.getLast()).stripTrailing());
  }

  /**
   * Clauses of one sentence.
   *
   * @param all whether every one holds, or any
   */
  String clauses(List<String> clauses, boolean all) {
    if (clauses.size() == 1) {
      return clauses.getFirst();
    }
    String key = all ? "list.and" : "list.or";
    String before = String.join(get("list.clause"), clauses.subList(0, clauses.size() - 1));
    return clauses.size() == 2
        ? get(key + ".two", before, clauses.getLast())
        : get(key, before, clauses.getLast());
  }
}
