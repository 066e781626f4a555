package com.merchantgrowth.tier.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every ladder, shop and answer; each example is grown from a seed. */
class TierLaws {
  /** A ladder, a shop on it, and what its steps answer. */
  private record Case(TierLadder ladder, Present present, List<Truth> entries) {
    static Case of(long seed) {
      Random random = new Random(seed);
      int tiers = 1 + random.nextInt(6);
      double[] thresholds = IntStream.rangeClosed(1, tiers).asDoubleStream().toArray();
      TierLadder ladder = Ladders.of(random.nextInt(4), random.nextInt(3), thresholds);
      List<Truth> entries = new ArrayList<>(List.of(Truth.PASS));
      for (int i = 0; i < tiers; i++) {
        int roll = random.nextInt(6);
        entries.add(roll < 3 ? Truth.PASS : roll < 5 ? Truth.FAIL : Truth.UNKNOWN);
      }
      Present present =
          new Present("L" + random.nextInt(tiers + 1), random.nextInt(ladder.grace() + 1));
      return new Case(ladder, present, entries);
    }

    Outcome outcome() {
      return outcome(present, entries);
    }

    Outcome outcome(Present shop, List<Truth> answers) {
      return TierRules.evaluate(ladder, shop, answers, false);
    }

    int place(Outcome outcome) {
      return ladder.place(outcome.tier());
    }
  }

  @Property
  void nobody_moves_further_than_the_most_steps(@ForAll long seed) {
    Case one = Case.of(seed);
    int moved = Math.abs(one.place(one.outcome()) - one.ladder().place(one.present().tier()));
    if (one.ladder().mostSteps() > 0) {
      assertThat(moved).isLessThanOrEqualTo(one.ladder().mostSteps());
    }
  }

  @Property
  void what_is_unknown_moves_nobody(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
    Case one = Case.of(seed);
    List<Truth> entries = new ArrayList<>(one.entries());
    for (int i = Math.min(n, entries.size() - 1); i < entries.size(); i++) {
      entries.set(i, Truth.UNKNOWN);
    }
    Outcome outcome = one.outcome(one.present(), entries);
    Outcome best = one.outcome(one.present(), replaced(entries, Truth.PASS));
    Outcome worst = one.outcome(one.present(), replaced(entries, Truth.FAIL));
    int now = one.ladder().place(one.present().tier());
    // it rises only as far as the worst answer would let it, and falls only if the best one does
    assertThat(one.place(outcome)).isBetween(one.place(worst), one.place(best));
    if (one.place(outcome) > now) {
      assertThat(one.place(outcome)).isEqualTo(one.place(worst));
    }
    if (one.place(outcome) < now) {
      assertThat(one.place(outcome)).isEqualTo(one.place(best));
    }
    List<Truth> nothing = new ArrayList<>(entries);
    nothing.replaceAll(_ -> Truth.UNKNOWN);
    nothing.set(0, Truth.PASS);
    assertThat(one.outcome(one.present(), nothing).tier()).isEqualTo(one.present().tier());
  }

  private static List<Truth> replaced(List<Truth> entries, Truth by) {
    return entries.stream().map(one -> one == Truth.UNKNOWN ? by : one).toList();
  }

  @Property
  void nobody_falls_before_the_grace_is_used_up(@ForAll long seed) {
    Case one = Case.of(seed);
    Present shop = new Present(one.present().tier(), 0);
    for (int evaluation = 0; evaluation < one.ladder().grace(); evaluation++) {
      Outcome outcome = one.outcome(shop, one.entries());
      assertThat(one.place(outcome)).isGreaterThanOrEqualTo(one.ladder().place(shop.tier()));
      shop = new Present(outcome.tier(), outcome.below());
    }
  }

  @Property
  void a_better_answer_never_gives_a_lower_tier(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int at) {
    Case one = Case.of(seed);
    List<Truth> better = new ArrayList<>(one.entries());
    int place = Math.min(at, better.size() - 1);
    better.set(place, better.get(place) == Truth.FAIL ? Truth.UNKNOWN : Truth.PASS);
    assertThat(one.place(one.outcome(one.present(), better)))
        .isGreaterThanOrEqualTo(one.place(one.outcome()));
  }

  @Property
  void who_stands_higher_does_not_end_lower(@ForAll long seed) {
    Case one = Case.of(seed);
    int top = one.ladder().steps().size() - 1;
    int now = one.ladder().place(one.present().tier());
    if (now < top) {
      Present higher = new Present(one.ladder().step(now + 1).code(), one.present().below());
      assertThat(one.place(one.outcome(higher, one.entries())))
          .isGreaterThanOrEqualTo(one.place(one.outcome()));
    }
  }

  @Property
  void what_is_frozen_does_not_move(@ForAll long seed) {
    Case one = Case.of(seed);
    Outcome outcome = TierRules.evaluate(one.ladder(), one.present(), one.entries(), true);
    assertThat(outcome.tier()).isEqualTo(one.present().tier());
    assertThat(outcome.below()).isEqualTo(one.present().below());
    assertThat(outcome.reason()).isEqualTo(Reason.FROZEN);
  }

  @Property
  void the_same_answers_again_and_again_come_to_rest_where_the_shop_belongs(@ForAll long seed) {
    Case one = Case.of(seed);
    Present shop = one.present();
    Outcome outcome = one.outcome();
    int most = (one.ladder().grace() + 1) * one.ladder().steps().size() + 1;
    for (int evaluation = 0; evaluation < most; evaluation++) {
      outcome = one.outcome(shop, one.entries());
      shop = new Present(outcome.tier(), outcome.below());
    }
    assertThat(outcome.tier()).isEqualTo(outcome.target());
    assertThat(one.outcome(shop, one.entries())).isEqualTo(outcome);
    assertThat(outcome.reason()).isIn(Reason.KEEP, Reason.UNKNOWN);
  }
}
