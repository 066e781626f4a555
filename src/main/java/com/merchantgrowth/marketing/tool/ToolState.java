package com.merchantgrowth.marketing.tool;

import java.util.Locale;

/** Where a tool stands: its stage and the clock. */
public enum ToolState {
  DRAFT,
  /** Published, not begun. */
  SCHEDULED,
  LIVE,
  /** Stopped for a while; what buyers hold stays good. */
  PAUSED,
  ENDED;

  /** For texts, REST and the list: {@code live}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
