package com.merchantgrowth.tier.ladder;

import com.merchantgrowth.eligibility.condition.Truth;
import java.util.List;

/**
 * How a shop moves on a ladder.
 *
 * <p>It belongs in the highest tier whose conditions and those of all tiers below hold. What is
 * unknown moves nobody: as long as the answer could still be the present tier, the shop stays.
 */
public final class TierRules {
  private TierRules() {}

  /**
   * Where a shop is before an evaluation.
   *
   * @param tier empty, or a code that is none of the ladder's, for a shop that gets its first tier
   * @param below how many evaluations in a row have found it below this tier
   */
  public record Present(String tier, int below) {}

  /** Why a shop is where it is after an evaluation. */
  public enum Reason {
    /** It had no tier of this ladder: it gets the one it belongs in, however high. */
    FIRST,
    /** It belongs higher, and rises. */
    RISE,
    /** It belongs in the tier it has. */
    KEEP,
    /** It belongs lower, but its grace is not used up. */
    GRACE,
    /** It belongs lower, and falls. */
    FALL,
    /** Too little is known to say whether it still belongs in its tier. */
    UNKNOWN,
    /** Something on record keeps it where it is. */
    FROZEN
  }

  /**
   * @param target where it belongs, before steps, grace and freezing
   * @param tier where it is from now on
   * @param below evaluations in a row, this one included, that found it below {@code tier}
   */
  public record Outcome(String target, String tier, Reason reason, int below) {
    public boolean moves(Present before) {
      return !tier.equals(before.tier());
    }
  }

  /**
   * @param entries whether each step's own conditions hold, lowest first
   * @param frozen what freezes is on record
   */
  public static Outcome evaluate(
      TierLadder ladder, Present present, List<Truth> entries, boolean frozen) {
    int certain = reach(entries, true);
    int possible = reach(entries, false);
    int now = ladder.place(present.tier());
    int target = now < 0 ? certain : Math.clamp(now, certain, possible);
    String belongs = ladder.step(target).code();
    if (frozen) {
      return new Outcome(belongs, present.tier(), Reason.FROZEN, present.below());
    }
    if (now < 0) {
      return new Outcome(belongs, belongs, Reason.FIRST, 0);
    }
    int most = ladder.mostSteps() == 0 ? TierLadder.MOST_STEPS : ladder.mostSteps();
    if (target > now) {
      String risen = ladder.step(Math.min(target, now + most)).code();
      return new Outcome(belongs, risen, Reason.RISE, 0);
    }
    if (target == now) {
      return certain == now
          ? new Outcome(belongs, present.tier(), Reason.KEEP, 0)
          : new Outcome(belongs, present.tier(), Reason.UNKNOWN, present.below());
    }
    if (present.below() < ladder.grace()) {
      return new Outcome(belongs, present.tier(), Reason.GRACE, present.below() + 1);
    }
    String fallen = ladder.step(Math.max(target, now - most)).code();
    return new Outcome(belongs, fallen, Reason.FALL, 0);
  }

  /**
   * The place of the highest step up to which every one passes for sure, or could.
   *
   * @param sure what is unknown counts as failed; otherwise as passed
   */
  private static int reach(List<Truth> entries, boolean sure) {
    int place = 0;
    for (int i = 1; i < entries.size(); i++) {
      Truth entry = entries.get(i);
      if (entry == Truth.FAIL || sure && entry == Truth.UNKNOWN) {
        break;
      }
      place = i;
    }
    return place;
  }
}
