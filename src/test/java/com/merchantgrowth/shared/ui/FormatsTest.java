package com.merchantgrowth.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.DayRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden table of visual design §4. */
class FormatsTest {
  private static final Formats ZH = Formats.of(Locale.SIMPLIFIED_CHINESE);
  private static final Formats EN = Formats.of(Locale.UK);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest(name = "{0} {1} is {2} and {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          864000        | fen      | 8,640 元    | CN¥8,640
          31900000      | fen      | 31.9 万     | CN¥319K
          12400000000   | fen      | 1.24 亿     | CN¥124M
          1810000       | fen      | 1.81 万     | CN¥18.1K
          50000000      | fen      | 50 万       | CN¥500K
          999999        | fen      | 1.00 万     | CN¥10.0K
          31004000      | fen      | 31.0 万     | CN¥310K
          1230          | fen      | 12.30 元    | CN¥12.30
          25450         | fen      | 254.5 元    | CN¥254.5
          0             | fen      | 0 元        | CN¥0
          -2100000      | fen      | −2.1 万     | −CN¥21K
          -0.2          | fen      | 0 元        | CN¥0
          0.712         | ratio    | 71.2%       | 71.2%
          0.0062        | ratio    | 0.62%       | 0.62%
          0.00047       | ratio    | 0.047%      | 0.047%
          1             | ratio    | 100%        | 100%
          0.9996        | ratio    | 99.96%      | 99.96%
          0             | ratio    | 0%          | 0%
          53.2          | hours    | 53.2 小时   | 53.2 h
          53.2          | h        | 53.2 小时   | 53.2 h
          12            | days     | 12 天       | 12 days
          1             | days     | 1 天        | 1 day
          38.25         | seconds  | 38.3 秒     | 38.3 s
          200           | min      | 200 分钟    | 200 min
          1482          | count    | 1,482       | 1,482
          9999.6        | count    | 1.00 万     | 10.0K
          123456        | count    | 12.3 万     | 123K
          2.14          | multiple | 2.14        | 2.14
          57.08         | score    | 57.1        | 57.1
          NaN           | fen      | —           | —
          """)
  void a_value_reads_as_people_say_it(double value, String unit, String zh, String en) {
    assertThat(ZH.value(value, unit)).isEqualTo(zh);
    assertThat(EN.value(value, unit)).isEqualTo(en);
  }

  @ParameterizedTest(name = "{0} {1} is {2} and {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.138     | ratio | +13.8 个百分点 | +13.8 pp
          -0.0021   | ratio | −0.21 个百分点 | −0.21 pp
          -3.4      | hours | −3.4 小时      | −3.4 h
          2100000   | fen   | +2.1 万        | +CN¥21K
          0         | count | 0              | 0
          NaN       | ratio | —              | —
          """)
  void a_change_has_its_sign_and_rates_change_in_points(
      double change, String unit, String zh, String en) {
    assertThat(ZH.change(change, unit)).isEqualTo(zh);
    assertThat(EN.change(change, unit)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({
    "17.2, P17, 后 17%, lowest 17%",
    "80, P80, 前 20%, top 20%",
    "50, P50, 前 50%, top 50%",
    "0, P0, 后 1%, lowest 1%",
    "100, P100, 前 1%, top 1%"
  })
  void a_percentile_is_counted_from_its_nearer_end(
      double percentile, String name, String zh, String en) {
    assertThat(ZH.percentile(percentile)).isEqualTo(name);
    assertThat(ZH.standing(percentile)).isEqualTo(zh);
    assertThat(EN.standing(percentile)).isEqualTo(en);
  }

  @Test
  void scores_have_one_decimal_and_points_a_sign() {
    assertThat(ZH.score(57.08)).isEqualTo("57.1");
    assertThat(ZH.score(Double.NaN)).isEqualTo("—");
    assertThat(ZH.points(8.3)).isEqualTo("+8.3");
    assertThat(ZH.points(-0.02)).isEqualTo("0.0");
    assertThat(ZH.relative(0.124)).isEqualTo("+12.4%");
    assertThat(ZH.relative(-0.05)).isEqualTo("−5%");
  }

  @Test
  void money_is_exact_to_the_cent() {
    assertThat(ZH.money(25400)).isEqualTo("¥254.00");
    assertThat(ZH.money(123456789)).isEqualTo("¥1,234,567.89");
    assertThat(ZH.money(-5)).isEqualTo("−¥0.05");
  }

  @Test
  void days_read_native_in_both_languages() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    assertThat(ZH.day(day)).isEqualTo("11月20日");
    assertThat(EN.day(day)).isEqualTo("20 Nov");
    assertThat(ZH.dayOfWeek(day)).isEqualTo("11月20日 周五");
    assertThat(EN.dayOfWeek(day)).isEqualTo("Fri 20 Nov");
    assertThat(ZH.fullDay(day)).isEqualTo("2026年11月20日");
    assertThat(EN.fullDay(day)).isEqualTo("20 Nov 2026");
  }

  @Test
  void a_range_says_what_its_ends_share_once() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertThat(ZH.range(DayRange.lastDays(7, day))).isEqualTo("11月16–22日");
    assertThat(EN.range(DayRange.lastDays(7, day))).isEqualTo("16–22 Nov");
    assertThat(ZH.range(DayRange.lastDays(30, day))).isEqualTo("10月24日 – 11月22日");
    assertThat(EN.range(DayRange.lastDays(1, day))).isEqualTo("22 Nov");
    assertThat(EN.range(DayRange.closed(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 2))))
        .isEqualTo("30 Dec 2025 – 2 Jan 2026");
  }

  @Test
  void moments_are_told_in_the_shop_zone() {
    Instant moment = Instant.parse("2026-11-20T11:00:00Z");
    assertThat(ZH.dateTime(moment, SHANGHAI)).isEqualTo("2026年11月20日 19:00");
    assertThat(EN.dateTime(moment, SHANGHAI)).isEqualTo("20 Nov 2026 19:00");
    assertThat(ZH.shortDateTime(moment, SHANGHAI)).isEqualTo("11月20日 19:00");
    assertThat(ZH.time(moment, SHANGHAI)).isEqualTo("19:00");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-20T11:00:30Z | 刚刚            | just now
          2026-11-20T10:59:31Z | 刚刚            | just now
          2026-11-20T10:59:30Z | 1 分钟前        | 1 min ago
          2026-11-20T10:00:31Z | 59 分钟前       | 59 min ago
          2026-11-20T10:00:30Z | 1 小时前        | 1 h ago
          2026-11-19T16:00:00Z | 19 小时前       | 19 h ago
          2026-11-19T15:59:00Z | 昨天 23:59      | yesterday 23:59
          2026-11-19T01:10:00Z | 昨天 09:10      | yesterday 09:10
          2026-11-18T10:00:00Z | 11月18日        | 18 Nov
          2025-12-31T10:00:00Z | 2025年12月31日  | 31 Dec 2025
          2026-11-20T11:05:00Z | 刚刚            | just now
          """)
  void how_long_ago_is_said_as_people_say_it(Instant then, String chinese, String english) {
    Instant now = Instant.parse("2026-11-20T11:00:30Z");
    assertThat(ZH.ago(then, now, SHANGHAI)).isEqualTo(chinese);
    assertThat(EN.ago(then, now, SHANGHAI)).isEqualTo(english);
  }

  @Test
  void durations_show_their_two_largest_units() {
    assertThat(ZH.duration(Duration.ofMinutes(200))).isEqualTo("3 时 20 分");
    assertThat(EN.duration(Duration.ofMinutes(200))).isEqualTo("3 h 20 min");
    assertThat(ZH.duration(Duration.ofMillis(1_240))).isEqualTo("1.2 秒");
    assertThat(EN.duration(Duration.ofSeconds(65))).isEqualTo("1 min 5 s");
    assertThat(ZH.duration(Duration.ofHours(50))).isEqualTo("2 天 2 时");
  }

  @Test
  void sizes_and_counts_are_short() {
    assertThat(EN.bytes(999)).isEqualTo("999 B");
    assertThat(EN.bytes(1_234_567)).isEqualTo("1.2 MB");
    assertThat(ZH.count(50_000)).isEqualTo("50,000");
    assertThat(ZH.number(4.4600001, 2)).isEqualTo("4.46");
    assertThat(ZH.number(-0.4, 0)).isEqualTo("0");
  }
}
