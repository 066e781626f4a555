package com.merchantgrowth.marketing.tool;

import java.util.Locale;

/** What was decided about a tool; the rest follows from the clock, see {@link ToolState}. */
public enum ToolStage {
  DRAFT,
  PUBLISHED,
  PAUSED,
  ENDED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ToolStage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
