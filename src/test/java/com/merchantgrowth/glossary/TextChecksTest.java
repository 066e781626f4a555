package com.merchantgrowth.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextChecksTest {
  private static final String ZH = "买家付了款的金额，直播、短视频和货架都在里面，退款不往下扣，看增长用它，看赚没赚要另算。";
  private static final String EN =
      "What buyers have paid, from live, video and shelf; refunds are not taken off, and it shows"
          + " growth and never profit.";
  private static final TextId METRIC = new TextId(TextKind.METRIC, "gmv_30");
  private static final TextId TERM = new TextId(TextKind.TERM, "gmv");

  private static List<String> places(TextId id, TextContent content) {
    return TextChecks.problems(id, content).stream().map(DomainException::place).toList();
  }

  private static TextContent help(String zh, String en) {
    return new TextContent(new Wording("成交额", "GMV"), new Wording(zh, en), TextFacts.NONE);
  }

  private static TextContent term(String category, String pinyin, List<String> links) {
    return new TextContent(
        new Wording("成交额", "GMV"),
        new Wording(ZH, EN),
        new TextFacts(category, pinyin, List.of(), links));
  }

  @Test
  void a_help_that_says_something_may_be_shown() {
    assertThat(places(METRIC, help(ZH, EN))).isEmpty();
  }

  @Test
  void empty_and_too_short_texts_are_refused_in_each_language() {
    assertThat(places(METRIC, help("", ""))).containsExactly("body.zh", "body.en");
    assertThat(places(METRIC, help("成交额。", EN))).containsExactly("body.zh");
    assertThat(places(METRIC, help(ZH, "Paid amount."))).containsExactly("body.en");
  }

  @Test
  void signs_of_markdown_do_not_count_as_words() {
    assertThat(places(METRIC, help("- **" + "—".repeat(60) + "**", EN))).containsExactly("body.zh");
  }

  @Test
  void both_names_are_needed() {
    assertThat(
            places(
                METRIC,
                new TextContent(new Wording("成交额", ""), new Wording(ZH, EN), TextFacts.NONE)))
        .containsExactly("title");
  }

  @Test
  void what_somebody_meant_to_come_back_to_is_refused() {
    assertThat(places(METRIC, help(ZH + "待补充", EN))).containsExactly("body");
    assertThat(places(METRIC, help(ZH, EN + " TODO later"))).containsExactly("body");
  }

  @Test
  void a_term_needs_a_category_and_one_syllable_a_character() {
    assertThat(places(TERM, term("trade", "chéng jiāo é", List.of()))).isEmpty();
    assertThat(places(TERM, term("", "chéng jiāo é", List.of()))).containsExactly("category");
    assertThat(places(TERM, term("nowhere", "chéng jiāo é", List.of())))
        .containsExactly("category");
    assertThat(places(TERM, term("trade", "chéngjiāo é", List.of()))).containsExactly("pinyin");
    assertThat(places(TERM, term("trade", "", List.of()))).containsExactly("pinyin");
  }

  @Test
  void links_stay_inside_the_portal() {
    assertThat(places(TERM, term("trade", "chéng jiāo é", List.of("/diagnosis")))).isEmpty();
    assertThat(places(TERM, term("trade", "chéng jiāo é", List.of("https://example.com"))))
        .containsExactly("links");
    assertThat(places(TERM, term("trade", "chéng jiāo é", List.of("//example.com"))))
        .containsExactly("links");
    assertThat(places(TERM, term("trade", "chéng jiāo é", List.of("javascript:alert(1)"))))
        .containsExactly("links");
  }
}
