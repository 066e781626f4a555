package com.merchantgrowth.marketing.membership;

import java.time.LocalDate;
import java.util.List;

/**
 * How members rise, stay and fall, pure. A rise is at once. A level is kept for some days; then it
 * is looked at again with the growth of the rolling window.
 *
 * @param thresholds growth each level asks for, rising; the first is 0
 * @param keepDays how long a level is kept after it was reached or confirmed, ≥ 1
 */
public record LevelLadder(List<Long> thresholds, int keepDays, Fall fall) {
  /** What happens to a level that is not earned any more when it is looked at. */
  public enum Fall {
    /** One level down. */
    ONE_STEP,
    /** Down to what the growth is enough for. */
    TO_EARNED,
    /** Levels are kept for good. */
    NEVER
  }

  /**
   * Where a member stands.
   *
   * @param level from 1
   * @param keptUntil the day on which it is looked at again
   */
  public record Standing(int level, LocalDate keptUntil) {}

  /** What became of a level. */
  public enum Change {
    SAME,
    RISEN,
    /** Looked at and confirmed. */
    KEPT,
    FELL
  }

  /** A standing and what led to it. */
  public record Step(Standing standing, Change change) {}

  public LevelLadder {
    thresholds = List.copyOf(thresholds);
    if (thresholds.isEmpty() || thresholds.getFirst() != 0 || keepDays < 1) {
      throw new IllegalArgumentException(thresholds + ", kept " + keepDays + " days");
    }
    for (int i = 1; i < thresholds.size(); i++) {
      if (thresholds.get(i) <= thresholds.get(i - 1)) {
        throw new IllegalArgumentException("thresholds must rise");
      }
    }
  }

  /** The highest level this growth is enough for, from 1. */
  public int earned(long growth) {
    int level = 1;
    while (level < thresholds.size() && growth >= thresholds.get(level)) {
      level++;
    }
    return level;
  }

  /** Growth missing to the next level; 0 = there is none, or it is enough. */
  public long toNext(int level, long growth) {
    return level >= thresholds.size() ? 0 : Math.max(0, thresholds.get(level) - growth);
  }

  /** Growth missing to keep the level when it is looked at; 0 = enough. */
  public long toKeep(int level, long growth) {
    return Math.max(0, thresholds.get(Math.min(level, thresholds.size()) - 1) - growth);
  }

  /** Where a new member begins. */
  public Standing first(LocalDate today) {
    return new Standing(1, today.plusDays(keepDays));
  }

  /**
   * @param growth of the rolling window
   */
  public Step look(Standing before, long growth, LocalDate today) {
    int level = Math.min(before.level(), thresholds.size());
    int earned = earned(growth);
    if (earned > level) {
      return to(earned, today, Change.RISEN);
    }
    if (today.isBefore(before.keptUntil())) {
      return new Step(new Standing(level, before.keptUntil()), Change.SAME);
    }
    if (earned == level || fall == Fall.NEVER) {
      return to(level, today, Change.KEPT);
    }
    return to(fall == Fall.ONE_STEP ? level - 1 : earned, today, Change.FELL);
  }

  private Step to(int level, LocalDate today, Change change) {
    return new Step(new Standing(level, today.plusDays(keepDays)), change);
  }
}
