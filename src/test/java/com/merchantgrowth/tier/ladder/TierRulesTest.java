package com.merchantgrowth.tier.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRulesTest {
  /** L0 … L4, at most one step, one evaluation of grace. */
  private static final TierLadder LADDER = Ladders.shipped();

  private static List<Truth> truths(String letters) {
    return letters
        .chars()
        .mapToObj(
            letter ->
                switch (letter) {
                  case 'P' -> Truth.PASS;
                  case 'F' -> Truth.FAIL;
                  default -> Truth.UNKNOWN;
                })
        .toList();
  }

  /** The tier before, evaluations below it, what each step answers → where it belongs and goes. */
  @ParameterizedTest
  @CsvSource({
    // belongs where it is
    "L2, 0, PPPFF, L2, L2, KEEP, 0",
    "L0, 0, PFFFF, L0, L0, KEEP, 0",
    "L4, 0, PPPPP, L4, L4, KEEP, 0",
    // a good month makes up for a bad one
    "L2, 1, PPPFF, L2, L2, KEEP, 0",
    // rises one step at a time
    "L0, 0, PPFFF, L1, L1, RISE, 0",
    "L1, 0, PPPPP, L4, L2, RISE, 0",
    "L1, 1, PPPFF, L2, L2, RISE, 0",
    // a step counts only when all below it pass
    "L1, 0, PPFPP, L1, L1, KEEP, 0",
    "L0, 0, PFPPP, L0, L0, KEEP, 0",
    // falls after the grace, one step at a time, and the count begins anew
    "L2, 0, PPFFF, L1, L2, GRACE, 1",
    "L2, 1, PPFFF, L1, L1, FALL, 0",
    "L4, 1, PFFFF, L0, L3, FALL, 0",
    "L3, 0, PFFFF, L0, L3, GRACE, 1",
    // what is unknown moves nobody, and uses no grace up
    "L2, 0, PUUUU, L2, L2, UNKNOWN, 0",
    "L2, 1, PUUUU, L2, L2, UNKNOWN, 1",
    "L4, 1, PUUUU, L4, L4, UNKNOWN, 1",
    "L2, 1, PPUFF, L2, L2, UNKNOWN, 1",
    "L2, 1, PPPUU, L2, L2, KEEP, 0",
    "L0, 0, PUUUU, L0, L0, KEEP, 0",
    // what is known still does
    "L1, 0, PPPUF, L2, L2, RISE, 0",
    "L4, 1, PUFUU, L1, L3, FALL, 0",
    "L4, 0, PPUFF, L2, L4, GRACE, 1",
  })
  void a_shop_moves_as_the_table_says(
      String tier,
      int below,
      String entries,
      String target,
      String after,
      Reason reason,
      int belowAfter) {
    Outcome outcome = TierRules.evaluate(LADDER, new Present(tier, below), truths(entries), false);
    assertThat(outcome).isEqualTo(new Outcome(target, after, reason, belowAfter));
  }

  @Test
  void a_shop_without_a_tier_gets_the_one_it_belongs_in_however_high() {
    assertThat(TierRules.evaluate(LADDER, new Present("", 0), truths("PPPPF"), false))
        .isEqualTo(new Outcome("L3", "L3", Reason.FIRST, 0));
    assertThat(TierRules.evaluate(LADDER, new Present("", 0), truths("PUUUU"), false))
        .isEqualTo(new Outcome("L0", "L0", Reason.FIRST, 0));
    assertThat(TierRules.evaluate(LADDER, new Present("金牌", 3), truths("PPFFF"), false))
        .isEqualTo(new Outcome("L1", "L1", Reason.FIRST, 0));
  }

  @Test
  void what_is_on_record_keeps_a_shop_where_it_is_whatever_it_sells() {
    assertThat(TierRules.evaluate(LADDER, new Present("L1", 0), truths("PPPPP"), true))
        .isEqualTo(new Outcome("L4", "L1", Reason.FROZEN, 0));
    assertThat(TierRules.evaluate(LADDER, new Present("L3", 1), truths("PFFFF"), true))
        .isEqualTo(new Outcome("L0", "L3", Reason.FROZEN, 1));
    assertThat(TierRules.evaluate(LADDER, new Present("", 0), truths("PPFFF"), true).tier())
        .isEmpty();
  }

  @Test
  void without_limits_a_shop_goes_where_it_belongs_at_once() {
    TierLadder free = Ladders.of(0, 0, 1, 2, 3, 4);
    assertThat(TierRules.evaluate(free, new Present("L0", 0), truths("PPPPP"), false).tier())
        .isEqualTo("L4");
    assertThat(TierRules.evaluate(free, new Present("L4", 0), truths("PFFFF"), false))
        .isEqualTo(new Outcome("L0", "L0", Reason.FALL, 0));
  }

  @Test
  void two_evaluations_of_grace_are_two() {
    TierLadder patient = Ladders.of(1, 2, 1, 2);
    Present shop = new Present("L2", 0);
    for (int expected = 1; expected <= 2; expected++) {
      Outcome spared = TierRules.evaluate(patient, shop, truths("PFF"), false);
      assertThat(spared).isEqualTo(new Outcome("L0", "L2", Reason.GRACE, expected));
      shop = new Present(spared.tier(), spared.below());
    }
    assertThat(TierRules.evaluate(patient, shop, truths("PFF"), false).tier()).isEqualTo("L1");
  }

  @Test
  void a_month_is_evaluated_in_the_run_of_its_last_day() {
    LocalDate february = LocalDate.of(2028, 2, 29);
    assertThat(Rhythm.MONTHLY.evaluates(february)).isTrue();
    assertThat(Rhythm.MONTHLY.evaluates(february.minusDays(1))).isFalse();
    assertThat(Rhythm.MONTHLY.next(february.minusDays(1))).isEqualTo(february);
    assertThat(Rhythm.MONTHLY.next(february)).isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(Rhythm.DAILY.evaluates(february.minusDays(1))).isTrue();
    assertThat(Rhythm.DAILY.next(february)).isEqualTo(LocalDate.of(2028, 3, 1));
  }
}
