package com.merchantgrowth.reward.core;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a grant and where the rest went, in the unit of its kind; no part is ever
 * negative, and together they are what was issued.
 *
 * @param available can be used
 * @param held set aside
 */
public record Balance(long available, long held, long used, long expired, long revoked) {
  public Balance {
    if (available < 0 || held < 0 || used < 0 || expired < 0 || revoked < 0) {
      throw new IllegalArgumentException("overdrawn: " + available + ", " + held);
    }
  }

  /**
   * The sum of the postings, in any order.
   *
   * @throws IllegalArgumentException if more was taken than there was
   */
  public static Balance of(Collection<Posting> postings) {
    long available = 0;
    long held = 0;
    long used = 0;
    long expired = 0;
    long revoked = 0;
    for (Posting posting : postings) {
      available += posting.available();
      held += posting.held();
      switch (posting.type()) {
        case USED -> used += posting.gone();
        case EXPIRED -> expired += posting.gone();
        case REVOKED -> revoked += posting.gone();
        case ISSUED, REISSUED, HELD, RELEASED -> {}
      }
    }
    return new Balance(available, held, used, expired, revoked);
  }

  /** What was issued. */
  public long issued() {
    return available + held + used + expired + revoked;
  }

  /** What is neither used nor lost. */
  public long left() {
    return available + held;
  }

  /** What expired or was taken back. */
  public long lost() {
    return expired + revoked;
  }

  /**
   * The balance as it counts on a day: past the last day of use nothing is available, whether or
   * not the ledger says so yet. What is set aside stays so until it is used or released.
   *
   * @param expiresOn the last day of use; null = does not expire
   */
  public Balance on(LocalDate day, @Nullable LocalDate expiresOn) {
    return available > 0 && GrantMoves.passed(day, expiresOn)
        ? new Balance(0, held, used, expired + available, revoked)
        : this;
  }

  /** Of a balance {@link #on} a day. What was taken back outweighs what expired. */
  public GrantState state() {
    if (available > 0) {
      return GrantState.AVAILABLE;
    }
    if (held > 0) {
      return GrantState.HELD;
    }
    if (revoked > 0) {
      return GrantState.REVOKED;
    }
    return expired > 0 ? GrantState.EXPIRED : GrantState.USED;
  }
}
