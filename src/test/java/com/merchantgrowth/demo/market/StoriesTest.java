package com.merchantgrowth.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.demo.NaiveDiagnosis;
import com.merchantgrowth.demo.NaiveDiagnosis.Result;
import com.merchantgrowth.shared.DayRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories the demo tells hold on whatever day somebody starts it. */
class StoriesTest {
  private static final Marketplace MARKET = Marketplace.of(2000);

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2027-03-09", "2027-08-30"})
  void each_story_shop_stands_where_its_story_puts_it(LocalDate last) {
    Map<String, Result> results = diagnose(last);

    Result sujin = results.get(MARKET.story(Story.SUJIN).code());
    assertThat(sujin.level()).isEqualTo("category_tier");
    assertThat(sujin.overall()).isBetween(52.0, 63.0);
    assertThat(weakest(sujin)).isEqualTo("service");
    assertThat(sujin.dimensions().get("distribution")).isGreaterThan(68);
    assertThat(sujin.metrics().get("im_3min_rate_30").value()).isBetween(0.66, 0.76);
    assertThat(sujin.metrics().get("im_3min_rate_30").median()).isBetween(0.8, 0.88);
    assertThat(sujin.metrics().get("return_refund_hours_30").value()).isNull();
    assertThat(TierReplay.of(MARKET.story(Story.SUJIN), last).tier(last)).isEqualTo("L2");
    assertThat(TierReplay.of(MARKET.story(Story.WIDENED), last).tier(last)).isEqualTo("L4");

    assertThat(results.get(MARKET.story(Story.STAR).code()).overall()).isGreaterThan(80);
    assertThat(results.get(MARKET.story(Story.WIDENED).code()).level())
        .isNotEqualTo("category_tier");

    Result newcomer = results.get(MARKET.inFirstWeek(last).code());
    assertThat(newcomer.active()).isTrue();
    assertThat(newcomer.overall()).isNull();
    Result silent = results.get(MARKET.story(Story.SILENT).code());
    assertThat(silent.active()).isFalse();
    assertThat(silent.overall()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2027-03-09"})
  void the_slipping_shop_sells_less_than_half_of_two_months_ago(LocalDate last) {
    ShopPlan plan = MARKET.slipping(last);
    ShopDays days = new ShopDays(plan, DayRange.lastDays(90, last));
    long before = gmv(days, DayRange.lastDays(14, last.minusDays(65)));
    long now = gmv(days, DayRange.lastDays(14, last));
    assertThat(now).isLessThan((long) (0.65 * before));
  }

  private static long gmv(ShopDays days, DayRange range) {
    return range.stream().mapToLong(days::reportedGmv).sum();
  }

  private static String weakest(Result result) {
    return result.dimensions().entrySet().stream()
        .filter(score -> Objects.nonNull(score.getValue()))
        .min(Comparator.comparing(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  private static Map<String, Result> diagnose(LocalDate last) {
    ShopPlan newcomer = MARKET.inFirstWeek(last);
    List<String> wanted = new ArrayList<>(List.of("女装", "童装", "母婴", newcomer.category()));
    List<NaiveDiagnosis.Shop> shops = new ArrayList<>();
    DayRange window = DayRange.lastDays(180, last);
    for (ShopPlan plan : MARKET.shops(last)) {
      if (wanted.contains(plan.category()) || plan.story() != Story.NONE) {
        shops.add(shop(plan, window, last));
      }
    }
    return new NaiveDiagnosis(last, catalogue()).of(shops);
  }

  private static List<NaiveDiagnosis.Metric> catalogue() {
    return NaiveDiagnosis.catalogue(Path.of("src/main/resources/catalogue/metrics.csv"));
  }

  private static NaiveDiagnosis.Shop shop(ShopPlan plan, DayRange window, LocalDate last) {
    ShopDays days = new ShopDays(plan, window);
    Map<LocalDate, Map<String, Double>> facts = new HashMap<>();
    window.stream()
        .forEach(
            day -> {
              for (Measure.Source source : Measure.Source.values()) {
                double[] row = days.row(day, source);
                for (Measure measure : row == null ? List.<Measure>of() : source.measures()) {
                  if (!Double.isNaN(row[measure.ordinal()])) {
                    facts
                        .computeIfAbsent(day, key -> new HashMap<>())
                        .put(measure.code(), row[measure.ordinal()]);
                  }
                }
              }
            });
    String tier = TierReplay.of(plan, last).tier(last);
    return new NaiveDiagnosis.Shop(plan.code(), plan.category(), tier, facts);
  }
}
