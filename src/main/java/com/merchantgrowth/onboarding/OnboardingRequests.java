package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.ConditionSource;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.run.AggregateSource;
import com.merchantgrowth.onboarding.checklist.FirstDay;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the checklist asks of a day's facts: its conditions, and the very days they began to hold.
 */
@Component
class OnboardingRequests implements ConditionSource, AggregateSource {
  private final ChecklistRows checklists;

  OnboardingRequests(ChecklistRows checklists) {
    this.checklists = checklists;
  }

  @Override
  public List<Condition> conditions(LocalDate day) {
    return checklists.newest() == 0 ? List.of() : checklists.inForce().definition().conditions();
  }

  @Override
  public List<AggregateRequest> requests(SubjectKind kind, LocalDate day) {
    if (kind != SubjectKind.SHOP) {
      return List.of();
    }
    Map<String, AggregateRequest> once = new LinkedHashMap<>();
    conditions(day).stream()
        .map(FirstDay::of)
        .flatMap(Optional::stream)
        .forEach(request -> once.put(request.name(), request));
    return List.copyOf(once.values());
  }
}
