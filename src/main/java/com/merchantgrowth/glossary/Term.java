package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.Pinyin;
import com.merchantgrowth.shared.Wording;
import java.util.List;

/**
 * A word of the field (术语).
 *
 * @param key what a link names it by
 * @param name as the field calls it in Chinese, and in English
 * @param pinyin with tone marks
 * @param initials first letters of the pinyin: "cje"
 * @param meaning Markdown
 * @param category one of {@link TextFacts#CATEGORIES}
 * @param related keys of other terms
 * @param links addresses of the portal where it is seen
 */
public record Term(
    String key,
    Wording name,
    String pinyin,
    String initials,
    Wording meaning,
    String category,
    List<String> related,
    List<String> links) {
  static Term of(WrittenText text) {
    TextFacts facts = text.content().facts();
    return new Term(
        text.id().key(),
        text.content().title(),
        facts.pinyin(),
        Pinyin.initials(facts.pinyin()),
        text.content().body(),
        facts.category(),
        facts.related(),
        facts.links());
  }
}
