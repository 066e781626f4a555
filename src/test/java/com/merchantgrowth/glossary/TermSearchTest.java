package com.merchantgrowth.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking terms up in what ships. */
class TermSearchTest {
  private static final List<Term> TERMS =
      new TextFiles()
          .texts().stream()
              .filter(one -> one.id().kind() == TextKind.TERM)
              .map(
                  one ->
                      Term.of(
                          new WrittenText(
                              one.id(),
                              one.content(),
                              1,
                              WrittenText.SYSTEM,
                              java.time.Instant.EPOCH,
                              null)))
              .toList();

  private static List<String> found(String text, String category) {
    return new TermSearch(text, category)
        .in(TERMS, Locale.CHINESE).stream().map(Term::key).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "成交额, gmv",
    "cje, gmv",
    "CJE, gmv",
    "chengjiaoe, gmv",
    "chéng jiāo é, gmv",
    "gpm, gpm",
    "kdj, aov",
    "average order, aov",
    "dongxiao, sell_through",
    "zhuanhualv, conversion",
    "roi, roi",
    "破价, price_break",
  })
  void the_term_that_is_meant_comes_first(String typed, String key) {
    assertThat(found(typed, "")).first().isEqualTo(key);
  }

  @Test
  void a_meaning_is_searched_after_the_names() {
    assertThat(found("怎么洗", "")).contains("detail_page");
    assertThat(found("达人", "").indexOf("creator"))
        .isLessThan(found("达人", "").indexOf("distribution"));
  }

  @Test
  void a_category_narrows_and_an_empty_search_is_everything() {
    assertThat(found("", "")).hasSize(TERMS.size());
    assertThat(found("", "ads")).contains("roi", "ad_spend").doesNotContain("gmv");
    assertThat(found("cje", "ads")).isEmpty();
  }

  @Test
  void what_nobody_says_finds_nothing_and_signs_do_no_harm() {
    assertThat(found("没有这样的词", "")).isEmpty();
    assertThat(found("%_'\\", "")).isEmpty();
  }

  @Test
  void terms_stand_by_pinyin_and_in_english_by_the_english_name() {
    List<Term> chinese = TERMS.stream().sorted(TermSearch.order(Locale.CHINESE)).toList();
    List<Term> english = TERMS.stream().sorted(TermSearch.order(Locale.ENGLISH)).toList();
    assertThat(chinese.stream().map(term -> TermSearch.letter(term, Locale.CHINESE))).isSorted();
    assertThat(english.getFirst().name().en().toLowerCase(Locale.ROOT)).startsWith("3");
    assertThat(TermSearch.letter(english.getFirst(), Locale.ENGLISH)).isEqualTo("#");
    assertThat(TermSearch.letter(english.getLast(), Locale.ENGLISH)).isEqualTo("W");
  }
}
