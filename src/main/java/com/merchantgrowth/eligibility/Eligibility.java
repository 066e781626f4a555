package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.ShopFacts.Reading;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRecords;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.SubjectResult;
import com.merchantgrowth.metric.run.FactAnswers;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known about one shop, for {@link com.merchantgrowth.eligibility.condition.Evaluator}: as
 * of the newest run from what it stored, or as of any day from the facts.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class Eligibility {
  private final MerchantAccess access;
  private final MetricResults results;
  private final ShopRecords records;
  private final Flags flags;
  private final FactAnswers facts;

  Eligibility(
      MerchantAccess access,
      MetricResults results,
      ShopRecords records,
      Flags flags,
      FactAnswers facts) {
    this.access = access;
    this.results = results;
    this.records = records;
    this.flags = flags;
    this.facts = facts;
  }

  /**
   * The shop as of the newest published day, in two statements besides the guard's (and one per
   * room that contributes flags). A formula the run was not asked for yet is unknown.
   *
   * @return empty before the first run, and for a shop the run did not know
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public Optional<ShopFacts> newest(long shopId) {
    access.require(shopId, ShopArea.VIEW);
    return results
        .newest(SubjectKind.SHOP, shopId)
        .map(own -> facts(shopId, own.run().day(), term -> Readings.stored(own, term)));
  }

  /**
   * The shop as of any day, also for formulas no run was asked for: those are answered from the
   * facts. Metrics are those of the day's published run; without one they are unknown.
   *
   * @param about what will be asked
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public ShopFacts on(long shopId, LocalDate day, Collection<Condition> about) {
    access.require(shopId, ShopArea.VIEW);
    Map<Term, Reading> readings = asked(shopId, day, about);
    Optional<SubjectResult> result =
        results.run(SubjectKind.SHOP, day).flatMap(run -> results.of(run, shopId));
    return facts(
        shopId,
        day,
        term ->
            term instanceof Term.Metric metric
                ? Readings.metric(
                    result.map(SubjectResult::run).orElse(null),
                    metric,
                    day,
                    result.map(SubjectResult::values).orElse(null),
                    result.map(SubjectResult::samples).orElse(null))
                : Objects.requireNonNull(readings.get(term), term::toString));
  }

  private ShopFacts facts(
      long shopId, LocalDate day, java.util.function.Function<Term, Reading> readings) {
    ShopRecords.ShopRecord record = records.of(shopId, day).orElseThrow();
    return new StoredFacts(day, record.profile(), flags.of(shopId, day, record.flags()), readings);
  }

  private Map<Term, Reading> asked(long shopId, LocalDate day, Collection<Condition> about) {
    List<Term.Formula> formulas =
        Condition.formulas(about).stream().filter(formula -> !formula.ownWindow()).toList();
    Map<Term, Reading> readings = new HashMap<>();
    if (!formulas.isEmpty()) {
      List<AggregateRequest> requests = formulas.stream().map(ConditionRequests::request).toList();
      FactAnswers.Answers answers = facts.of(day, requests, List.of(), new long[] {shopId});
      for (int i = 0; i < formulas.size(); i++) {
        readings.put(
            formulas.get(i),
            Readings.of(formulas.get(i), day, answers.values()[i][0], answers.samples()[i][0]));
      }
    }
    Condition.formulas(about).stream()
        .filter(Term.Formula::ownWindow)
        .forEach(
            formula ->
                readings.put(
                    formula, new Reading(Double.NaN, Double.NaN, 0, null, formula.unit())));
    return readings;
  }
}
