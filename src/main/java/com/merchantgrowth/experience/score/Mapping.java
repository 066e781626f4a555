package com.merchantgrowth.experience.score;

import java.util.List;

/**
 * How a value becomes points: 0 (worst) … 1 (best). Every mapping is monotone, in one direction: a
 * better value never earns fewer points.
 */
public sealed interface Mapping {
  /**
   * Straight lines between anchors; before the first and after the last the points stay what they
   * are there.
   *
   * @param anchors at least two, values strictly ascending, points never turning
   */
  record Linear(List<Anchor> anchors) implements Mapping {
    @Override
    public double nextAim(double value) {
      return Mapping.nextAim(anchors, value, higherIsBetter());
    }

    public Linear {
      anchors = List.copyOf(anchors);
      if (anchors.size() < 2) {
        throw new IllegalArgumentException("two anchors at least");
      }
      requireMonotone(anchors);
    }

    @Override
    public double points(Reading reading) {
      double value = reading.value();
      Anchor before = anchors.getFirst();
      if (value <= before.value()) {
        return before.points();
      }
      for (Anchor next : anchors.subList(1, anchors.size())) {
        if (value <= next.value()) {
          double way = (value - before.value()) / (next.value() - before.value());
          return before.points() + way * (next.points() - before.points());
        }
        before = next;
      }
      return before.points();
    }

    @Override
    public double valueFor(double points) {
      List<Anchor> worstFirst = higherIsBetter() ? anchors : anchors.reversed();
      if (points <= worstFirst.getFirst().points()) {
        return worstFirst.getFirst().value();
      }
      Anchor before = worstFirst.getFirst();
      for (Anchor next : worstFirst.subList(1, worstFirst.size())) {
        if (points <= next.points()) {
          double way = (points - before.points()) / (next.points() - before.points());
          return before.value() + way * (next.value() - before.value());
        }
        before = next;
      }
      return Double.NaN;
    }

    @Override
    public boolean higherIsBetter() {
      return anchors.getLast().points() >= anchors.getFirst().points();
    }
  }

  /**
   * Steps: the points of the last anchor whose value is reached; below the first anchor its points
   * hold too, so that every value earns something defined.
   *
   * @param anchors at least one, values strictly ascending, points never turning
   */
  record Steps(List<Anchor> anchors) implements Mapping {
    @Override
    public double nextAim(double value) {
      double aim = Mapping.nextAim(anchors, value, higherIsBetter());
      // where less is better a step is left below its anchor
      return higherIsBetter() || Double.isNaN(aim) ? aim : Math.nextDown(aim);
    }

    public Steps {
      anchors = List.copyOf(anchors);
      if (anchors.isEmpty()) {
        throw new IllegalArgumentException("one step at least");
      }
      requireMonotone(anchors);
    }

    @Override
    public double points(Reading reading) {
      double points = anchors.getFirst().points();
      for (Anchor anchor : anchors) {
        if (reading.value() < anchor.value()) {
          break;
        }
        points = anchor.points();
      }
      return points;
    }

    @Override
    public double valueFor(double points) {
      if (higherIsBetter()) {
        for (Anchor anchor : anchors) {
          if (anchor.points() >= points) {
            return anchor.value();
          }
        }
        return Double.NaN;
      }
      if (anchors.getFirst().points() < points) {
        return Double.NaN;
      }
      for (int i = 1; i < anchors.size(); i++) {
        if (anchors.get(i).points() < points) {
          // the last value before the step down
          return Math.nextDown(anchors.get(i).value());
        }
      }
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean higherIsBetter() {
      return anchors.getLast().points() >= anchors.getFirst().points();
    }
  }

  /**
   * The share of the peers the subject stands above; its percentile has the good direction in it.
   */
  record AmongPeers() implements Mapping {
    @Override
    public double points(Reading reading) {
      return reading.percentile() / 100;
    }

    @Override
    public boolean knows(Reading reading) {
      return !Double.isNaN(reading.percentile());
    }

    @Override
    public double valueFor(double points) {
      return Double.NaN;
    }

    @Override
    public double nextAim(double value) {
      return Double.NaN;
    }

    @Override
    public boolean higherIsBetter() {
      return true;
    }
  }

  /**
   * @param points 0 … 1
   */
  record Anchor(double value, double points) {
    public Anchor {
      if (!Double.isFinite(value) || !(points >= 0 && points <= 1)) {
        throw new IllegalArgumentException(value + " → " + points);
      }
    }
  }

  /**
   * @param reading known to this mapping, see {@link #knows}
   * @return 0 … 1
   */
  double points(Reading reading);

  /** Whether there is what the points follow from. */
  default boolean knows(Reading reading) {
    return !Double.isNaN(reading.value());
  }

  /**
   * The worst value that still earns these points; NaN when no value does, or when it depends on
   * others. Infinite when every better value does.
   */
  double valueFor(double points);

  /**
   * The nearest better value at which the rule changes, such as the next step; NaN when there is
   * none, or when it depends on others. What people are told to aim at.
   */
  double nextAim(double value);

  /** Whether more points lie at larger values. */
  boolean higherIsBetter();

  private static double nextAim(List<Anchor> anchors, double value, boolean upward) {
    double points = Double.NaN;
    for (Anchor anchor : upward ? anchors : anchors.reversed()) {
      boolean better = upward ? anchor.value() > value : anchor.value() < value;
      if (better && anchor.points() != points) {
        return anchor.value();
      }
      points = anchor.points();
    }
    return Double.NaN;
  }

  private static void requireMonotone(List<Anchor> anchors) {
    boolean up = true;
    boolean down = true;
    for (int i = 1; i < anchors.size(); i++) {
      if (anchors.get(i).value() <= anchors.get(i - 1).value()) {
        throw new IllegalArgumentException("values have to ascend: " + anchors);
      }
      up &= anchors.get(i).points() >= anchors.get(i - 1).points();
      down &= anchors.get(i).points() <= anchors.get(i - 1).points();
    }
    if (!up && !down) {
      throw new IllegalArgumentException("points have to go one way: " + anchors);
    }
  }
}
