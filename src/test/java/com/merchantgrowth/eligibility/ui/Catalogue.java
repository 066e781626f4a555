package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.fact.Measure;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Some of the shipped metrics and measures, and the shipped texts, without a portal. */
final class Catalogue {
  private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

  static {
    measure("live_minutes", "直播分钟数", "Live minutes", "min");
    measure("live_sessions", "直播场次", "Live sessions", "count");
    measure("self_live_gmv", "自播成交额", "Self-live GMV", "fen");
    measure("gmv", "支付成交额", "Paid GMV", "fen");
    measure("paid_orders", "支付订单数", "Paid orders", "count");
    measure("distributed_orders", "被分销支付订单数", "Distributed paid orders", "count");
    measure("short_videos", "短视频发布数", "Short videos published", "count");
    measure("quality_returns", "品质退单数", "Quality returns", "count");
    measure("products_on_sale", "在售商品数", "Products on sale", "count");
    measure("products_with_sales_30d", "近30天有销量商品数", "Products with sales in 30 d", "count");
    measure("fans_gained", "新增粉丝", "Fans gained", "count");
    measure("fans_lost", "流失粉丝", "Fans lost", "count");
    measure("im_sessions", "IM会话数", "IM sessions", "count");
    measure("return_refund_orders", "退货退款完结单数", "Return-and-refund cases closed", "count");
    measure("return_refund_hours", "退货退款完结总时长", "Total return-and-refund hours", "h");
    measure("self_live_views", "自播观看次数", "Self-live views", "count");
    measure("seats_cleaned", "清洁座位数", "Seats cleaned", "count");
  }

  private static final List<MetricDefinition> METRICS =
      List.of(
          metric("gmv_30", "近30天成交额", "GMV (30 d)", "SUM", "gmv", "", "1", "fen", 7),
          metric(
              "paid_orders_30",
              "近30天支付订单数",
              "Paid orders (30 d)",
              "SUM",
              "paid_orders",
              "",
              "1",
              "count",
              7),
          metric(
              "live_hours_30",
              "近30天直播时长",
              "Live hours (30 d)",
              "SUM",
              "live_minutes",
              "",
              "1/60",
              "hours",
              7),
          metric(
              "quality_return_rate_30",
              "商品品质退单率",
              "Quality returns ÷ paid orders (30 d)",
              "RATIO",
              "quality_returns",
              "paid_orders",
              "1",
              "ratio",
              30),
          metric(
              "return_refund_hours_30",
              "退货退款自主完结时长",
              "Return-and-refund self-completion duration (30 d)",
              "RATIO",
              "return_refund_hours",
              "return_refund_orders",
              "1",
              "hours",
              5),
          metric(
              "shop_score",
              "店铺体验分",
              "Shop experience score",
              "LATEST",
              "gmv",
              "",
              "1",
              "score",
              1));

  private Catalogue() {}

  private static void measure(String code, String zh, String en, String unit) {
    MEASURES.put(
        code,
        new Measure(
            code,
            zh,
            en,
            unit,
            code.startsWith("products_")
                ? Measure.Kind.STATE
                : unit.equals("count") ? Measure.Kind.COUNT : Measure.Kind.AMOUNT,
            Measure.Absent.ZERO,
            true));
  }

  private static MetricDefinition metric(
      String code,
      String zh,
      String en,
      String aggregate,
      String above,
      String below,
      String scale,
      String unit,
      double least) {
    return new MetricDefinition(
        code,
        1,
        com.merchantgrowth.shared.SubjectKind.SHOP,
        null,
        zh,
        en,
        Aggregate.parse(aggregate),
        MeasureSum.parse(above),
        below.isEmpty() ? null : MeasureSum.parse(below),
        Scale.of(scale),
        MetricWindow.lastDays(30),
        unit,
        Direction.HIGHER,
        least,
        1,
        Instant.EPOCH);
  }

  static List<MetricDefinition> metrics() {
    return METRICS;
  }

  static Map<String, Measure> measures() {
    return MEASURES;
  }

  static ConditionWords words(Locale locale) {
    return new ConditionWords(
        new Texts(new ShippedTexts(), locale), new Vocabulary(() -> METRICS, () -> MEASURES));
  }

  /** As the portal's provider, but a missing text fails. */
  static final class ShippedTexts implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
      return List.of(Locale.CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
      String pattern =
          ResourceBundle.getBundle(
                  "vaadin-i18n.translations",
                  locale,
                  ResourceBundle.Control.getNoFallbackControl(
                      ResourceBundle.Control.FORMAT_PROPERTIES))
              .getString(key);
      return new MessageFormat(pattern, locale).format(params);
    }
  }
}
