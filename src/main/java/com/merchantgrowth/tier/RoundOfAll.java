package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionColumns;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All shops on a ladder, one a row: the same rules as for one shop, over columns.
 *
 * @param shops ids, ascending
 * @param before the tier each has
 * @param outcomes where each goes
 * @param numbers one column per {@link TierLadder#terms()}
 * @param truths one column per step, then one per {@link TierLadder#demands()}
 */
@SuppressWarnings("ArrayRecordComponent") // columns, one owner, never compared
record RoundOfAll(
    TierLadder ladder,
    long[] shops,
    String[] before,
    Outcome[] outcomes,
    double[][] numbers,
    List<Truth[]> truths) {

  /**
   * @param below shops that have used some of their grace, and the tier in which they have
   * @param numbers answers each of the ladder's numbers; a preview that keeps none may give none
   */
  static RoundOfAll of(
      TierLadder ladder,
      long[] shops,
      String[] tiers,
      Map<Long, Present> below,
      ConditionColumns conditions,
      Function<Term, double[]> numbers) {
    List<Truth[]> steps = ladder.entries().stream().map(conditions::of).toList();
    Truth[] frozen = ladder.freezes() ? conditions.of(ladder.frozenIf()) : new Truth[0];
    Outcome[] outcomes = new Outcome[shops.length];
    for (int row = 0; row < shops.length; row++) {
      int at = row;
      List<Truth> entries = steps.stream().map(column -> column[at]).toList();
      outcomes[row] =
          TierRules.evaluate(
              ladder,
              present(tiers[row], below.get(shops[row])),
              entries,
              ladder.freezes() && frozen[row] == Truth.PASS);
    }
    List<Truth[]> truths = new ArrayList<>(steps);
    for (Condition demand : ladder.demands()) {
      truths.add(conditions.of(demand));
    }
    return new RoundOfAll(
        ladder,
        shops,
        tiers,
        outcomes,
        ladder.terms().stream().map(numbers).toArray(double[][]::new),
        truths);
  }

  /** Grace is used up within a tier: whoever came into another one since begins anew. */
  static Present present(String tier, @org.jspecify.annotations.Nullable Present last) {
    return last != null && last.tier().equals(tier) ? last : new Present(tier, 0);
  }

  /** The answers of a row as they are stored. */
  String letters(int row) {
    StringBuilder letters = new StringBuilder(truths.size());
    truths.forEach(column -> letters.append(Truths.letter(column[row])));
    return letters.toString();
  }

  boolean moves(int row) {
    return !outcomes[row].tier().equals(before[row]);
  }
}
