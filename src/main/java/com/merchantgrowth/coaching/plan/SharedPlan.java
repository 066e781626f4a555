package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan without its actions.
 *
 * @param version grows with every change; who changes it says which one was seen
 * @param provider the account of the service provider it is with; null = an administrator made it
 *     for a shop without one
 * @param playbookVersion the version it was made from, whose materials it uses
 * @param endsOn the last day, included
 * @param objective null = only the actions count
 * @param closing null while it runs
 * @param satisfaction null = the merchant has not said
 */
public record SharedPlan(
    long id,
    int version,
    long shopId,
    @Nullable Long provider,
    String playbook,
    int playbookVersion,
    Wording title,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable Objective objective,
    @Nullable Closing closing,
    @Nullable Satisfaction satisfaction,
    String createdBy,
    Instant createdAt) {

  /**
   * How it ended.
   *
   * @param by a username; empty = a daily run
   * @param value at the close; NaN = not known
   * @param note may be empty
   */
  public record Closing(LocalDate day, String by, PlanResult result, double value, String note) {}

  /**
   * What the merchant said about it afterwards.
   *
   * @param stars 1 (poor) … 5 (very good)
   * @param words may be empty
   */
  public record Satisfaction(int stars, String words, String by, Instant at) {
    /** The best there is. */
    public static final int MOST = 5;
  }

  public boolean running() {
    return closing == null;
  }

  public DayRange days() {
    return DayRange.closed(startsOn, endsOn);
  }

  /** The same without the shop's numbers: the goal stays, where it began and stands does not. */
  SharedPlan veiled() {
    return new SharedPlan(
        id,
        version,
        shopId,
        provider,
        playbook,
        playbookVersion,
        title,
        startsOn,
        endsOn,
        objective == null
            ? null
            : new Objective(objective.target(), Double.NaN, objective.falling()),
        closing == null
            ? null
            : new Closing(
                closing.day(), closing.by(), closing.result(), Double.NaN, closing.note()),
        satisfaction,
        createdBy,
        createdAt);
  }
}
