package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionColumns;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.task.TaskMovement.RoundColumns;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.progress.Round;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Brings together what a day's rounds need to know about all shops. */
@Component
class TaskColumns {
  private final TaskRequests requests;
  private final ClaimStore claims;
  private final AwardStore awards;

  TaskColumns(TaskRequests requests, ClaimStore claims, AwardStore awards) {
    this.requests = requests;
    this.claims = claims;
    this.awards = awards;
  }

  /**
   * @param numbers the column of a round's own number
   */
  List<RoundColumns> of(
      List<Round> rounds,
      ShopColumns shops,
      ConditionColumns conditions,
      Function<Round, double[]> numbers) {
    List<Round> personal = rounds.stream().filter(round -> round.days() == null).toList();
    OwnDays own = personal.isEmpty() ? null : requests.ownDays(personal, shops);
    Map<Integer, List<ClaimStore.Claim>> claimed = new HashMap<>();
    claims
        .ofTasks(
            rounds.stream()
                .filter(r -> r.definition().claim() == TaskDefinition.Claim.BY_MERCHANT)
                .map(Round::task)
                .distinct()
                .toList())
        .forEach(claim -> claimed.computeIfAbsent(claim.task(), _ -> new ArrayList<>()).add(claim));
    List<RoundColumns> columns = new ArrayList<>();
    for (Round round : rounds) {
      Map<Long, ClaimStore.Claim> its = new HashMap<>();
      claimed.getOrDefault(round.task(), List.of()).stream()
          .filter(claim -> claim.occurrence() == round.occurrence())
          .forEach(claim -> its.put(claim.shop(), claim));
      double[] values = values(round, numbers);
      columns.add(
          new RoundColumns(
              round,
              round.open() ? conditions.of(round.definition().audience()) : null,
              levels(round.definition().goal(), values, conditions, shops.size()),
              shares(round.definition().goal(), values, shops.size()),
              round.days() == null ? own : null,
              its,
              round.definition().completionsPerShop() > 0
                  ? awards.completions(round.task())
                  : Map.of()));
    }
    return columns;
  }

  private static double[] values(Round round, Function<Round, double[]> numbers) {
    return round.definition().goal().own() == null ? new double[0] : numbers.apply(round);
  }

  private static int[] levels(Goal goal, double[] values, ConditionColumns conditions, int rows) {
    int[] levels = new int[rows];
    Term.Formula own = goal.own();
    if (own != null) {
      Arrays.setAll(levels, row -> goal.level(zero(own, values[row])));
    } else if (goal instanceof Goal.Once once) {
      Truth[] truth = conditions.of(once.condition());
      Arrays.setAll(levels, row -> truth[row] == Truth.PASS ? 1 : 0);
    }
    return levels;
  }

  private static double[] shares(Goal goal, double[] values, int rows) {
    Term.Formula own = goal.own();
    double[] shares = new double[rows];
    Arrays.setAll(
        shares,
        row -> own == null ? Double.NaN : TaskArithmetic.share(goal, zero(own, values[row])));
    return shares;
  }

  /** In a task's own days nothing reported counts as zero, where that makes sense. */
  static double zero(Term.Formula own, double value) {
    return Double.isNaN(value) && own.countsFromZero() ? 0 : value;
  }

  /** What rounds ask of conditions. */
  static List<Condition> conditions(List<Round> rounds) {
    return TaskRequests.conditions(rounds);
  }
}
