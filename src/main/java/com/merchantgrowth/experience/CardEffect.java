package com.merchantgrowth.experience;

import java.time.LocalDate;
import java.util.List;

/**
 * What a draft of a scorecard would have made of a day.
 *
 * @param subjects everybody of the day
 * @param before scored with the version in force
 * @param after scored with the draft
 * @param moves who changes band; those that stay are left out
 * @param moved how many they are in all
 */
public record CardEffect(
    LocalDate day, int subjects, Side before, Side after, List<Move> moves, int moved) {
  /**
   * One side of the comparison.
   *
   * @param scored how many have a score
   * @param bands how many are in each band, best first
   * @param histogram how many totals fall into each of equal parts of the scale, lowest first
   * @param median NaN = nobody is scored
   */
  public record Side(int scored, List<Band> bands, int[] histogram, double median) {}

  /** A band with how many are in it. */
  public record Band(String code, int count) {}

  /**
   * @param from empty = not scored
   * @param to empty = not scored
   */
  public record Move(String from, String to, int count) {}
}
