package com.merchantgrowth.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

/** Texts in exports are never formulas, and come back as they were. */
class FormulaQuoteTest {
  @Example
  void what_a_spreadsheet_would_compute_becomes_a_text() {
    assertThat(FormulaQuote.on("=1+2")).isEqualTo("'=1+2");
    assertThat(FormulaQuote.on("@店铺")).isEqualTo("'@店铺");
    assertThat(FormulaQuote.on("\t=1")).isEqualTo("'\t=1");
    assertThat(FormulaQuote.on("素锦女装")).isEqualTo("素锦女装");
    assertThat(FormulaQuote.on("'引号'")).isEqualTo("'引号'");
    assertThat(FormulaQuote.on("")).isEmpty();
  }

  @Example
  void a_quote_that_means_something_else_stays() {
    assertThat(FormulaQuote.off("'-5 折")).isEqualTo("-5 折");
    assertThat(FormulaQuote.off("'90s")).isEqualTo("'90s");
    assertThat(FormulaQuote.off("'")).isEqualTo("'");
  }

  @Property
  void reading_an_export_back_gives_the_text(
      @ForAll @Chars({'=', '+', '-', '@', '\t', '\'', 'a'}) @CharRange(from = '一', to = '二')
          String text) {
    assertThat(FormulaQuote.off(FormulaQuote.on(text))).isEqualTo(text);
    assertThat("=+-@\t").doesNotContain(FormulaQuote.on(text).transform(FormulaQuoteTest::first));
  }

  /** What cannot begin a formula stands for an empty text. */
  private static String first(String text) {
    return text.isEmpty() ? "a" : text.substring(0, 1);
  }
}
