package com.merchantgrowth.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The values of a message keep their type and are written for their reader. */
class ArgTest {
  private static final List<Arg> ALL =
      List.of(
          Arg.text("一天直播 5 小时", "Live for 5 hours a day"),
          Arg.text("素锦女装旗舰店"),
          Arg.day(LocalDate.of(2026, 11, 20)),
          Arg.value(31_900_000, "fen"),
          Arg.value(0.712, "ratio"),
          Arg.value(Double.NaN, "score"),
          Arg.money(25_400),
          Arg.count(1_000));

  private static List<String> in(Locale locale) {
    return ALL.stream().map(arg -> arg.in(locale)).toList();
  }

  @Test
  void everybody_reads_a_value_in_the_own_language() {
    assertThat(in(Locale.CHINESE))
        .containsExactly(
            "一天直播 5 小时", "素锦女装旗舰店", "11月20日", "31.9 万", "71.2%", "—", "¥254.00", "1,000");
    assertThat(in(Locale.ENGLISH))
        .containsExactly(
            "Live for 5 hours a day",
            "素锦女装旗舰店",
            "20 Nov",
            "CN¥319K",
            "71.2%",
            "—",
            "¥254.00",
            "1,000");
  }

  @Test
  void what_is_stored_comes_back_as_it_was() {
    assertThat(ArgJson.read(ArgJson.write(ALL))).isEqualTo(ALL);
    assertThat(ArgJson.read(ArgJson.write(List.of()))).isEmpty();
  }

  @Test
  void a_text_longer_than_a_message_is_refused_when_it_is_sent() {
    assertThatThrownBy(() -> ArgJson.write(List.of(Arg.text("长".repeat(2_500)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void recipients_come_back_as_they_were() {
    for (Recipient to :
        List.of(new Recipient.Shop(12), new Recipient.Account(7), new Recipient.Role("ADMIN"))) {
      assertThat(Recipient.parse(to.stored())).isEqualTo(to);
    }
  }

  @Test
  void a_message_leads_into_the_portal_and_nowhere_else() {
    for (String route : List.of("https://example.com", "//example.com", "javascript:alert(1)")) {
      assertThatThrownBy(
              () -> NoticeMessage.toShop("test.shared", 1, "key", List.of(), route, "once"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
