package com.merchantgrowth.reward;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.reward.core.GrantMoves;
import com.merchantgrowth.reward.core.Posting;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the platform does with rewards: set aside, free, spend. Every request has a name of its own;
 * sent again under the same name it is answered like the first time and writes nothing.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class RewardUse {
  /** The longest name of a request. */
  public static final int LONGEST_KEY = 120;

  private final GrantBook book;
  private final GrantReading reading;
  private final BusinessCalendar calendar;

  RewardUse(GrantBook book, GrantReading reading, BusinessCalendar calendar) {
    this.book = book;
    this.reading = reading;
    this.calendar = calendar;
  }

  /**
   * A request on a grant.
   *
   * @param amount in the kind's unit, at least 1
   * @param reason kept with the entry and shown to the shop; may be empty
   * @param key names the request within the grant; 1 … {@link #LONGEST_KEY} characters
   */
  public record Request(long grantId, long amount, String reason, String key) {}

  /**
   * Sets something aside before it is used.
   *
   * @return the grant afterwards
   * @throws DomainException not found; invalid, if amount, reason or key break a rule; conflict, if
   *     less is available or the key was used for something else
   */
  @Transactional
  public RewardGrant hold(Request request) {
    return carryOut(request, moves -> moves.hold(request.amount()));
  }

  /**
   * Frees what was set aside; past its last day it expires at once.
   *
   * @return the grant afterwards
   * @throws DomainException as {@link #hold}
   */
  @Transactional
  public RewardGrant release(Request request) {
    return carryOut(request, moves -> moves.release(request.amount()));
  }

  /**
   * Spends of what is free.
   *
   * @return the grant afterwards
   * @throws DomainException as {@link #hold}
   */
  @Transactional
  public RewardGrant use(Request request) {
    return carryOut(request, moves -> moves.use(request.amount()));
  }

  /**
   * Spends of what was set aside, also past the last day of use.
   *
   * @return the grant afterwards
   * @throws DomainException as {@link #hold}
   */
  @Transactional
  public RewardGrant useHeld(Request request) {
    return carryOut(request, moves -> moves.useHeld(request.amount()));
  }

  private RewardGrant carryOut(Request request, Function<GrantMoves, List<Posting>> move) {
    check(request);
    GrantBook.Locked grant = book.lock(request.grantId());
    Optional<Posting> before = book.written(grant, request.key());
    if (before.isPresent()) {
      requireSame(before.get(), move);
    } else {
      book.append(grant, move.apply(grant.moves()), request.reason(), request.key());
    }
    return reading.find(request.grantId(), calendar.today()).orElseThrow();
  }

  /** The same move on a grant where anything is possible begins with the same posting. */
  private static void requireSame(Posting before, Function<GrantMoves, List<Posting>> move) {
    if (!move.apply(GrantMoves.UNLIMITED).getFirst().equals(before)) {
      throw DomainException.conflict("reward.error.keyReused");
    }
  }

  private static void check(Request request) {
    if (request.amount() < 1 || request.amount() > RewardAmount.MOST) {
      throw DomainException.invalid("reward.error.amount", request.amount());
    }
    if (request.key().isBlank() || request.key().length() > LONGEST_KEY) {
      throw DomainException.invalid("reward.error.key", LONGEST_KEY);
    }
    RewardText.requireAtMost(request.reason(), RewardText.REASON);
  }
}
