package com.merchantgrowth.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.TestShop;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each condition of the shipped checklist flips exactly at its edge. */
class ConditionEdgesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final ChecklistDefinition SHIPPED = ShippedChecklist.definition();

  @ParameterizedTest
  @CsvSource({
    "products-5,      4,      5",
    "live-60,         59.99,  60",
    "live-3-days,     2,      3",
    "first-order,     0,      1",
    "im-70,           0.6999, 0.7",
    "videos-3,        2,      3",
    "live-8-days,     7,      8",
    "tool-live,       0,      1",
    "fans-100,        99,     100",
    "repeat-10,       9,      10",
    "first-ad,        0,      1",
    "ad-roi,          1.4999, 1.5",
    "experience-42,   4.1999, 4.2",
    "gmv-10000,       999999, 1000000"
  })
  void a_number_counts_from_its_edge_on(String item, double below, double at) {
    assertThat(truth(item, below)).isEqualTo(Truth.FAIL);
    assertThat(truth(item, at)).isEqualTo(Truth.PASS);
    assertThat(truth(item, Double.NaN)).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "0.95,   30, PASS",
    "0.9499, 30, FAIL",
    "1,      29, FAIL",
    "0.95,     , UNKNOWN",
  })
  void pick_up_counts_from_95_percent_of_30_orders_on(
      double rate, @org.jspecify.annotations.Nullable Double orders, Truth expected) {
    List<Term> terms = condition("pickup-95").terms();
    TestShop shop = TestShop.on(DAY).with(terms.get(0), rate);
    if (orders != null) {
      shop = shop.with(terms.get(1), orders);
    }
    assertThat(findings(shop).truth(item("pickup-95"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"deposit, deposit_paid", "activity, activity_signed_up"})
  void a_flag_counts_on_its_first_day_and_not_the_day_before(String item, String flag) {
    TestShop tomorrow = TestShop.on(DAY).flagged(flag, DAY.plusDays(1), null);
    TestShop today = TestShop.on(DAY).flagged(flag, DAY, null);
    TestShop over = TestShop.on(DAY).flagged(flag, DAY.minusDays(9), DAY.minusDays(1));

    assertThat(findings(tomorrow).truth(item(item))).isEqualTo(Truth.FAIL);
    assertThat(findings(today).truth(item(item))).isEqualTo(Truth.PASS);
    assertThat(findings(today).since(item(item))).isEqualTo(DAY);
    assertThat(findings(over).truth(item(item))).isEqualTo(Truth.FAIL);
  }

  @Test
  void no_condition_is_left_out_above() throws NoSuchMethodException {
    Set<String> told = new TreeSet<>(Set.of("pickup-95", "deposit", "activity"));
    CsvSource table =
        ConditionEdgesTest.class
            .getDeclaredMethod(
                "a_number_counts_from_its_edge_on", String.class, double.class, double.class)
            .getAnnotation(CsvSource.class);
    for (String row : table.value()) {
      told.add(row.substring(0, row.indexOf(',')));
    }
    assertThat(told)
        .isEqualTo(
            SHIPPED.items().stream()
                .filter(item -> !item.confirmed())
                .map(CheckItem::code)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Truth truth(String item, double value) {
    TestShop shop = TestShop.on(DAY);
    Term term = condition(item).terms().getFirst();
    return findings(Double.isNaN(value) ? shop : shop.with(term, value)).truth(item(item));
  }

  private static LiveFindings findings(ShopFacts shop) {
    return new LiveFindings(shop, Map.of(), false);
  }

  private static CheckItem item(String code) {
    return SHIPPED.item(code).orElseThrow();
  }

  private static Condition condition(String code) {
    return ((Evidence.Data) item(code).evidence()).condition();
  }
}
