package com.merchantgrowth.reward.core;

import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to a grant on a day, as postings to append.
 *
 * @param balance the sum of the postings so far
 * @param expiresOn the last day of use; null = does not expire
 */
public record GrantMoves(Balance balance, LocalDate day, @Nullable LocalDate expiresOn) {
  /** Has enough for everything: what a move would append if nothing stood in its way. */
  public static final GrantMoves UNLIMITED =
      new GrantMoves(
          new Balance(Long.MAX_VALUE / 4, Long.MAX_VALUE / 4, 0, 0, 0), LocalDate.MIN, null);

  static boolean passed(LocalDate day, @Nullable LocalDate expiresOn) {
    return expiresOn != null && day.isAfter(expiresOn);
  }

  /**
   * Sets something aside.
   *
   * @throws DomainException conflict, if less is available
   */
  public List<Posting> hold(long amount) {
    takeAvailable(amount);
    return List.of(new Posting(EntryType.HELD, -amount, amount));
  }

  /**
   * Frees what was set aside; past the last day of use it expires at once.
   *
   * @throws DomainException conflict, if less is set aside
   */
  public List<Posting> release(long amount) {
    takeHeld(amount);
    Posting release = new Posting(EntryType.RELEASED, amount, -amount);
    return passed(day, expiresOn)
        ? List.of(release, new Posting(EntryType.EXPIRED, -balance.available() - amount, 0))
        : List.of(release);
  }

  /**
   * Spends of what is free.
   *
   * @throws DomainException conflict, if less is available
   */
  public List<Posting> use(long amount) {
    takeAvailable(amount);
    return List.of(new Posting(EntryType.USED, -amount, 0));
  }

  /**
   * Spends of what was set aside, also past the last day of use.
   *
   * @throws DomainException conflict, if less is set aside
   */
  public List<Posting> useHeld(long amount) {
    takeHeld(amount);
    return List.of(new Posting(EntryType.USED, 0, -amount));
  }

  /** Lets go what was not used in time; empty when there is nothing to let go. */
  public List<Posting> expire() {
    return balance.available() > 0 && passed(day, expiresOn)
        ? List.of(new Posting(EntryType.EXPIRED, -balance.available(), 0))
        : List.of();
  }

  /**
   * Takes back all that is left, also what is set aside.
   *
   * @throws DomainException conflict, if nothing is left
   */
  public List<Posting> revoke() {
    Balance today = balance.on(day, expiresOn);
    if (today.left() == 0) {
      throw DomainException.conflict("reward.error.nothingLeft");
    }
    Posting revoke = new Posting(EntryType.REVOKED, -today.available(), -today.held());
    return expire().isEmpty() ? List.of(revoke) : List.of(expire().getFirst(), revoke);
  }

  /**
   * How much may be issued again.
   *
   * @throws DomainException conflict, if nothing was lost or something is left
   */
  public long reissuable() {
    Balance today = balance.on(day, expiresOn);
    if (today.left() > 0 || today.lost() == 0) {
      throw DomainException.conflict("reward.error.notLost");
    }
    return today.lost();
  }

  private void takeAvailable(long amount) {
    requirePositive(amount);
    if (passed(day, expiresOn)) {
      throw DomainException.conflict("reward.error.expired", String.valueOf(expiresOn));
    }
    if (amount > balance.available()) {
      throw DomainException.conflict("reward.error.notEnough", amount, balance.available());
    }
  }

  private void takeHeld(long amount) {
    requirePositive(amount);
    if (amount > balance.held()) {
      throw DomainException.conflict("reward.error.notHeld", amount, balance.held());
    }
  }

  private static void requirePositive(long amount) {
    if (amount < 1) {
      throw DomainException.invalid("reward.error.amount", amount);
    }
  }
}
