package com.merchantgrowth.marketing.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.membership.LevelLadder.Change;
import com.merchantgrowth.marketing.membership.LevelLadder.Fall;
import com.merchantgrowth.marketing.membership.LevelLadder.Standing;
import com.merchantgrowth.marketing.membership.LevelLadder.Step;
import com.merchantgrowth.marketing.membership.PointsAccount.Lot;
import com.merchantgrowth.marketing.membership.PointsAccount.Outcome;
import com.merchantgrowth.marketing.membership.Programme.PointRules;
import com.merchantgrowth.support.MarkdownTables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden tables of points, levels and earning. */
class MembershipTablesTest {
  private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);
  private static final Instant TIME_0 = Instant.parse("2026-01-01T00:00:00Z");
  private static final Pattern STEP =
      Pattern.compile("(得|用|退回|收回|过期) (\\d+)(?: #(\\d+))?(?: 至 (\\d+))?(?: 底 (-?\\d+))?");
  private static final Map<String, Fall> FALLS =
      Map.of("降一级", Fall.ONE_STEP, "降到应得", Fall.TO_EARNED, "不降", Fall.NEVER);
  private static final Map<Change, String> CHANGES =
      Map.of(Change.SAME, "不变", Change.RISEN, "升级", Change.KEPT, "保级", Change.FELL, "降级");

  private static Stream<DynamicTest> tests(String file, Consumer<Map<String, String>> row) {
    List<Map<String, String>> rows = MarkdownTables.rows("membership/" + file);
    assertThat(rows).hasSizeGreaterThan(10);
    return rows.stream()
        .map(one -> DynamicTest.dynamicTest(file + ": " + one.get("情形"), () -> row.accept(one)));
  }

  @TestFactory
  Stream<DynamicTest> points() {
    return tests("points.md", MembershipTablesTest::points);
  }

  private static void points(Map<String, String> row) {
    PointsAccount account = PointsAccount.EMPTY;
    String last = "0";
    for (String step : row.get("动作").split("；")) {
      if (step.isEmpty()) {
        continue;
      }
      Optional<Outcome> outcome = step(account, step);
      last = outcome.map(one -> String.valueOf(one.points())).orElse("不够");
      account = outcome.map(Outcome::account).orElse(account);
    }
    assertThat(account.balance()).as("余额").isEqualTo(Long.parseLong(row.get("余额")));
    assertThat(
            account.lots().stream()
                .map(lot -> lot.id() + ":" + lot.left())
                .collect(Collectors.joining(" ")))
        .as("各批剩余")
        .isEqualTo(row.get("各批剩余"));
    assertThat(last).as("最后一步变动").isEqualTo(row.get("最后一步变动"));
  }

  private static Optional<Outcome> step(PointsAccount account, String text) {
    Matcher step = STEP.matcher(text);
    assertThat(step.matches()).as(text).isTrue();
    long points = Long.parseLong(step.group(2));
    long lot = step.group(3) == null ? 0 : Long.parseLong(step.group(3));
    Instant expires = step.group(4) == null ? TIME_0 : day(Long.parseLong(step.group(4)));
    return switch (step.group(1)) {
      case "得" -> Optional.of(account.earn(new Lot(lot, points, expires)));
      case "用" -> account.take(points);
      case "退回" -> Optional.of(account.giveBack(List.of(new Lot(lot, points, expires))));
      case "收回" -> Optional.of(account.clawBack(lot, points, Long.parseLong(step.group(5))));
      default -> Optional.of(account.expire(day(points)));
    };
  }

  private static Instant day(long number) {
    return TIME_0.plus(number, ChronoUnit.DAYS);
  }

  @TestFactory
  Stream<DynamicTest> levels() {
    return tests("levels.md", MembershipTablesTest::levels);
  }

  private static void levels(Map<String, String> row) {
    LevelLadder ladder =
        new LevelLadder(List.of(0L, 1_000L, 5_000L, 20_000L), 365, FALLS.get(row.get("降级规则")));
    Step step =
        ladder.look(
            new Standing(number(row, "原等级"), DAY_0.plusDays(number(row, "看到日"))),
            number(row, "成长值"),
            DAY_0.plusDays(number(row, "今天")));
    assertThat(step.standing())
        .isEqualTo(new Standing(number(row, "等级"), DAY_0.plusDays(number(row, "下次看"))));
    assertThat(CHANGES.get(step.change())).as("结果").isEqualTo(row.get("结果"));
  }

  @TestFactory
  Stream<DynamicTest> earning() {
    return tests("earning.md", MembershipTablesTest::earning);
  }

  private static void earning(Map<String, String> row) {
    Programme programme =
        ProgrammeKit.two(
            new PointRules(
                number(row, "每分要花（分）"), number(row, "一分抵（分）"), number(row, "最多抵"), 365, 0));
    long money = fen(row.get("用钱付（元）"));
    LocalDate day = LocalDate.of(2026, 3, number(row, "日"));
    assertThat(Earning.points(programme, number(row, "等级"), money, day))
        .as("得分")
        .isEqualTo(number(row, "得分"));
    assertThat(Earning.growth(programme, money)).as("成长值").isEqualTo(number(row, "成长值"));
    assertThat(Earning.most(programme.points(), fen(row.get("应付（元）"))))
        .as("最多可用积分")
        .isEqualTo(number(row, "最多可用积分"));
  }

  private static int number(Map<String, String> row, String heading) {
    return Integer.parseInt(row.get(heading));
  }

  private static long fen(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }
}
