package com.merchantgrowth.task.definition;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a task as an administrator wrote it. It need not be sound: {@code TaskChecks} says
 * what is wrong before it can be published.
 *
 * @param why why it is worth doing, shown to merchants
 * @param dimension which of the six dimensions it helps; null = none in particular
 * @param towardsTier the tier code it leads to; empty = none
 * @param audience who sees it
 * @param hiddenWhenMet a shop that has reached the top when it first enters the audience does not
 *     see the task and earns nothing (handbook §5)
 * @param rewardKind code of the reward kind; empty = the task pays nothing
 * @param rewardClaimDays 0 = paid automatically; else a click within so many days, 1 … 90
 * @param completionsPerShop most rounds one shop can complete; 0 = no limit
 * @param completionsInAll most completions of all shops together; 0 = no limit
 * @param budget most reward units of all shops together; 0 = no limit
 * @param settleDays days after the end before a goal judged at the end is settled, for facts that
 *     come late; 0 … 60
 */
public record TaskDefinition(
    Wording name,
    Wording why,
    TaskKind kind,
    @Nullable Dimension dimension,
    String towardsTier,
    Condition audience,
    TaskPeriod period,
    Repeat repeat,
    Goal goal,
    boolean hiddenWhenMet,
    Claim claim,
    String rewardKind,
    int rewardClaimDays,
    int completionsPerShop,
    long completionsInAll,
    long budget,
    int settleDays) {

  /** How a shop takes part. */
  public enum Claim {
    /** By seeing it. */
    AUTOMATIC,
    /** The merchant claims it. */
    BY_MERCHANT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean paysAutomatically() {
    return rewardClaimDays == 0;
  }

  /** The rounds of fixed days; empty when each shop has its own days. */
  public List<DayRange> rounds() {
    return period instanceof TaskPeriod.Fixed fixed ? repeat.rounds(fixed.days()) : List.of();
  }
}
