package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.MetricInput;
import com.merchantgrowth.diagnosis.score.PeerValues;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricFacts;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one number of a diagnosis: its own numbers, its days, its place. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class MetricEvidences {
  private final MerchantAccess access;
  private final MetricFacts facts;
  private final Measures measures;
  private final MetricResults results;

  MetricEvidences(
      MerchantAccess access, MetricFacts facts, Measures measures, MetricResults results) {
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
    long shop = access.require(diagnosis.shop().id(), ShopArea.DIAGNOSIS).id();
    MetricDays days = facts.of(line.definition(), shop, diagnosis.day());
    return new MetricEvidence(
        line,
        days.window(),
        days.numbers(),
        days.days(),
        days.values(),
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
}
