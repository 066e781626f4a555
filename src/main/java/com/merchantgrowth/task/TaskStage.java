package com.merchantgrowth.task;

import java.util.Locale;

/** Where a task stands for a shop; the tabs of its board. */
public enum TaskStage {
  /** It may claim the task (为你推荐). */
  FOR_YOU,
  /** It takes part and has not finished (进行中). */
  IN_PROGRESS,
  /** A reward waits for a click (待领取). */
  TO_CLAIM,
  /** Completed (已完成). */
  DONE,
  /** The days are over without it, or the reward was not claimed in time (已错过). */
  MISSED,
  /** It is not shown this task, and why (不适合你). */
  NOT_FOR_YOU;

  /** The name on the wire and the end of its translation keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
