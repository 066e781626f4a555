package com.merchantgrowth.task;

import java.util.Locale;

/** Where a task is between idea and end. */
public enum TaskState {
  /** Being written; nobody sees it. */
  DRAFT,
  /** Waits for a second administrator. */
  IN_REVIEW,
  /** Shops enter it. */
  PUBLISHED,
  /** Nobody new enters or claims; whoever takes part goes on and is paid. */
  PAUSED,
  /** Over: everybody has been judged by what was reached. */
  ENDED;

  /** The name on the wire and the end of its translation keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
