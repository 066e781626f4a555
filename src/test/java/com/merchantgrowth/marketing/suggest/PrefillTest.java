package com.merchantgrowth.marketing.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.newcomer.NewcomerTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefillTest {
  private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-12-08T00:00:00Z");
  private static final Reduction BLANK = Reduction.once(29_900, new Amount(2_000));

  private static ToolPlan coupon() {
    return ToolPlan.open("", START, END, new CouponTerms(BLANK, true, 1_000, 1, 7, null, null, ""));
  }

  /** Average order, threshold and reduction in yuan. */
  @ParameterizedTest
  @CsvSource({
    "SHELF,       156.00, 190, 15",
    "SHELF,       129.99, 160, 12",
    "TOOL_DAYS,   100.00, 120, 9",
    "COUPON_USE,  156.00, 160, 12",
    "CONVERSION,  156.00, 120, 6",
    "RETURNING,   156.00, 160, 16",
    "RETURNING,     0.40,  10, 1"
  })
  void a_coupon_s_threshold_follows_the_average_order(
      Remedy remedy, double average, long threshold, long off) {
    ToolPlan plan = Prefill.plan(remedy, coupon(), Math.round(average * 100), List.of());

    assertThat(((CouponTerms) plan.terms()).reduction())
        .isEqualTo(Reduction.once(threshold * 100, new Amount(off * 100)));
    assertThat(plan.start()).isEqualTo(START);
    assertThat(((CouponTerms) plan.terms()).total()).isEqualTo(1_000);
  }

  @Test
  void without_an_average_order_the_blank_stays() {
    assertThat(Prefill.plan(Remedy.SHELF, coupon(), 0, List.of())).isEqualTo(coupon());
  }

  @Test
  void a_newcomer_coupon_keeps_its_limits() {
    ToolPlan blank = ToolPlan.open("", START, END, new NewcomerTerms(BLANK, 200, 7, 3));

    assertThat(Prefill.plan(Remedy.NEW_BUYERS, blank, 15_600, List.of()).terms())
        .isEqualTo(new NewcomerTerms(Reduction.once(12_000, new Amount(1_200)), 200, 7, 3));
  }

  @Test
  void a_sale_takes_the_goods_there_is_the_most_of() {
    ToolPlan blank =
        ToolPlan.open(
            "",
            START,
            END,
            new FlashTerms(List.of(new Period(START, END)), List.of(), true, 900, 24));
    List<Sku> goods =
        List.of(
            sku(1, 31, ProductStatus.ON_SALE),
            sku(2, 29, ProductStatus.ON_SALE),
            sku(3, 600, ProductStatus.ON_SALE),
            sku(4, 900, ProductStatus.OFF));

    FlashTerms terms = (FlashTerms) Prefill.plan(Remedy.FLASH, blank, 0, goods).terms();

    assertThat(terms.items())
        .containsExactly(
            new FlashTerms.Item(3, 8_910, 50, 2), new FlashTerms.Item(1, 8_910, 10, 2));
    assertThat(terms.sessions()).containsExactly(new Period(START, END));
    assertThat(Prefill.plan(Remedy.FLASH, blank, 0, List.of())).isEqualTo(blank);
  }

  private static Sku sku(long id, long stock, ProductStatus status) {
    return new Sku(
        id,
        1,
        "s-" + id,
        "p",
        "P",
        "",
        ProductStatus.ON_SALE,
        new SkuFields("x", 9_900, null, null, status, ""),
        stock,
        1);
  }

  @Test
  void every_gap_is_a_metric_of_the_catalogue_and_has_its_reason() throws IOException {
    String metrics = Files.readString(Path.of("src/main/resources/catalogue/metrics.csv"));
    Properties texts = new Properties();
    texts.load(
        new java.io.StringReader(
            Files.readString(
                Path.of("src/main/resources/vaadin-i18n/translations_zh.properties"),
                StandardCharsets.UTF_8)));
    for (Remedy remedy : Remedy.values()) {
      assertThat(metrics).contains("\n" + remedy.metric() + ",shop,");
      assertThat(texts)
          .containsKeys(
              "marketing.suggest.why." + remedy.code(), "marketing.suggest.name." + remedy.code());
      assertThat(Remedy.of(remedy.metric())).contains(remedy);
    }
  }
}
