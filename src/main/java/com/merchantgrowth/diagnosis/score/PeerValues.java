package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.peer.Percentiles;
import java.util.Arrays;

/**
 * The values of one metric of everybody in the peer group, knowing which of them is the shop's own,
 * so that it can be asked where any other value would stand in its place.
 */
public final class PeerValues {
  private final double[] group;
  private final double own;

  private PeerValues(double[] group, double own) {
    this.group = group;
    this.own = own;
  }

  /**
   * @param group the values of the whole group, ascending, without NaN (see {@link
   *     Percentiles#sorted}); shared, not copied
   * @param own the shop's own value; NaN = it has none
   */
  public static PeerValues of(double[] group, double own) {
    boolean among = !Double.isNaN(own) && Arrays.binarySearch(group, own + 0.0) >= 0;
    return new PeerValues(group, among ? own + 0.0 : Double.NaN);
  }

  /** Where the shop would stand with this value, its own old value taken out first. */
  public Place place(double value, Direction direction) {
    int below = count(value, false) - (own < value ? 1 : 0);
    int notAbove = count(value, true) - (own <= value ? 1 : 0);
    int equal = notAbove - below + 1;
    int n = group.length + (Double.isNaN(own) ? 1 : 0);
    int worse = direction == Direction.LOWER ? n - below - equal : below;
    return new Place(worse, equal, n, Percentiles.whatIf(group, own, value, direction));
  }

  /** How many of the group are smaller than the value, or not larger. */
  private int count(double value, boolean orEqual) {
    int low = 0;
    int high = group.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (group[middle] < value || orEqual && group[middle] == value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Where a value stands.
   *
   * @param worse how many have a worse value, in the metric's direction
   * @param equal how many have the same value, the shop itself counted
   * @param n how many have a value, the shop itself counted
   * @param percentile 100 × (worse + (equal − 1) ÷ 2) ÷ (n − 1); NaN when {@code n < 5}
   */
  public record Place(int worse, int equal, int n, double percentile) {}
}
