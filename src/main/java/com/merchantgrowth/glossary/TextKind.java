package com.merchantgrowth.glossary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a text is about. */
public enum TextKind {
  METRIC,
  MEASURE,
  /** Scores, their dimensions and what stands beside them, such as the tier. */
  SCORE,
  TOOL,
  TASK,
  /** Where something stands: a task, a check item, a tool, an appeal, a reward. */
  STATUS,
  /** A word of the field. */
  TERM,
  /** A topic of the four steps; its name is the checklist's. */
  TOPIC;

  /** Those that are shown beside what they explain. */
  public static final List<TextKind> HELP = List.of(METRIC, MEASURE, SCORE, TOOL, TASK, STATUS);

  /** The name on the wire and the beginning of a full key. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean help() {
    return HELP.contains(this);
  }

  public static Optional<TextKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
