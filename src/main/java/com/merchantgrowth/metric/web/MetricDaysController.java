package com.merchantgrowth.metric.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricFacts;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.OwnNumbers;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "metrics")
class MetricDaysController {
  private final MerchantAccess access;
  private final MetricResults results;
  private final MetricFacts days;

  MetricDaysController(MerchantAccess access, MetricResults results, MetricFacts days) {
    this.access = access;
    this.results = results;
    this.days = days;
  }

  /**
   * @param value null = not reported
   * @param denominator null = not reported, or the metric has none
   */
  record DayBody(LocalDate day, @Nullable Double value, @Nullable Double denominator) {
    static DayBody of(LocalDate day, OwnNumbers.DayValue value) {
      return new DayBody(day, known(value.numerator()), known(value.denominator()));
    }

    private static @Nullable Double known(double value) {
      return Double.isNaN(value) ? null : value;
    }
  }

  /** A metric's days, with the definition the day's run used. */
  record DaysBody(
      String shop,
      String metric,
      int version,
      LocalDate day,
      String numerator,
      @Nullable String denominator,
      LocalDate from,
      LocalDate to,
      List<DayBody> days) {}

  @GetMapping("/api/v1/shops/{code}/metrics/{metric}/days")
  @Operation(
      summary = "The days behind a metric of a shop",
      description = "Seen from `day`, the newest day with results unless given.")
  DaysBody days(
      @PathVariable String code,
      @PathVariable String metric,
      @RequestParam(required = false) @Nullable LocalDate day) {
    ShopRef shop = access.require(code, ShopArea.DIAGNOSIS);
    PublishedRun run =
        (day == null ? results.latest(SubjectKind.SHOP) : results.run(SubjectKind.SHOP, day))
            .orElseThrow(
                () -> DomainException.notFound("metric.error.noRun", day == null ? "" : day));
    int position =
        run.position(metric)
            .orElseThrow(() -> DomainException.notFound("metric.error.unknown", metric));
    MetricDefinition definition = run.metrics().get(position);
    MeasureSum below = definition.denominator();
    MetricDays behind = days.of(definition, shop.id(), run.day());
    List<DayBody> rows =
        IntStream.range(0, behind.days().size())
            .mapToObj(i -> DayBody.of(behind.days().get(i), behind.values().get(i)))
            .toList();
    return new DaysBody(
        shop.code(),
        metric,
        definition.version(),
        run.day(),
        definition.numerator().toString(),
        below == null ? null : below.toString(),
        behind.window().start(),
        behind.window().last(),
        rows);
  }
}
