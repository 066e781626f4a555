package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.run.AggregateSource;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the conditions of all published definitions ask of the facts, each formula once. */
@Component
class ConditionRequests implements AggregateSource {
  private static final String PREFIX = "condition ";

  private final ObjectProvider<ConditionSource> sources;

  ConditionRequests(ObjectProvider<ConditionSource> sources) {
    this.sources = sources;
  }

  /** The name under which a run answers a formula with a window of its own. */
  static String name(Term.Formula formula) {
    return PREFIX + formula.text();
  }

  static AggregateRequest request(Term.Formula formula) {
    return formula.request(name(formula), Objects.requireNonNull(formula.window()));
  }

  @Override
  public List<AggregateRequest> requests(SubjectKind kind, LocalDate day) {
    if (kind != SubjectKind.SHOP) {
      return List.of();
    }
    List<Condition> conditions =
        sources.orderedStream().flatMap(source -> source.conditions(day).stream()).toList();
    return Condition.formulas(conditions).stream()
        .filter(formula -> !formula.ownWindow())
        .map(ConditionRequests::request)
        .collect(
            java.util.stream.Collectors.toMap(
                AggregateRequest::name, one -> one, (one, same) -> one, java.util.TreeMap::new))
        .values()
        .stream()
        .toList();
  }
}
