package com.merchantgrowth.marketing.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.support.MarkdownTables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden tables of the pricing policy, one file a point, at the edges. */
class PricingPolicyTest {
  private static final Path TABLES = Path.of("src/test/resources/pricing");

  @TestFactory
  Stream<DynamicTest> everyRowOfTheTablesHolds() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(TABLES)) {
      for (Path file : files.filter(path -> path.toString().contains("/P")).sorted().toList()) {
        for (Map<String, String> row : MarkdownTables.rows(file)) {
          tests.add(
              DynamicTest.dynamicTest(file.getFileName() + ": " + row.get("情形"), () -> holds(row)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(60);
    return tests.stream();
  }

  private static void holds(Map<String, String> row) {
    Wording.Rules rules = Wording.rules(row.getOrDefault("优惠", ""));
    Quote quote =
        Pricing.quote(
            Wording.basket(row.get("购物车"), row.getOrDefault("渠道", "")),
            RuleIndex.of("golden", rules.rules()),
            Wording.buyer(row.getOrDefault("买家", ""), rules),
            Wording.time(row.getOrDefault("时刻", "")));
    assertThat(yuan(quote.payable())).as("应付").isEqualTo(row.get("应付"));
    if (!row.getOrDefault("每行实付", "").isBlank()) {
      assertThat(
              quote.lines().stream().map(PricingPolicyTest::line).collect(Collectors.joining("；")))
          .as("每行实付")
          .isEqualTo(row.get("每行实付"));
    }
    if (!row.getOrDefault("判定", "").isBlank()) {
      assertThat(
              quote.decisions().stream()
                  .map(PricingPolicyTest::decision)
                  .collect(Collectors.joining("；")))
          .as("判定")
          .isEqualTo(row.get("判定"));
    }
  }

  private static String line(QuotedLine line) {
    return line.units().size() < 2
        ? yuan(line.net())
        : line.units().stream()
            .map(units -> yuan(units.net()) + "×" + units.count())
            .collect(Collectors.joining("+"));
  }

  private static String decision(Decision decision) {
    String said = "#" + decision.rule() + " ";
    if (decision.applied()) {
      said += "省" + yuan(decision.saved());
    } else {
      said += decision.reason();
    }
    String missing = decision.missing().map(one -> " 差" + measured(one)).orElse("");
    String next =
        decision.missing().isPresent()
            ? ""
            : decision
                .next()
                .map(one -> " 再" + measured(one.missing()) + "多省" + yuan(one.extra()))
                .orElse("");
    return said + missing + next;
  }

  private static String measured(Decision.Shortfall shortfall) {
    return shortfall.measure() == Benefit.Measure.PIECES
        ? shortfall.amount() + "件"
        : yuan(shortfall.amount());
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
  }
}
