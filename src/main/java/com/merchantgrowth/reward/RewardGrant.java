package com.merchantgrowth.reward;

import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.reward.core.GrantState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reward of a shop as it stands on a day.
 *
 * @param reward what was issued
 * @param expiresOn the last day it can be used; null = does not expire
 * @param reissueOf the grant it took the place of; null = none
 * @param reissuedAs the grant that took its place; null = none
 * @param balance as of the day: what is past its last day counts as expired, swept or not
 */
public record RewardGrant(
    long id,
    long shopId,
    RewardAmount reward,
    RewardSource source,
    String occurrence,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    String note,
    @Nullable Long reissueOf,
    @Nullable Long reissuedAs,
    Balance balance) {
  public GrantState state() {
    return balance.state();
  }

  /** Whether all that is left may be taken back. */
  public boolean revocable() {
    return balance.left() > 0;
  }

  /** Whether what was lost may be issued again. */
  public boolean reissuable() {
    return balance.left() == 0 && balance.lost() > 0 && reissuedAs == null;
  }

  /**
   * How many days are left, the day itself included; 1 on the last one.
   *
   * @return null when it does not expire or is over
   */
  public @Nullable Long daysLeft(LocalDate day) {
    if (expiresOn == null || day.isAfter(expiresOn)) {
      return null;
    }
    return expiresOn.toEpochDay() - day.toEpochDay() + 1;
  }
}
