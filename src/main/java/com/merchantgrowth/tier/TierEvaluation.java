package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import java.time.LocalDate;
import java.util.List;

/**
 * An evaluation of a shop that was made, with what it counted then.
 *
 * @param day the last business day it looked at; the tier holds from the day after
 * @param ladder the version it was made with
 * @param before the tier the shop had; may be empty
 * @param numbers by position in {@link TierLadder#terms()}; NaN = not enough data
 * @param steps by place
 * @param demands by position in {@link TierLadder#demands()}
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record TierEvaluation(
    LocalDate day,
    TierLadder ladder,
    String before,
    Outcome outcome,
    double[] numbers,
    List<Truth> steps,
    List<Truth> demands) {

  /** The first day of the tier it gave. */
  public LocalDate from() {
    return day.plusDays(1);
  }

  public boolean moved() {
    return !outcome.tier().equals(before);
  }

  /** The number it counted; NaN = not enough data, or nothing it looked at. */
  public double number(Term term) {
    int position = ladder.terms().indexOf(term);
    return position < 0 ? Double.NaN : numbers[position];
  }

  /** What it found for one of the ladder's demands; unknown for any other condition. */
  public Truth truth(Condition demand) {
    int position = ladder.demands().indexOf(demand);
    return position < 0 ? Truth.UNKNOWN : demands.get(position);
  }
}
