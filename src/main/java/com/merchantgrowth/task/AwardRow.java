package com.merchantgrowth.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a shop earned by reaching a level.
 *
 * @param level from 1
 * @param rewardKind empty = the task pays nothing
 * @param amount in units of the reward kind
 * @param reachedOn the business day on which it was reached
 * @param claimUntil the last day for the click; null when none is needed
 * @param grantId the entry in the reward ledger; null while it is not paid
 */
public record AwardRow(
    long id,
    int taskId,
    int version,
    int occurrence,
    int level,
    String rewardKind,
    long amount,
    State state,
    LocalDate reachedOn,
    @Nullable LocalDate claimUntil,
    @Nullable Long grantId,
    @Nullable Instant paidAt) {
  /** What has become of it. */
  public enum State {
    /** The task's budget is used up; it is next in line if some comes back. */
    WAITING,
    /** Promised, waits for the merchant's click. */
    TO_CLAIM,
    /** In the ledger. */
    PAID,
    /** Not clicked in time. */
    LAPSED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
