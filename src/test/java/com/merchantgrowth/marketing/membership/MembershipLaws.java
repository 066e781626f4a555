package com.merchantgrowth.marketing.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.membership.LevelLadder.Change;
import com.merchantgrowth.marketing.membership.LevelLadder.Fall;
import com.merchantgrowth.marketing.membership.LevelLadder.Standing;
import com.merchantgrowth.marketing.membership.LevelLadder.Step;
import com.merchantgrowth.marketing.membership.PointsAccount.Lot;
import com.merchantgrowth.marketing.membership.PointsAccount.Movement;
import com.merchantgrowth.marketing.membership.PointsAccount.Outcome;
import com.merchantgrowth.marketing.runtime.Shares;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of points, shares and levels whatever happens, drawn from a seed. */
class MembershipLaws {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  /** The ledger is the truth: lots and balance are the sums of their movements. */
  @Property(tries = 300)
  void theLedgerAddsUp(@ForAll long seed) {
    Random random = new Random(seed);
    PointsAccount account = PointsAccount.EMPTY;
    Map<Long, Long> byLot = new HashMap<>();
    List<Lot> taken = new ArrayList<>();
    long lowest = -random.nextInt(200);
    for (int i = 1; i <= 60; i++) {
      long before = account.balance();
      Outcome outcome = step(account, random, i, taken, lowest);
      account = outcome.account();
      for (Movement movement : outcome.movements()) {
        byLot.merge(movement.lot(), movement.points(), Long::sum);
      }
      assertThat(account.balance()).isEqualTo(before + outcome.points());
      assertThat(account.balance()).isGreaterThanOrEqualTo(lowest);
      Map<Long, Long> left = new HashMap<>(byLot);
      assertThat(account.debt()).isEqualTo(-left.getOrDefault(0L, 0L));
      left.remove(0L);
      left.values().removeIf(points -> points == 0);
      Map<Long, Long> lots = new HashMap<>();
      account.lots().forEach(lot -> lots.put(lot.id(), lot.left()));
      assertThat(lots).isEqualTo(left);
    }
  }

  private static Outcome step(
      PointsAccount account, Random random, int number, List<Lot> taken, long lowest) {
    int points = 1 + random.nextInt(120);
    Instant at = TIME.plusSeconds(number);
    return switch (random.nextInt(5)) {
      case 0, 1 -> account.earn(new Lot(number, points, at.plusSeconds(random.nextInt(40))));
      case 2 -> {
        Outcome outcome = account.take(points).orElse(new Outcome(account, List.of()));
        PointsAccount before = account;
        outcome
            .movements()
            .forEach(
                movement ->
                    taken.add(
                        new Lot(
                            movement.lot(),
                            -movement.points(),
                            before.lots().stream()
                                .filter(lot -> lot.id() == movement.lot())
                                .findFirst()
                                .orElseThrow()
                                .expires())));
        yield outcome;
      }
      case 3 ->
          taken.isEmpty()
              ? account.clawBack(1 + random.nextInt(number), points, lowest)
              : account.giveBack(List.of(taken.removeLast()));
      default -> account.expire(at);
    };
  }

  /** What is used never expires later than what is kept. */
  @Property(tries = 300)
  void theOldestGoFirst(@ForAll long seed) {
    Random random = new Random(seed);
    PointsAccount account = PointsAccount.EMPTY;
    for (int i = 1; i <= 10; i++) {
      account =
          account
              .earn(new Lot(i, 1 + random.nextInt(50), TIME.plusSeconds(random.nextInt(20))))
              .account();
    }
    PointsAccount before = account;
    Outcome outcome = account.take(1 + random.nextInt((int) account.balance())).orElseThrow();
    Instant latest =
        outcome.movements().stream()
            .map(
                movement ->
                    before.lots().stream()
                        .filter(lot -> lot.id() == movement.lot())
                        .findFirst()
                        .orElseThrow()
                        .expires())
            .max(Instant::compareTo)
            .orElseThrow();
    assertThat(outcome.account().lots())
        .allSatisfy(lot -> assertThat(lot.expires()).isAfterOrEqualTo(latest));
  }

  /** However an order is refunded, piece by piece in any order, its points come back exactly. */
  @Property(tries = 300)
  void sharesOfAnySplitSumUp(@ForAll long seed) {
    Random random = new Random(seed);
    List<Long> ends = new ArrayList<>(List.of(0L));
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      ends.add(ends.getLast() + random.nextInt(10_000));
    }
    long whole = ends.getLast();
    long amount = whole == 0 ? 0 : random.nextLong(whole + 1);
    List<Integer> parts = new ArrayList<>();
    for (int i = 1; i < ends.size(); i++) {
      parts.add(i);
    }
    Collections.shuffle(parts, random);
    long sum = 0;
    for (int part : parts) {
      long share = Shares.of(amount, ends.get(part - 1), ends.get(part), whole);
      assertThat(share).isBetween(0L, ends.get(part) - ends.get(part - 1));
      sum += share;
    }
    assertThat(sum).isEqualTo(amount);
  }

  @Property
  void sharesOfTheLargestAmountsStayExact(
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long whole,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long cut) {
    long at = cut % (whole + (whole == Long.MAX_VALUE ? 0 : 1));
    assertThat(Shares.of(whole, 0, at, whole)).isEqualTo(at);
    assertThat(Shares.of(whole, 0, at, whole) + Shares.of(whole, at, whole, whole))
        .isEqualTo(whole);
  }

  /** Looking twice on a day changes nothing more; nobody falls before the day it is looked at. */
  @Property
  void levelsStayWhenLookedAtAgain(
      @ForAll @IntRange(min = 1, max = 6) int level,
      @ForAll @LongRange(min = 0, max = 30_000) long growth,
      @ForAll @IntRange(min = -400, max = 400) int late,
      @ForAll Fall fall) {
    LevelLadder ladder = new LevelLadder(List.of(0L, 1_000L, 5_000L, 20_000L), 30, fall);
    LocalDate today = LocalDate.of(2026, 6, 1);
    Standing before = new Standing(level, today.minusDays(late));
    Step step = ladder.look(before, growth, today);
    assertThat(step.standing().level()).isBetween(1, 4);
    assertThat(ladder.look(step.standing(), growth, today))
        .isEqualTo(new Step(step.standing(), Change.SAME));
    if (late < 0) {
      assertThat(step.standing().level()).isGreaterThanOrEqualTo(Math.min(level, 4));
    }
    assertThat(step.standing().level()).isGreaterThanOrEqualTo(Math.min(ladder.earned(growth), 4));
    assertThat(ladder.look(before, growth + 1_000, today).standing().level())
        .isGreaterThanOrEqualTo(step.standing().level());
  }
}
