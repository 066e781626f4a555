package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every plan has to keep, whatever its kind; every problem stands at its field. */
public final class PlanRules {
  public static final int LONGEST_NAME = 30;
  static final long MOST_BUDGET = 1_000_000_000_000L;
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Set<String> TAGS =
      Set.of(ToolAudience.NEWCOMER, ToolAudience.FAN, ToolAudience.MEMBER, ToolAudience.LISTED);

  private PlanRules() {}

  /**
   * @throws DomainException invalid, with everything that is wrong
   */
  public static void require(ToolPlan plan, ToolType type) {
    List<DomainException> problems = new ArrayList<>();
    if (plan.name().isBlank() || plan.name().length() > LONGEST_NAME) {
      problems.add(DomainException.invalid("marketing.error.name", LONGEST_NAME).at("name"));
    }
    if (!plan.start().isBefore(plan.end())) {
      problems.add(DomainException.invalid("marketing.error.times").at("end"));
    } else if (plan.start().plus(LONGEST).isBefore(plan.end())) {
      problems.add(DomainException.invalid("marketing.error.tooLong", LONGEST.toDays()).at("end"));
    }
    range(problems, plan.priority(), 1, 99, "priority");
    range(problems, plan.budget(), 0, MOST_BUDGET, "budget");
    if (!ToolAudience.CHANNELS.containsAll(plan.channels())) {
      problems.add(DomainException.invalid("marketing.error.channel").at("channels"));
    }
    if (!TAGS.containsAll(plan.audience())) {
      problems.add(DomainException.invalid("marketing.error.audience").at("audience"));
    }
    scope(problems, plan.scope());
    problems.addAll(type.problems(plan));
    if (problems.isEmpty() && type.benefit(plan, java.util.Map.of()) instanceof Benefit.Reduction) {
      steps(problems, (Benefit.Reduction) type.benefit(plan, java.util.Map.of()));
    }
    if (problems.size() == 1) {
      throw problems.getFirst();
    }
    if (!problems.isEmpty()) {
      throw problems.getFirst().because(problems);
    }
  }

  private static void scope(List<DomainException> problems, Scope scope) {
    if (!scope.everything()
        && scope.categories().isEmpty()
        && scope.products().isEmpty()
        && scope.skus().isEmpty()) {
      problems.add(DomainException.invalid("marketing.error.scope").at("scope"));
    }
    if (scope.priceFrom() < 0
        || scope.priceTo() < 0
        || (scope.priceTo() > 0 && scope.priceTo() < scope.priceFrom())) {
      problems.add(DomainException.invalid("marketing.error.priceRange").at("scope.priceTo"));
    }
  }

  private static void steps(List<DomainException> problems, Benefit.Reduction reduction) {
    if (reduction.steps().size() > 5) {
      problems.add(DomainException.invalid("marketing.error.steps", 5).at("terms.reduction.steps"));
    }
  }

  /** Notes a number outside of {@code least … most}, at its field. */
  public static void range(
      List<DomainException> problems, long value, long least, long most, String field) {
    if (value < least || value > most) {
      problems.add(DomainException.invalid("marketing.error.range", least, most).at(field));
    }
  }
}
