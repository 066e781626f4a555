package com.merchantgrowth.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  @ParameterizedTest
  @CsvSource({
    "成交额, cje",
    "近30天自播成交额, 30t",
    "直播话术：三句卡片, hssj",
    "重复购买怎么算, cfgm",
    "重量和运费, zlhyf",
    "行业类目, hylm",
    "排行榜怎么看, phb",
    "店长一天, dzyt",
    "长期复购, cqfg",
    "动销率, dxl",
    "率先开播, sxkb",
    "IM 三分钟回复, imsfz",
    "濮院毛衫, pyms",
  })
  void a_text_is_found_by_its_initials_whatever_the_reading(String text, String typed) {
    assertThat(Pinyin.found(text, typed)).isTrue();
    assertThat(Pinyin.found(text, " " + typed.toUpperCase(java.util.Locale.ROOT))).isTrue();
  }

  @Test
  void letters_that_do_not_stand_side_by_side_find_nothing() {
    assertThat(Pinyin.found("成交额", "ce")).isFalse();
    assertThat(Pinyin.found("成交额", "cjex")).isFalse();
  }

  @Test
  void one_letter_chinese_and_signs_are_no_initials() {
    assertThat(Pinyin.found("成交额", "c")).isFalse();
    assertThat(Pinyin.found("成交额", "成交")).isFalse();
    assertThat(Pinyin.found("成交额", "c j")).isFalse();
    assertThat(Pinyin.found("成交额", "")).isFalse();
  }

  @Test
  void a_text_without_chinese_is_not_searched_by_initials() {
    assertThat(Pinyin.found("gross margin", "gm")).isFalse();
  }

  @Test
  void initials_come_from_written_pinyin() {
    assertThat(Pinyin.initials("chéng jiāo é")).isEqualTo("cje");
    assertThat(Pinyin.initials("tóu fàng ROI")).isEqualTo("tfroi");
    assertThat(Pinyin.initials("  lǜ   sè ")).isEqualTo("ls");
    assertThat(Pinyin.initials("qián 20")).isEqualTo("q20");
    assertThat(Pinyin.initials("")).isEmpty();
  }

  @Test
  void plain_pinyin_is_what_people_type() {
    assertThat(Pinyin.plain("dòng xiāo lǜ")).isEqualTo("dongxiaolv");
    assertThat(Pinyin.plain("Chéng-Jiāo é!")).isEqualTo("chengjiaoe");
  }
}
