package com.merchantgrowth.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One text in both languages. */
class WordingTest {
  private static final Locale MAINLAND = Locale.of("zh", "CN");

  @Test
  void each_reader_gets_their_language_and_chinese_where_there_is_no_english() {
    Wording both = new Wording(" 交齐保证金\n", "Pay the deposit ");
    Wording chinese = new Wording("交齐保证金", " ");

    assertThat(both.in(MAINLAND)).isEqualTo("交齐保证金");
    assertThat(both.in(Locale.UK)).isEqualTo("Pay the deposit");
    assertThat(chinese.in(Locale.ENGLISH)).isEqualTo("交齐保证金");
    assertThat(chinese.in(Locale.FRENCH)).isEqualTo("交齐保证金");
  }

  @Test
  void without_chinese_it_is_blank_without_either_incomplete() {
    assertThat(Wording.NONE.isBlank()).isTrue();
    assertThat(new Wording("", "Only English").isBlank()).isTrue();
    assertThat(new Wording("只有中文", "").isBlank()).isFalse();
    assertThat(new Wording("只有中文", "").incomplete()).isTrue();
    assertThat(new Wording("都有", "Both").incomplete()).isFalse();
    assertThat(new Wording("都有", "Both").longest()).isEqualTo(4);
  }
}
