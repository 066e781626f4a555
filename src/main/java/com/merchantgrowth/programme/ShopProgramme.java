package com.merchantgrowth.programme;

import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.task.TaskCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A programme as one shop sees it.
 *
 * @param day the business day everything is as of; null before the first run
 * @param eligible whether and why it may join; null before the first run
 * @param joined null = it has not
 * @param firstSale the day its windows count from; null = it has not sold yet
 * @param tasks by track, in the track's order; those nobody has published are missing
 */
public record ShopProgramme(
    ProgrammeDefinition programme,
    @Nullable LocalDate day,
    @Nullable Evaluation eligible,
    @Nullable Membership joined,
    @Nullable LocalDate firstSale,
    Map<String, List<TaskCard>> tasks) {

  /** Whether a click would let the shop join. */
  public boolean canJoin() {
    return joined == null && programme.open() && eligible != null && eligible.truth() == Truth.PASS;
  }

  /** The tasks of the chosen track; none before the shop joins. */
  public List<TaskCard> own() {
    return joined == null ? List.of() : tasks.getOrDefault(joined.track(), List.of());
  }

  /** Whether there is anything to show: it joined, or it may. */
  public boolean concerns() {
    return joined != null || canJoin();
  }
}
