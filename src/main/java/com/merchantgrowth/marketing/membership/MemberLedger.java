package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.membership.LevelLadder.Change;
import com.merchantgrowth.marketing.membership.LevelLadder.Standing;
import com.merchantgrowth.marketing.membership.LevelLadder.Step;
import com.merchantgrowth.marketing.membership.PointsAccount.Lot;
import com.merchantgrowth.marketing.membership.PointsAccount.Outcome;
import com.merchantgrowth.marketing.membership.PointsBook.Cause;
import com.merchantgrowth.marketing.membership.PointsBook.Kind;
import com.merchantgrowth.marketing.runtime.Shares;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Points and growth of locked members, within the caller's transaction: what has expired goes
 * first, then the pure account says what moves.
 */
@Component
class MemberLedger {
  private final MemberBook members;
  private final PointsBook points;
  private final BusinessCalendar calendar;

  MemberLedger(MemberBook members, PointsBook points, BusinessCalendar calendar) {
    this.members = members;
    this.points = points;
    this.calendar = calendar;
  }

  /** The account as of now: what has expired is written off. */
  PointsAccount account(Member member, Instant now) {
    Outcome expired = points.account(member.id()).expire(now);
    points.write(member.id(), expired, new Cause(Kind.EXPIRE, 0, "", now));
    return expired.account();
  }

  /** A new lot, good for the programme's natural days, today included. */
  void earn(Member member, Programme programme, long amount, Cause cause) {
    if (amount <= 0) {
      return;
    }
    Instant expires =
        calendar
            .dayOf(cause.at())
            .plusDays(programme.points().days())
            .atStartOfDay(calendar.zone())
            .toInstant();
    PointsAccount account = account(member, cause.at());
    long lot = points.open(member.id(), cause.order(), amount, expires);
    points.write(member.id(), account.earn(new Lot(lot, amount, expires)), cause);
  }

  /**
   * @throws DomainException conflict, if there are not as many
   */
  void take(Member member, long amount, Cause cause) {
    PointsAccount account = account(member, cause.at());
    Outcome taken =
        account
            .take(amount)
            .orElseThrow(
                () ->
                    DomainException.conflict(
                        "marketing.error.pointsShort", amount, Math.max(0, account.balance())));
    points.write(member.id(), taken, cause);
  }

  /** How many points an order was paid with. */
  long paidPoints(long order) {
    return points.paidWith(order).stream().mapToLong(Lot::left).sum();
  }

  /** Points an order was paid with come back to their lots; all of them, or a span's share. */
  long giveBack(Member member, long from, long to, long whole, Cause cause) {
    List<Lot> paid = points.paidWith(cause.order());
    long all = paid.stream().mapToLong(Lot::left).sum();
    long begin = whole == 0 ? 0 : Shares.of(all, 0, from, whole);
    long end = whole == 0 ? all : Shares.of(all, 0, to, whole);
    List<Lot> parts = new ArrayList<>();
    long at = 0;
    for (Lot lot : paid) {
      long inside = Math.min(at + lot.left(), end) - Math.max(at, begin);
      if (inside > 0) {
        parts.add(new Lot(lot.id(), inside, lot.expires()));
      }
      at += lot.left();
    }
    points.write(member.id(), account(member, cause.at()).giveBack(parts), cause);
    return end - begin;
  }

  /**
   * Takes back a span's share of what an order earned; points of it that have expired by now are
   * gone already.
   */
  void clawBack(Member member, Programme programme, long from, long to, long whole, Cause cause) {
    points
        .earnedBy(cause.order())
        .filter(lot -> cause.at().isBefore(lot.expires()))
        .ifPresent(
            lot ->
                points.write(
                    member.id(),
                    account(member, cause.at())
                        .clawBack(
                            lot.id(),
                            Shares.of(lot.left(), from, to, whole),
                            programme.points().lowestBalance()),
                    cause));
  }

  /** Writes growth and looks at the level. */
  void grow(
      Member member,
      Programme programme,
      String kind,
      long growth,
      long order,
      LocalDate countsOn) {
    Instant now = calendar.now();
    members.grow(member.id(), kind, growth, order, countsOn, now);
    look(member, programme, now);
  }

  /** Looks at the level with the growth of the rolling window. */
  Step look(Member member, Programme programme, Instant now) {
    LocalDate today = calendar.dayOf(now);
    long growth = members.growth(member.id(), today, programme.growth().window());
    Standing before = new Standing(member.level(), member.keptUntil());
    Step step = programme.ladder().look(before, growth, today);
    if (!step.standing().equals(before)) {
      members.stand(member.id(), step.standing());
    }
    if (step.change() != Change.SAME) {
      members.changed(member.id(), member.level(), step.standing().level(), growth, now);
    }
    return step;
  }
}
