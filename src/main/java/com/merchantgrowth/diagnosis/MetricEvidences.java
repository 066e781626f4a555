package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.MetricInput;
import com.merchantgrowth.diagnosis.score.OwnNumbers;
import com.merchantgrowth.diagnosis.score.PeerValues;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.fact.FactDay;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one number of a diagnosis: its own numbers, its days, its place. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class MetricEvidences {
  private final MerchantAccess access;
  private final FactDays facts;
  private final Measures measures;
  private final MetricResults results;

  MetricEvidences(MerchantAccess access, FactDays facts, Measures measures, MetricResults results) {
    this.access = access;
    this.facts = facts;
    this.measures = measures;
    this.results = results;
  }

  /** The registered measures by code, for names and units. */
  @Transactional(readOnly = true)
  public Map<String, Measure> measures() {
    return measures.byCode();
  }

  /**
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public MetricEvidence of(Diagnosis diagnosis, MetricLine line) {
    long shop = access.require(diagnosis.shop().id(), ShopArea.VIEW).id();
    MetricDefinition metric = line.definition();
    DayRange window = metric.window().on(diagnosis.day());
    List<String> codes = codes(metric);
    List<FactDay> days = facts.of(SubjectKind.SHOP, shop, codes, window);
    List<OwnNumbers.DayValue> values =
        days.stream()
            .map(
                day ->
                    new OwnNumbers.DayValue(
                        sum(metric.numerator(), codes, day), sum(metric.denominator(), codes, day)))
            .toList();
    return new MetricEvidence(
        line,
        window,
        OwnNumbers.of(metric, values),
        days.stream().map(FactDay::day).toList(),
        values,
        measures.byCode(),
        place(diagnosis, line));
  }

  private PeerValues.@Nullable Place place(Diagnosis diagnosis, MetricLine line) {
    if (!line.hasPercentile()) {
      return null;
    }
    MetricInput input = line.input();
    int position = diagnosis.run().position(line.code()).orElseThrow();
    double[] group =
        results.peerValues(diagnosis.run(), diagnosis.group(), new int[] {position})[0];
    return PeerValues.of(group, input.value()).place(input.value(), input.direction());
  }

  private static List<String> codes(MetricDefinition metric) {
    return Stream.of(metric.numerator(), metric.denominator())
        .filter(Objects::nonNull)
        .flatMap(sum -> sum.measures().stream())
        .distinct()
        .toList();
  }

  /** NaN when one of the measures is not reported on the day. */
  private static double sum(@Nullable MeasureSum sum, List<String> codes, FactDay day) {
    if (sum == null) {
      return Double.NaN;
    }
    double total = 0;
    for (MeasureSum.Term term : sum.terms()) {
      total += term.sign() * day.values()[codes.indexOf(term.measure())];
    }
    return total;
  }
}
