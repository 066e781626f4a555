package com.merchantgrowth.eligibility.ui;

import static com.merchantgrowth.eligibility.ui.ConditionWordsTest.formula;
import static com.merchantgrowth.eligibility.ui.ConditionWordsTest.metric;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Condition.AttributeIn;
import com.merchantgrowth.eligibility.condition.Condition.Flagged;
import com.merchantgrowth.eligibility.condition.Condition.MetricIs;
import com.merchantgrowth.eligibility.condition.Condition.Not;
import com.merchantgrowth.eligibility.condition.Condition.OpenedWithin;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.ShopFacts.Reading;
import com.merchantgrowth.eligibility.condition.TestShop;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each answer says the own number, what is missing, and since when or from when. */
class ReasonsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final TestShop SHOP = TestShop.on(DAY);
  private static final ConditionWords ZH = Catalogue.words(Locale.CHINESE);
  private static final ConditionWords EN = Catalogue.words(Locale.ENGLISH);

  private static Arguments number(Condition condition, double value, String zh, String en) {
    MetricIs metric = (MetricIs) (condition instanceof Not not ? not.of() : condition);
    return Arguments.of(condition, SHOP.with(metric.term(), value), zh, en);
  }

  private static Arguments reading(Condition condition, Reading reading, String zh, String en) {
    return Arguments.of(condition, SHOP.with(((MetricIs) condition).term(), reading), zh, en);
  }

  private static Arguments shop(Condition condition, TestShop shop, String zh, String en) {
    return Arguments.of(condition, shop, zh, en);
  }

  static Stream<Arguments> numbers() {
    Condition live = formula("MAX_DAY live_minutes own min", ">=", 300);
    Condition gmv = metric("gmv_30", ">=", 50_000_000);
    Condition best = formula("MAX_DAY self_live_gmv own fen", ">", 1_000_000);
    Condition orders = formula("SUM distributed_orders own count", ">=", 1000);
    Condition rate = metric("quality_return_rate_30", "<=", 0.03);
    return Stream.of(
        number(live, 200, "你 3 时 20 分，还差 1 时 40 分", "You are at 3 h 20 min, 1 h 40 min short"),
        number(live, 320, "你 5 时 20 分", "You are at 5 h 20 min"),
        number(live, 300, "你 5 小时", "You are at 5 h"),
        // 299.6 minutes would round to the five hours they are not
        number(live, 299.6, "你 299.6 分钟，还差 0.4 分钟", "You are at 299.6 min, 0.4 min short"),
        number(gmv, 31_900_000, "你 31.9 万元，还差 18.1 万元", "You are at CN¥319K, CN¥181K short"),
        number(
            gmv, 49_999_999, "你 499,999.99 元，还差 0.01 元", "You are at CN¥499,999.99, CN¥0.01 short"),
        number(gmv, 52_345_600, "你 52.3 万元", "You are at CN¥523K"),
        number(
            best,
            1_000_000,
            "你正好 1 万元，要再多一点才算",
            "You are at exactly CN¥10K, it takes more than that"),
        number(best, 1_000_001, "你 10,000.01 元", "You are at CN¥10,000.01"),
        number(orders, 862, "你 862 单，还差 138 单", "You are at 862, 138 short"),
        number(orders, Double.NaN, "你 0 单，还差 1,000 单", "You are at 0, 1,000 short"),
        number(
            metric("paid_orders_30", ">=", 1_000_000),
            999_960,
            "你 999,960 单，还差 40 单",
            "You are at 999,960, 40 short"),
        number(rate, 0.0304, "你 3.04%，超出 0.04 个百分点", "You are at 3.04%, 0.04 pp too much"),
        number(rate, 0.168, "你 16.8%，超出 13.8 个百分点", "You are at 16.8%, 13.8 pp too much"),
        number(rate, 0.02, "你 2%", "You are at 2%"),
        number(
            metric("shop_score", ">=", 4.7),
            4.695,
            "你 4.695，还差 0.005",
            "You are at 4.695, 0.005 short"),
        number(metric("shop_score", ">=", 4.7), 4.46, "你 4.5，还差 0.2", "You are at 4.5, 0.2 short"),
        number(metric("paid_orders_30", "=", 3), 5, "你 5 单，相差 2 单", "You are at 5, off by 2"),
        number(
            new Not(metric("paid_orders_30", ">=", 3)),
            5,
            "你 5 单，超出 2 单",
            "You are at 5, 2 too much"),
        number(
            new Not(metric("paid_orders_30", ">=", 3)),
            3,
            "你正好 3 单，要再少一点才算",
            "You are at exactly 3, it takes less than that"),
        number(new Not(metric("paid_orders_30", "=", 3)), 4, "你 4 单", "You are at 4"),
        reading(
            metric("return_refund_hours_30", "<=", 48),
            new Reading(Double.NaN, 4, 5, DayRange.lastDays(30, DAY), "hours"),
            "样本 4 单（退货退款完结单数），至少 5 单才评",
            "4 of 5 return-and-refund cases closed needed before this is scored"),
        reading(
            gmv,
            new Reading(Double.NaN, 4, 7, DayRange.lastDays(30, DAY), "fen"),
            "4 天有数据，至少 7 天才评",
            "4 of 7 days with data needed before this is scored"),
        reading(
            gmv,
            new Reading(Double.NaN, Double.NaN, 0, null, ""),
            "还没有算过这个指标",
            "This metric has not been computed yet"),
        reading(
            formula("SUM gmv 30d fen", ">=", 1),
            new Reading(Double.NaN, 0, 0, DayRange.lastDays(30, DAY), "fen"),
            "近 30 天没有数据",
            "No data in the last 30 days"),
        reading(
            orders,
            new Reading(
                Double.NaN,
                0,
                0,
                DayRange.closed(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)),
                "count"),
            "你 0 单，还差 1,000 单；最早 12月1日",
            "You are at 0, 1,000 short; 1 Dec at the earliest"));
  }

  static Stream<Arguments> others() {
    Condition tier = AttributeIn.of(ShopAttribute.TIER, "L3");
    Condition type = AttributeIn.of(ShopAttribute.TYPE, "flagship", "enterprise");
    Condition fresh = new OpenedWithin(30);
    Condition clean = new Not(new Flagged("violation"));
    Condition deposit = new Flagged("deposit_paid");
    return Stream.of(
        shop(tier, SHOP.with(ShopAttribute.TIER, "L2"), "你是 L2，要求 L3", "You are L2, required: L3"),
        shop(tier, SHOP.with(ShopAttribute.TIER, "L3"), "你是 L3", "You are L3"),
        shop(tier, SHOP, "还没有登记层级", "Not on record yet: Tier"),
        shop(
            type,
            SHOP.with(ShopAttribute.TYPE, "personal"),
            "你是个人店，要求企业店或旗舰店",
            "Your shop type is Personal, required: Enterprise or Flagship"),
        shop(
            new Not(type),
            SHOP.with(ShopAttribute.TYPE, "flagship"),
            "你是旗舰店",
            "Your shop type is Flagship"),
        shop(fresh, SHOP.opened("2026-11-09"), "开店第 12 天", "Day 12 since opening"),
        shop(fresh, SHOP.opened("2025-10-05"), "开店第 412 天", "Day 412 since opening"),
        shop(
            fresh,
            SHOP.opened("2026-12-01"),
            "12月1日开店；最早 12月1日",
            "Opens on 1 Dec; 1 Dec at the earliest"),
        shop(fresh, SHOP, "还没有登记开店日期", "Not on record yet: Opened on"),
        shop(deposit, SHOP, "没有记录", "Nothing on record"),
        shop(
            deposit,
            SHOP.flagged("deposit_paid", "2026-11-03", null),
            "11月3日起有效",
            "In force since 3 Nov"),
        shop(
            deposit,
            SHOP.flagged("deposit_paid", "2027-01-05", null),
            "2027年1月5日起生效；最早 2027年1月5日",
            "From 5 Jan 2027; 5 Jan 2027 at the earliest"),
        shop(
            clean,
            SHOP.flagged("violation", "2026-11-03", "2026-11-30"),
            "11月3日至11月30日有效；最早 12月1日",
            "In force 3 Nov to 30 Nov; 1 Dec at the earliest"),
        shop(
            Condition.all(tier, type, fresh),
            SHOP.with(ShopAttribute.TIER, "L3").opened("2025-10-05"),
            "3 项中满足 1 项，1 项还不能判断",
            "1 of 3 met, 1 cannot be told yet"),
        shop(
            Condition.any(deposit, tier),
            SHOP.with(ShopAttribute.TIER, "L3"),
            "2 项中满足 1 项",
            "1 of 2 met"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource({"numbers", "others"})
  void an_answer_says_why(Condition condition, TestShop shop, String zh, String en) {
    assertThat(ZH.explain(Evaluator.evaluate(condition, shop), DAY)).isEqualTo(zh);
    assertThat(EN.explain(Evaluator.evaluate(condition, shop), DAY)).isEqualTo(en);
  }
}
