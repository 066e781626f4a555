package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.eligibility.ConditionSource;
import com.merchantgrowth.eligibility.condition.Condition;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What running plans ask of a day's facts: the conditions of what is still to be done. */
@Component
class PlanRequests implements ConditionSource {
  private final ActionRows actions;

  PlanRequests(ActionRows actions) {
    this.actions = actions;
  }

  @Override
  public List<Condition> conditions(LocalDate day) {
    return actions.measures();
  }
}
