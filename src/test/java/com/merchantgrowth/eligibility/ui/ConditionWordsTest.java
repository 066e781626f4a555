package com.merchantgrowth.eligibility.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Condition.AttributeIn;
import com.merchantgrowth.eligibility.condition.Condition.Flagged;
import com.merchantgrowth.eligibility.condition.Condition.MetricIs;
import com.merchantgrowth.eligibility.condition.Condition.Not;
import com.merchantgrowth.eligibility.condition.Condition.OpenedWithin;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions read like sentences somebody wrote, in both languages. */
class ConditionWordsTest {
  private static final ConditionWords ZH = Catalogue.words(Locale.CHINESE);
  private static final ConditionWords EN = Catalogue.words(Locale.ENGLISH);

  static Condition metric(String code, String is, double value) {
    return new MetricIs(new Term.Metric(code), Comparison.of(is), value);
  }

  /**
   * @param formula aggregate, numerator with denominator, window and unit, such as {@code "RATIO
   *     quality_returns/paid_orders own ratio"}
   */
  static Condition formula(String formula, String is, double value) {
    return new MetricIs(term(formula), Comparison.of(is), value);
  }

  static Term.Formula term(String formula) {
    String[] parts = formula.split(" ");
    String[] sums = parts[1].split("/");
    return new Term.Formula(
        Aggregate.parse(parts[0]),
        MeasureSum.parse(sums[0]),
        sums.length > 1 ? MeasureSum.parse(sums[1]) : null,
        parts.length > 4 ? Scale.of(parts[4]) : Scale.ONE,
        parts[2].equals("own") ? null : MetricWindow.parse(parts[2]),
        parts[3]);
  }

  private static Condition flag(String code) {
    return new Flagged(code);
  }

  static Stream<Arguments> sentences() {
    Condition gmv = metric("gmv_30", ">=", 1_000_000);
    return Stream.of(
        row(
            Condition.all(
                AttributeIn.of(ShopAttribute.TYPE, "exclusive", "enterprise", "flagship"),
                formula("ACTIVE_DAYS>=60 live_minutes 30d days", ">=", 1),
                flag("distribution_opened")),
            "企业店、旗舰店或专卖店，近 30 天至少有 1 天播满 60 分钟，并且已开通快分销。",
            "Shop type is Enterprise, Flagship or Exclusive; at least 1 day live for 60 min or more"
                + " in the last 30 days; and distribution opened."),
        row(Condition.EVERYBODY, "所有店铺。", "All shops."),
        row(new Not(Condition.EVERYBODY), "没有店铺。", "No shop."),
        row(gmv, "近30天成交额不低于 1 万元。", "GMV (30 d) at least CN¥10K."),
        // what is asked is exact, however many digits that takes
        row(
            metric("gmv_30", ">", 1_000_001),
            "近30天成交额超过 10,000.01 元。",
            "GMV (30 d) more than CN¥10,000.01."),
        row(
            metric("gmv_30", "<", 123_456_700),
            "近30天成交额低于 1,234,567 元。",
            "GMV (30 d) under CN¥1,234,567."),
        row(
            metric("gmv_30", "<=", 3_000_000_000.0),
            "近30天成交额不超过 3,000 万元。",
            "GMV (30 d) at most CN¥30M."),
        row(metric("gmv_30", "=", 50_000), "近30天成交额正好是 500 元。", "GMV (30 d) exactly CN¥500."),
        row(
            metric("paid_orders_30", ">=", 1000),
            "近30天支付订单数不少于 1,000 单。",
            "Paid orders (30 d) at least 1,000."),
        row(
            metric("paid_orders_30", ">=", 12_345),
            "近30天支付订单数不少于 12,345 单。",
            "Paid orders (30 d) at least 12,345."),
        row(
            metric("paid_orders_30", ">=", 20_000),
            "近30天支付订单数不少于 2 万单。",
            "Paid orders (30 d) at least 20K."),
        row(
            metric("live_hours_30", ">=", 1.25),
            "近30天直播时长不少于 1.25 小时。",
            "Live hours (30 d) at least 1.25 h."),
        row(
            metric("quality_return_rate_30", "<=", 0.0333),
            "商品品质退单率不超过 3.33%。",
            "Quality returns ÷ paid orders (30 d) at most 3.33%."),
        row(
            metric("return_refund_hours_30", "<=", 48),
            "退货退款自主完结时长不超过 48 小时。",
            "Return-and-refund self-completion duration (30 d) at most 48 h."),
        row(
            metric("shop_score", ">=", 4.2),
            "店铺体验分不低于 4.2。",
            "Shop experience score at least 4.2."),
        row(
            metric("shop_score", ">=", 4.25),
            "店铺体验分不低于 4.25。",
            "Shop experience score at least 4.25."),
        row(metric("gone", ">", 3), "gone 超过 3。", "Gone more than 3."),
        row(
            formula("SUM distributed_orders own count", ">=", 1000),
            "任务期内被分销支付订单数不少于 1,000 单。",
            "At least 1,000 distributed paid orders during the task."),
        row(
            formula("SUM gmv month-1 fen", ">=", 50_000_000),
            "上月支付成交额不低于 50 万元。",
            "At least CN¥500K of paid GMV last month."),
        row(
            formula("MAX_DAY live_minutes own min", ">=", 300),
            "任务期内单日直播时长不少于 5 小时。",
            "At least 5 h of live time on one day during the task."),
        row(
            formula("MAX_DAY live_minutes own min", ">=", 90),
            "任务期内单日直播时长不少于 90 分钟。",
            "At least 90 min of live time on one day during the task."),
        row(
            formula("MAX_DAY self_live_gmv 2026-11-01..2026-11-30 fen", ">", 1_000_000),
            "2026年11月1–30日期间单日自播成交额超过 1 万元。",
            "More than CN¥10K of self-live GMV on one day within 1–30 Nov 2026."),
        row(
            formula("MAX_DAY self_live_gmv 2026-11-01..2026-11-30 fen", "<=", 1_000_000),
            "2026年11月1–30日期间单日最高自播成交额不超过 1 万元。",
            "At most CN¥10K of self-live GMV on the best day within 1–30 Nov 2026."),
        row(
            formula("ACTIVE_DAYS>=1 paid_orders 90d days", ">=", 20),
            "近 90 天至少有 20 天支付订单数满 1 单。",
            "At least 20 days with 1 or more paid orders in the last 90 days."),
        row(
            formula("ACTIVE_DAYS>=1000000 gmv month days", "<", 3),
            "本月支付成交额满 1 万元的天数少于 3 天。",
            "Fewer than 3 days with CN¥10K or more of paid GMV this month."),
        row(
            formula("ACTIVE_DAYS>=2 short_videos own days", ">", 4),
            "任务期内有超过 4 天发布短视频满 2 条。",
            "More than 4 days with 2 or more short videos published during the task."),
        row(
            formula("AVERAGE_PER_DAY live_minutes 30d hours 1/60", ">=", 2),
            "近 30 天日均直播时长不少于 2 小时。",
            "At least 2 h of live time a day on average in the last 30 days."),
        row(
            formula("LATEST products_on_sale 7d count", ">=", 10),
            "近 7 天最新的在售商品数不少于 10 个。",
            "Latest products on sale at least 10 in the last 7 days."),
        row(
            formula("RATIO quality_returns/paid_orders own ratio", "<=", 0.02),
            "任务期内品质退单数 ÷ 支付订单数不超过 2%。",
            "Quality returns ÷ paid orders at most 2% during the task."),
        row(
            formula("RATIO self_live_gmv/self_live_views 30d fen 1000", ">=", 50_000),
            "近 30 天自播成交额 ÷ 自播观看次数 × 1,000 不低于 500 元。",
            "Self-live GMV ÷ self-live views × 1,000 at least CN¥500 in the last 30 days."),
        row(
            formula("SUM fans_gained-fans_lost month-3 count", ">=", 100),
            "往前第 3 个月新增粉丝 − 流失粉丝不少于 100 人。",
            "At least 100 fans gained − fans lost in the month 3 months back."),
        row(
            formula("SUM im_sessions 30d count", ">=", 100),
            "近 30 天 IM会话数不少于 100 个。",
            "At least 100 IM sessions in the last 30 days."),
        row(
            AttributeIn.of(ShopAttribute.TIER, "L3", "L1", "L2"),
            "层级是 L1、L2 或 L3。",
            "Tier is L1, L2 or L3."),
        row(
            new Not(AttributeIn.of(ShopAttribute.TYPE, "personal", "individual")),
            "不是个人店或个体店。",
            "Shop type is not Personal or Individual business."),
        row(
            AttributeIn.of(ShopAttribute.STAGE, "cold_start", "entry"),
            "处于入驻–动销或冷启阶段。",
            "Stage is Entry to first sales or Cold start."),
        row(new OpenedWithin(30), "开店 30 天内。", "Opened within the last 30 days."),
        row(new Not(new OpenedWithin(30)), "不在开店 30 天内。", "Not opened within the last 30 days."),
        row(new Not(flag("violation")), "没有「违规在案」标记。", "Not marked \"Violation on record\"."),
        row(flag("course:a"), "有「course:a」标记。", "Marked \"course:a\"."),
        row(
            Condition.any(flag("deposit_paid"), gmv),
            "已缴保证金，或者近30天成交额不低于 1 万元。",
            "Deposit paid, or GMV (30 d) at least CN¥10K."),
        row(
            Condition.all(new OpenedWithin(30), Condition.any(flag("deposit_paid"), gmv)),
            "开店 30 天内，并且（已缴保证金，或者近30天成交额不低于 1 万元）。",
            "Opened within the last 30 days, and (deposit paid, or GMV (30 d) at least CN¥10K)."),
        // a NOT around a group is said of what is in it
        row(
            new Not(Condition.any(flag("violation"), gmv)),
            "没有「违规在案」标记，并且近30天成交额低于 1 万元。",
            "Not marked \"Violation on record\", and GMV (30 d) under CN¥10K."),
        row(
            Condition.all(
                AttributeIn.of(ShopAttribute.TIER, "L1"),
                new Not(Condition.all(flag("violation"), metric("gmv_30", "=", 1_000_000)))),
            "层级是 L1，并且（没有「违规在案」标记，或者近30天成交额不等于 1 万元）。",
            "Tier is L1, and (not marked \"Violation on record\", or GMV (30 d) other than CN¥10K)."),
        row(
            Condition.all(flag("deposit_paid"), Condition.all(new Not(new Not(gmv)))),
            "已缴保证金，并且近30天成交额不低于 1 万元。",
            "Deposit paid, and GMV (30 d) at least CN¥10K."));
  }

  private static Arguments row(Condition condition, String zh, String en) {
    return Arguments.of(condition, zh, en);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("sentences")
  void a_condition_is_a_sentence(Condition condition, String zh, String en) {
    assertThat(ZH.sentence(condition)).isEqualTo(zh);
    assertThat(EN.sentence(condition)).isEqualTo(en);
  }

  @Test
  void what_is_measured_has_a_name_of_its_own() {
    Term.Formula live = term("MAX_DAY live_minutes own min");
    assertThat(ZH.term(live)).isEqualTo("任务期内单日直播时长");
    assertThat(EN.term(live)).isEqualTo("live time on one day during the task");
    Term.Formula days = term("ACTIVE_DAYS>=60 live_minutes 30d days");
    assertThat(ZH.term(days)).isEqualTo("近 30 天播满 60 分钟的天数");
    assertThat(EN.term(days)).isEqualTo("days live for 60 min or more in the last 30 days");
    assertThat(ZH.term(new Term.Metric("gmv_30"))).isEqualTo("近30天成交额");
    assertThat(ZH.needed(term("SUM distributed_orders own count"), 1000)).isEqualTo("1,000 单");
  }
}
