package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionColumns;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.run.FactAnswers;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All shops as of any day, for previews and back-tests of conditions no run was asked for. Metrics
 * come from the day's published run; a day without one is computed from the facts with today's
 * definitions. It asks nobody who they are.
 */
@Service
public class ShopsAsOf {
  private final ShopSnapshots shops;
  private final MetricResults results;
  private final MetricDefinitions definitions;
  private final FactAnswers facts;
  private final Flags flags;

  ShopsAsOf(
      ShopSnapshots shops,
      MetricResults results,
      MetricDefinitions definitions,
      FactAnswers facts,
      Flags flags) {
    this.shops = shops;
    this.results = results;
    this.definitions = definitions;
    this.facts = facts;
    this.flags = flags;
  }

  /** The newest day with a published run. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> newestDay() {
    return results.latest(SubjectKind.SHOP).map(PublishedRun::day);
  }

  /** Shops and the answers about them, in the same rows. */
  public record Answers(ShopColumns shops, ConditionColumns conditions) {}

  /**
   * @param conditions everything that will be asked, except formulas over the asker's own window
   */
  @Transactional(readOnly = true)
  public Answers on(LocalDate day, Collection<Condition> conditions) {
    ShopColumns rows = shops.asOf(day);
    Set<String> used = new HashSet<>();
    Set<Term> terms = new HashSet<>();
    for (Condition condition : conditions) {
      used.addAll(condition.flags());
      terms.addAll(condition.terms());
    }
    Map<Term, double[]> numbers = numbers(day, rows.ids(), terms);
    return new Answers(
        rows,
        new ConditionColumns(
            new RunConditions.Columns(
                day,
                rows,
                term ->
                    Objects.requireNonNullElseGet(
                        numbers.get(term), () -> RunConditions.unknown(rows.size())),
                flags.columns(used, day, rows.ids()))));
  }

  private Map<Term, double[]> numbers(LocalDate day, long[] ids, Set<Term> terms) {
    Map<Term, double[]> numbers = new HashMap<>();
    Optional<PublishedRun> run = results.run(SubjectKind.SHOP, day);
    List<Term> asked = new ArrayList<>();
    List<AggregateRequest> requests = new ArrayList<>();
    List<Double> leasts = new ArrayList<>();
    for (Term term : terms) {
      switch (term) {
        case Term.Metric metric when run.isPresent() ->
            run.get()
                .position(metric.code())
                .ifPresent(
                    slot -> numbers.put(term, results.values(run.get(), ids, new int[] {slot})[0]));
        case Term.Metric metric -> {
          Optional<MetricDefinition> definition = definitions.find(metric.code());
          if (definition.isPresent()) {
            asked.add(term);
            requests.add(definition.get().request());
            leasts.add(definition.get().minSample());
          }
        }
        case Term.Formula formula when !formula.ownWindow() -> {
          asked.add(term);
          requests.add(ConditionRequests.request(formula));
          leasts.add(0.0);
        }
        case Term.Formula _ -> {
          // over the asker's own window: the asker brings it
        }
      }
    }
    if (!requests.isEmpty()) {
      FactAnswers.Answers answers = facts.of(day, requests, List.of(), ids);
      for (int i = 0; i < asked.size(); i++) {
        double[] values = answers.values()[i];
        for (int row = 0; row < values.length; row++) {
          if (answers.samples()[i][row] < leasts.get(i)) {
            values[row] = Double.NaN;
          }
        }
        numbers.put(asked.get(i), values);
      }
    }
    return numbers;
  }
}
