package com.merchantgrowth.coaching.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.MarkdownTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every signal and every stage at its edge; the tables stand in src/test/resources/coaching. */
class SignalsTest {
  private static final double[] EDGES = {4.7, 4.4};

  @TestFactory
  List<DynamicTest> each_row_of_the_table_of_signals() {
    return MarkdownTables.rows("coaching/signals.md").stream()
        .map(row -> DynamicTest.dynamicTest(row.get("why"), () -> check(row)))
        .toList();
  }

  private static void check(Map<String, String> row) {
    List<Signal> found = Signals.of(ShippedRules.rules(), EDGES, facts(row));
    if (row.get("signal").isEmpty()) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found)
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.code().code()).isEqualTo(row.get("signal"));
              assertThat(signal.severity().code()).isEqualTo(row.get("severity"));
              assertThat(signal.points()).isEqualTo(Integer.parseInt(row.get("points")));
            });
  }

  private static SignalFacts facts(Map<String, String> row) {
    return new SignalFacts(
        number(row, "silent days"),
        number(row, "live days before"),
        number(row, "GMV, yuan") * 100,
        number(row, "GMV before, yuan") * 100,
        number(row, "score"),
        number(row, "score before"),
        number(row, "negatives"),
        number(row, "orders"),
        number(row, "negatives before"),
        number(row, "orders before"),
        number(row, "days late"),
        number(row, "step"));
  }

  private static double number(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  @TestFactory
  List<DynamicTest> each_row_of_the_table_of_stages() {
    return MarkdownTables.rows("coaching/stages.md").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get("why"),
                    () ->
                        assertThat(
                                ShippedRules.rules()
                                    .stages()
                                    .stage(
                                        ShopStage.find(row.get("present")).orElse(null),
                                        number(row, "orders"),
                                        number(row, "GMV of 30 days, yuan") * 100))
                            .isEqualTo(ShopStage.find(row.get("stage")).orElse(null))))
        .toList();
  }

  @Test
  void a_request_for_help_counts_more_the_longer_nobody_answers() {
    SignalRules rules = ShippedRules.rules();
    assertThat(Signals.help(rules, 0, 0)).isEmpty();
    assertThat(Signals.help(rules, 0, 1).orElseThrow().points()).isEqualTo(20);
    assertThat(Signals.help(rules, 24, 1).orElseThrow().points()).isEqualTo(25);
    assertThat(Signals.help(rules, 48, 2).orElseThrow().points()).isEqualTo(30);
    assertThat(Signals.help(rules, 480, 2).orElseThrow().points()).isEqualTo(30);
  }

  @Test
  void the_need_is_the_sum_of_its_parts_and_never_more_than_a_hundred() {
    Need need =
        new Need(
            List.of(
                new Signal(SignalCode.STEP_CLOCK, Severity.WATCH, 18, 12, 3, 0),
                new Signal(SignalCode.NO_LIVE, Severity.URGENT, 34, 6, 4, 7),
                new Signal(SignalCode.SCORE_EDGE, Severity.WATCH, 12, 4.43, 4.4, 0.03),
                new Signal(SignalCode.HELP, Severity.URGENT, 22, 6, 1, 0)));
    assertThat(need.total()).isEqualTo(86);
    assertThat(need.signals())
        .extracting(Signal::code)
        .containsExactly(
            SignalCode.NO_LIVE, SignalCode.HELP, SignalCode.STEP_CLOCK, SignalCode.SCORE_EDGE);

    List<Signal> many = new ArrayList<>(need.signals());
    many.add(new Signal(SignalCode.GMV_DROP, Severity.URGENT, 36, 0, 1, 7));
    assertThat(new Need(many).total()).isEqualTo(100);
    assertThat(new Need(many).sum()).isEqualTo(122);
  }

  @Test
  void a_rule_that_is_off_finds_nothing() {
    List<SignalRule> off =
        ShippedRules.rules().rules().stream()
            .map(
                rule ->
                    new SignalRule(
                        rule.code(),
                        false,
                        rule.severity(),
                        rule.threshold(),
                        rule.base(),
                        rule.days(),
                        rule.points()))
            .toList();
    SignalRules rules = new SignalRules(2, ShippedRules.rules().stages(), off);
    SignalFacts worst = new SignalFacts(9, 9, 0, 1e9, 4.3, 4.8, 50, 200, 1, 200, 90, 1);

    assertThat(Signals.of(ShippedRules.rules(), EDGES, worst)).hasSize(5);
    assertThat(Signals.of(rules, EDGES, worst)).isEmpty();
    assertThat(Signals.help(rules, 9, 1)).isEmpty();
  }

  @Test
  void stored_signals_come_back_as_they_were() {
    List<Signal> signals =
        Signals.of(
            ShippedRules.rules(),
            EDGES,
            new SignalFacts(9, 9, 0, 1e9, 4.3, 4.8, 50, 200, 1, 200, 90, 1));

    assertThat(PackedSignals.unpack(PackedSignals.pack(signals))).isEqualTo(signals);
  }

  @Test
  void rules_out_of_their_range_are_refused() {
    refused(() -> new SignalRule(SignalCode.NO_LIVE, true, Severity.WATCH, 0, 1, 14, 30));
    refused(() -> new SignalRule(SignalCode.NO_LIVE, true, Severity.WATCH, 2.5, 1, 14, 30));
    refused(() -> new SignalRule(SignalCode.GMV_DROP, true, Severity.WATCH, 1, 1, 7, 30));
    refused(() -> new SignalRule(SignalCode.GMV_DROP, true, Severity.WATCH, Double.NaN, 1, 7, 30));
    refused(() -> new SignalRule(SignalCode.GMV_DROP, true, Severity.WATCH, 0.3, -1, 7, 30));
    refused(() -> new SignalRule(SignalCode.GMV_DROP, true, Severity.WATCH, 0.3, 1, 61, 30));
    refused(() -> new SignalRule(SignalCode.GMV_DROP, true, Severity.WATCH, 0.3, 1, 7, 0));
    refused(() -> new StageThresholds(0, 1));
    refused(() -> new SignalRules(1, ShippedRules.rules().stages(), List.of()));
  }

  private static void refused(Runnable made) {
    assertThatThrownBy(made::run).isInstanceOf(DomainException.class);
  }
}
