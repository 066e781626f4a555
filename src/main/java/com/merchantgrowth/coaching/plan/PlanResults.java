package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of plans, for computing whether coaching works and how providers do. It asks nobody who
 * they are: whatever is shown to a person is for the caller to check.
 */
@Service
public class PlanResults {
  private final PlanRows plans;
  private final TalkRows talks;

  PlanResults(PlanRows plans, TalkRows talks) {
    this.plans = plans;
    this.talks = talks;
  }

  /**
   * One plan.
   *
   * @param playbook a code
   * @param provider an account; null = an administrator made it for a shop without a provider
   * @param endsOn the last day, or the day it was closed
   * @param target null = only the actions counted
   * @param from NaN = not known when it began
   * @param value at the close; NaN = not known, or it runs
   * @param result null while it runs
   * @param satisfaction 1 … 5; 0 = the merchant has not said
   */
  public record Outcome(
      long planId,
      long shopId,
      String playbook,
      @Nullable Long provider,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable Target target,
      double from,
      double value,
      @Nullable PlanResult result,
      int satisfaction) {}

  /** The plans that began within the days, both included, running ones too; one statement. */
  @Transactional(readOnly = true)
  public List<Outcome> started(LocalDate from, LocalDate to) {
    return plans.started(from, to).stream().map(PlanResults::outcome).toList();
  }

  /**
   * How coach and merchant talked within the days, both included, by plan: codes of {@link
   * Contact.Kind}; plans nobody talked about are missing; one statement.
   */
  @Transactional(readOnly = true)
  public Map<Long, Set<String>> contacts(LocalDate from, LocalDate to) {
    return talks.kinds(from, to);
  }

  private static Outcome outcome(SharedPlan plan) {
    Objective objective = plan.objective();
    SharedPlan.Closing closing = plan.closing();
    SharedPlan.Satisfaction said = plan.satisfaction();
    return new Outcome(
        plan.id(),
        plan.shopId(),
        plan.playbook(),
        plan.provider(),
        plan.startsOn(),
        closing == null ? plan.endsOn() : closing.day(),
        objective == null ? null : objective.target(),
        objective == null ? Double.NaN : objective.from(),
        closing == null ? Double.NaN : closing.value(),
        closing == null ? null : closing.result(),
        said == null ? 0 : said.stars());
  }
}
