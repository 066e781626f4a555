package com.merchantgrowth.metric.peer;

import com.merchantgrowth.metric.Direction;
import java.util.Arrays;
import java.util.List;

/**
 * Ranks whole columns: every row among the active rows of its group that have a value.
 *
 * <p>Built once for all metrics of a run; {@link #of} may be called for several columns at once
 * from several threads.
 */
public final class Standings {
  /**
   * One metric's result.
   *
   * @param percentiles one per row; NaN without a value, for rows that are not active and with too
   *     few peers
   * @param marks one per group; unknown for a group nobody is compared with
   */
  @SuppressWarnings("ArrayRecordComponent") // a column, never compared
  public record Standing(double[] percentiles, List<PeerMarks> marks) {}

  private final int rows;
  private final int[][] members;
  private final int[][] compared;

  public Standings(Cohorts cohorts, boolean[] active) {
    rows = active.length;
    boolean[] used = cohorts.compared();
    compared = rowsByNumber(cohorts.groupOf(), active, cohorts.groups().size());
    int[][] narrow = rowsByNumber(cohorts.narrowestOf(), active, cohorts.groups().size());
    int[][] parts = cohorts.parts();
    members = new int[parts.length][];
    for (int group = 0; group < parts.length; group++) {
      members[group] = used[group] ? joined(narrow, parts[group]) : new int[0];
    }
  }

  /**
   * @param values one per row; NaN = none
   */
  public Standing of(double[] values, Direction direction) {
    double[] percentiles = new double[rows];
    Arrays.fill(percentiles, Double.NaN);
    PeerMarks[] marks = new PeerMarks[members.length];
    for (int group = 0; group < members.length; group++) {
      double[] sorted = sortedValues(group, values);
      marks[group] = PeerMarks.of(sorted, direction);
      for (int row : compared[group]) {
        percentiles[row] = Percentiles.percentile(sorted, values[row], direction);
      }
    }
    return new Standing(percentiles, List.of(marks));
  }

  /** The values of all active members of a group, ready to be ranked. */
  public double[] sortedValues(int group, double[] values) {
    int[] rowsOfGroup = members[group];
    double[] peers = new double[rowsOfGroup.length];
    for (int i = 0; i < peers.length; i++) {
      peers[i] = values[rowsOfGroup[i]];
    }
    return Percentiles.sorted(peers);
  }

  private static int[][] rowsByNumber(int[] numbers, boolean[] active, int count) {
    int[] sizes = new int[count];
    for (int row = 0; row < numbers.length; row++) {
      if (active[row]) {
        sizes[numbers[row]]++;
      }
    }
    int[][] rows = new int[count][];
    Arrays.setAll(rows, number -> new int[sizes[number]]);
    int[] filled = new int[count];
    for (int row = 0; row < numbers.length; row++) {
      if (active[row]) {
        int number = numbers[row];
        rows[number][filled[number]++] = row;
      }
    }
    return rows;
  }

  private static int[] joined(int[][] rows, int[] parts) {
    if (parts.length == 1) {
      return rows[parts[0]];
    }
    return Arrays.stream(parts).flatMap(part -> Arrays.stream(rows[part])).toArray();
  }
}
