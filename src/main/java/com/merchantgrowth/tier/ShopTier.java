package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.TierSpan;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierStep;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shop and its tier.
 *
 * @param version the ladder in force
 * @param computed the portal works tiers out; otherwise imports set them and the ladder only
 *     compares
 * @param span the tier it is in, and since when
 * @param day the business day its numbers are as of; null before the first run that knows the shop
 * @param last the newest evaluation that counts; null = none yet
 * @param today what an evaluation of the day would give; null without numbers, and on a day that
 *     was just evaluated
 * @param next the business day of the next evaluation; it counts from the day after
 * @param forecast what that one gives if everything goes on as it has; null without numbers
 */
public record ShopTier(
    ShopRef shop,
    LadderVersion version,
    boolean computed,
    TierSpan span,
    @Nullable LocalDate day,
    @Nullable TierEvaluation last,
    @Nullable TierProspect today,
    LocalDate next,
    @Nullable TierProspect forecast) {

  /** The code; empty = none yet. */
  public String tier() {
    return span.tier();
  }

  public TierLadder ladder() {
    return version.ladder();
  }

  /** Its step; null when it has no tier of this ladder. */
  public @Nullable TierStep step() {
    int place = ladder().place(tier());
    return place < 0 ? null : ladder().step(place);
  }

  /** The step above; null on the highest one. */
  public @Nullable TierStep above() {
    int place = ladder().place(tier()) + 1;
    return place == ladder().steps().size() ? null : ladder().step(place);
  }

  /** The step to reach; on the highest one the step to keep. */
  public TierStep goal() {
    TierStep above = above();
    return above == null ? ladder().steps().getLast() : above;
  }

  /** What the goal asks that grows with the month: a sum to be reached. */
  public Optional<Condition.MetricIs> paced() {
    return goal().demands().stream().flatMap(demand -> Paces.grows(demand).stream()).findFirst();
  }

  /** The first day of the tier the next evaluation gives. */
  public LocalDate nextFrom() {
    return next.plusDays(1);
  }
}
