package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.Pinyin;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is looked for among the terms. A name found by its beginning comes before one found inside,
 * and what only a meaning speaks of comes last.
 *
 * @param text Chinese, English, pinyin with or without tones, or the initials of the pinyin; empty
 *     = all
 * @param category one of {@link TextFacts#CATEGORIES}; empty = all
 */
public record TermSearch(String text, String category) {
  private static final int INSIDE = 2;
  private static final int MEANING = 3;
  private static final int NOT = Integer.MAX_VALUE;
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}0-9\\s'’]+");

  public TermSearch {
    text = text.strip().toLowerCase(Locale.ROOT);
    category = category.strip();
  }

  /** Those that fit: by how well, then in the order of {@link #order}. */
  public List<Term> in(List<Term> terms, Locale locale) {
    return terms.stream()
        .filter(term -> category.isEmpty() || term.category().equals(category))
        .map(term -> new Found(term, rank(term)))
        .filter(one -> one.rank() < NOT)
        .sorted(Comparator.comparingInt(Found::rank).thenComparing(Found::term, order(locale)))
        .map(Found::term)
        .toList();
  }

  private record Found(Term term, int rank) {}

  /** By pinyin, in English by the English name. */
  public static Comparator<Term> order(Locale locale) {
    return english(locale)
        ? Comparator.comparing((Term term) -> term.name().en().toLowerCase(Locale.ROOT))
        : Comparator.comparing((Term term) -> Pinyin.plain(term.pinyin())).thenComparing(Term::key);
  }

  /** The letter a term stands under: A … Z, or # for what begins with none. */
  public static String letter(Term term, Locale locale) {
    String sound = english(locale) ? Pinyin.plain(term.name().en()) : term.initials();
    char first = sound.isEmpty() ? '#' : Character.toUpperCase(sound.charAt(0));
    return first >= 'A' && first <= 'Z' ? String.valueOf(first) : "#";
  }

  private static boolean english(Locale locale) {
    return "en".equals(locale.getLanguage());
  }

  private int rank(Term term) {
    if (text.isEmpty()) {
      return 0;
    }
    int found =
        Math.min(
            Math.min(
                place(term.name().zh().toLowerCase(Locale.ROOT), text),
                place(term.name().en().toLowerCase(Locale.ROOT), text)),
            sound(term));
    return found == NOT && speaks(term) ? MEANING : found;
  }

  private int sound(Term term) {
    String typed = LATIN.matcher(text).matches() ? Pinyin.plain(text) : "";
    if (typed.isEmpty()) {
      return NOT;
    }
    int found = Math.min(place(term.initials(), typed), place(Pinyin.plain(term.pinyin()), typed));
    // one letter inside a word finds nearly everything
    return typed.length() == 1 && found == INSIDE ? NOT : found;
  }

  /** 0 = the whole of it, 1 = its beginning, {@link #INSIDE}. */
  private static int place(String name, String wanted) {
    int at = name.indexOf(wanted);
    if (at < 0) {
      return NOT;
    }
    return name.length() == wanted.length() ? 0 : at == 0 ? 1 : INSIDE;
  }

  private boolean speaks(Term term) {
    return text.length() > 1
        && (SafeMarkdown.words(term.meaning().zh()).toLowerCase(Locale.ROOT).contains(text)
            || SafeMarkdown.words(term.meaning().en()).toLowerCase(Locale.ROOT).contains(text));
  }
}
