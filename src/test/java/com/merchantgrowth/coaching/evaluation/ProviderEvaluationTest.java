package com.merchantgrowth.coaching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.coaching.CoachDirectory.Caseload;
import com.merchantgrowth.coaching.plan.PlanResult;
import com.merchantgrowth.coaching.plan.PlanResults.Outcome;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an organisation's figures come about and which level they reach. */
class ProviderEvaluationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final long OWN = 1;

  private static EvaluationCore.Shop shop(double orders, double gmv, LocalDate firstSale) {
    return new EvaluationCore.Shop(
        orders, gmv, firstSale == null ? Double.NaN : firstSale.toEpochDay());
  }

  private static Outcome plan(PlanResult result, LocalDate ended, int stars) {
    return new Outcome(
        1, 1, "first-live", 7L, ended.minusDays(28), ended, null, 0, 0, result, stars);
  }

  private static ProviderFigures figures(
      Map<Long, EvaluationCore.Shop> shops, LocalDate since, List<Outcome> plans) {
    return EvaluationCore.figures(
            DAY,
            shops.keySet().stream().map(id -> new Caseload(OWN, id, since)).toList(),
            shops::get,
            plans,
            account -> account == 7 ? OWN : -1)
        .get(OWN);
  }

  @ParameterizedTest(name = "订单 {0}，首单 {1}，绑定 {2} → 动销 {3}，带出首单 {4}")
  @CsvSource({
    // one order makes a shop active; the first sale counts from the day of the binding on
    "1, 2026-11-01, 2026-10-01, 1, 1",
    "0, 2026-11-01, 2026-10-01, 0, 1",
    "5, 2026-10-01, 2026-10-01, 1, 1",
    "5, 2026-09-30, 2026-10-01, 1, 0",
    // 90 days with today: 29 August is the first
    "5, 2026-08-29, 2026-01-01, 1, 1",
    "5, 2026-08-28, 2026-01-01, 1, 0",
    "5, , 2026-01-01, 1, 0"
  })
  void active_and_first_sales_at_their_edges(
      double orders, LocalDate firstSale, LocalDate since, int active, int firstSales) {
    ProviderFigures own = figures(Map.of(1L, shop(orders, 5_000, firstSale)), since, List.of());

    assertThat(own.activeShops()).isEqualTo(active);
    assertThat(own.firstSales()).isEqualTo(firstSales);
    assertThat(own.gmv90()).isEqualTo(5_000);
  }

  @Test
  void a_shop_that_reported_nothing_counts_as_a_shop_and_adds_nothing() {
    ProviderFigures own =
        figures(
            Map.of(1L, shop(Double.NaN, Double.NaN, null), 2L, shop(3, 100, null)), DAY, List.of());

    assertThat(own.shops()).isEqualTo(2);
    assertThat(own.activeShops()).isEqualTo(1);
    assertThat(own.gmv90()).isEqualTo(100);
  }

  @Test
  void rates_are_sums_by_sums_and_unknown_below_their_sample() {
    List<Outcome> plans = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      plans.add(plan(i < 3 ? PlanResult.REACHED : PlanResult.MISSED, DAY.minusDays(i), 4));
    }
    ProviderFigures four = figures(Map.of(1L, shop(1, 1, null)), DAY, plans);
    assertThat(four.value(ProviderFigure.REACHED_RATE)).isNaN();
    assertThat(four.value(ProviderFigure.SATISFACTION)).isNaN();
    assertThat(four.value(ProviderFigure.PLANS_CLOSED)).isEqualTo(4);

    plans.add(plan(PlanResult.REACHED, DAY, 5));
    plans.add(plan(PlanResult.UNKNOWN, DAY, 0));
    plans.add(plan(PlanResult.REACHED, DAY.minusDays(90), 1));
    ProviderFigures five = figures(Map.of(1L, shop(1, 1, null)), DAY, plans);
    assertThat(five.value(ProviderFigure.REACHED_RATE)).isEqualTo(0.8, within(1e-12));
    assertThat(five.value(ProviderFigure.SATISFACTION)).isEqualTo(4.2, within(1e-12));
  }

  private static ProviderLevels levels() {
    return EvaluationRows.read(
        """
        [{"code": "silver", "name": {"zh": "银牌", "en": "Silver"},
          "needs": {"metric": "provider_active_shops", "is": ">=", "value": 10}},
         {"code": "gold", "name": {"zh": "金牌", "en": "Gold"},
          "needs": {"all": [{"metric": "provider_gmv_90", "is": ">=", "value": 100},
                            {"metric": "provider_satisfaction", "is": ">=", "value": 4}]}}]
        """);
  }

  @ParameterizedTest(name = "动销 {0}，成交 {1}，打分 {2} 份共 {3} → {4}")
  @CsvSource({
    "9, 500, 5, 25, none",
    "10, 99, 5, 25, silver",
    "10, 100, 5, 20, gold",
    "10, 100, 5, 19, silver",
    "10, 100, 4, 20, silver"
  })
  void a_level_needs_all_levels_below_and_what_is_known(
      int active, long gmv, int answers, int stars, String level) {
    ProviderFigures own = new ProviderFigures(20, active, gmv, 0, 0, 0, stars, answers);

    assertThat(levels().reached(own, DAY).map(ProviderLevel::code).orElse("none")).isEqualTo(level);
  }

  @Test
  void levels_ask_for_figures_of_providers_only() {
    for (String needs :
        List.of(
            "{\"metric\": \"gmv_30\", \"is\": \">=\", \"value\": 1}",
            "{\"flag\": \"violation\"}",
            "{\"attribute\": \"tier\", \"in\": [\"L1\"]}")) {
      assertThatThrownBy(
              () ->
                  EvaluationRows.read(
                      "[{\"code\": \"a\", \"name\": {\"zh\": \"甲\", \"en\": \"A\"}, \"needs\": "
                          + needs
                          + "}]"))
          .isInstanceOf(DomainException.class);
    }
  }
}
