package com.merchantgrowth.marketing.suggest;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.Skus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which tools work on what a shop's newest diagnosis found, and what they would begin as. */
@Service
public class ToolSuggestions {
  private static final int MOST = 3;

  private final DiagnosisQueries diagnoses;
  private final Skus skus;

  ToolSuggestions(DiagnosisQueries diagnoses, Skus skus) {
    this.diagnoses = diagnoses;
    this.skus = skus;
  }

  /**
   * A gap a tool works on.
   *
   * @param line the metric, below its peers' median
   * @param dimensionGain points of its dimension at the median; NaN = nobody can say
   */
  public record Suggested(Remedy remedy, MetricLine line, double dimensionGain) {}

  /**
   * The most valuable gaps first, each kind of tool once; empty without a diagnosis or gaps.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<Suggested> of(ShopRef shop) {
    return diagnoses
        .of(shop.id(), null)
        .filter(Diagnosis::active)
        .map(ToolSuggestions::suggested)
        .orElse(List.of());
  }

  private static List<Suggested> suggested(Diagnosis diagnosis) {
    Set<String> kinds = new HashSet<>();
    List<Suggested> found = new ArrayList<>();
    for (Advice advice : diagnosis.advice()) {
      Remedy.of(advice.metric().code())
          .filter(_ -> found.size() < MOST)
          .filter(remedy -> kinds.add(remedy.kind()))
          .ifPresent(
              remedy ->
                  found.add(
                      new Suggested(
                          remedy,
                          diagnosis.metric(remedy.metric()).orElseThrow(),
                          advice.dimensionGain())));
    }
    return found;
  }

  /**
   * What a new tool begins as for a gap.
   *
   * @param blank what its kind begins as otherwise
   */
  @Transactional(readOnly = true)
  public ToolPlan begin(ShopRef shop, Remedy remedy, ToolPlan blank) {
    return Prefill.plan(remedy, blank, averageOrder(shop), skus.ofShop(shop.id()));
  }

  /** Fen a paid order came to in the last 30 days of the diagnosis; 0 = not known. */
  private long averageOrder(ShopRef shop) {
    return diagnoses
        .of(shop.id(), null)
        .map(diagnosis -> value(diagnosis, "gmv_30") / value(diagnosis, "paid_orders_30"))
        .filter(average -> Double.isFinite(average))
        .map(Math::round)
        .orElse(0L);
  }

  private static double value(Diagnosis diagnosis, String metric) {
    return diagnosis.metric(metric).map(MetricLine::value).orElse(Double.NaN);
  }
}
