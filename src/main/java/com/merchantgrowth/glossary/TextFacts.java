package com.merchantgrowth.glossary;

import java.util.List;

/**
 * What a text has besides its words.
 *
 * @param category of a term: {@link #CATEGORIES}; empty for other kinds
 * @param pinyin of a term, with tone marks, a space between syllables; empty for other kinds
 * @param related keys of terms
 * @param links addresses of the portal where it is seen, each with a leading slash
 */
public record TextFacts(String category, String pinyin, List<String> related, List<String> links) {
  public static final TextFacts NONE = new TextFacts("", "", List.of(), List.of());

  /** What terms belong to, in the order to show. */
  public static final List<String> CATEGORIES =
      List.of(
          "people",
          "trade",
          "live",
          "content",
          "distribution",
          "users",
          "goods",
          "ads",
          "service",
          "growth",
          "data");

  public TextFacts {
    category = category.strip();
    pinyin = pinyin.strip().replaceAll("\\s+", " ");
    related = List.copyOf(related);
    links = List.copyOf(links);
  }
}
