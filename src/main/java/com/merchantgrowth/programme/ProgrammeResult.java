package com.merchantgrowth.programme;

import com.merchantgrowth.task.TaskRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a programme so far.
 *
 * @param day the business day the facts are read up to
 * @param members shops that joined
 * @param selling those that have sold
 * @param tracks how many chose which, in the programme's order
 * @param milestones how many reached a month of so much sales (fen), in the programme's order
 * @param tasks those of all tracks, with completions; a code nobody has written yet is missing
 */
public record ProgrammeResult(
    LocalDate day,
    long members,
    long selling,
    List<Share> tracks,
    List<Reached> milestones,
    List<TaskRow> tasks) {
  /** How many shops chose a track. */
  public record Share(String track, long shops) {}

  /**
   * @param sales a month's, in fen
   * @param shops that reached it in one of the three months after their first sale
   */
  public record Reached(long sales, long shops) {}

  /**
   * One shop that joined.
   *
   * @param firstSale null = not yet
   * @param months sales of the three months from the first sale, in fen; NaN = has not begun
   */
  public record Member(Membership membership, @Nullable LocalDate firstSale, List<Double> months) {}
}
