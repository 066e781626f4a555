package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What conditions may name: metrics in force, measures, flags and attribute values. */
@Service
public class ConditionTerms {
  /** Whoever writes conditions: administrators, and service providers for the shops they coach. */
  private static final String AUTHORS =
      "hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')";

  private final MetricDefinitions metrics;
  private final Measures measures;
  private final ShopCatalogue shops;
  private final ShopFlags recorded;
  private final Flags flags;

  ConditionTerms(
      MetricDefinitions metrics,
      Measures measures,
      ShopCatalogue shops,
      ShopFlags recorded,
      Flags flags) {
    this.metrics = metrics;
    this.measures = measures;
    this.shops = shops;
    this.recorded = recorded;
    this.flags = flags;
  }

  /** The metrics in force, in the order they are shown. */
  @Transactional(readOnly = true)
  public List<MetricDefinition> metrics() {
    return metrics.current(SubjectKind.SHOP);
  }

  /** The registered measures by code. */
  @Transactional(readOnly = true)
  public Map<String, Measure> measures() {
    return measures.byCode();
  }

  /** The flags some shop has on record and those other rooms contribute, sorted. */
  @Transactional(readOnly = true)
  @PreAuthorize(AUTHORS)
  public List<String> flags() {
    Set<String> all = new TreeSet<>(flags.contributed());
    all.addAll(recorded.known());
    return List.copyOf(all);
  }

  /** The codes an attribute can have: all types and stages, and what shops have today. */
  @Transactional(readOnly = true)
  @PreAuthorize(AUTHORS)
  public List<String> values(ShopAttribute attribute) {
    return switch (attribute) {
      case TYPE -> Arrays.stream(ShopType.values()).map(ShopType::code).toList();
      case STAGE -> Arrays.stream(ShopStage.values()).map(ShopStage::code).toList();
      case TIER -> shops.choices().tiers();
      case CATEGORY -> shops.choices().categories();
      case BELT -> shops.choices().belts();
    };
  }

  /**
   * Refuses what can never be answered.
   *
   * @throws DomainException invalid, naming the metric or measure that does not exist
   */
  @Transactional(readOnly = true)
  public void check(Condition condition) {
    check(condition.terms());
  }

  /**
   * @throws DomainException as {@link #check(Condition)}
   */
  @Transactional(readOnly = true)
  public void check(List<Term> terms) {
    Set<String> known =
        metrics.current(SubjectKind.SHOP).stream()
            .map(MetricDefinition::code)
            .collect(Collectors.toSet());
    Set<String> registered = measures.byCode().keySet();
    for (Term term : terms) {
      switch (term) {
        case Term.Metric metric when !known.contains(metric.code()) ->
            throw DomainException.invalid("eligibility.error.metric", metric.code());
        case Term.Metric _ -> {
          // there is such a metric
        }
        case Term.Formula formula ->
            formula.request("", MetricWindow.lastDays(1)).measures().stream()
                .filter(measure -> !registered.contains(measure))
                .findFirst()
                .ifPresent(
                    measure -> {
                      throw DomainException.invalid("metric.error.measureUnknown", measure);
                    });
      }
    }
  }
}
