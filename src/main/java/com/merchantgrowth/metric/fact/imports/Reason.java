package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.shared.SubjectKind;
import java.util.Locale;

/**
 * Why a row or a whole file is refused. The code is stable; texts are {@code facts.reason.<code>},
 * {0} is the detail.
 */
public enum Reason {
  UNKNOWN_SUBJECT(true),
  NOT_A_DATE(true),
  FUTURE_DAY(true),
  NOT_A_NUMBER(true),
  NOT_FINITE(true),
  NEGATIVE(true),
  UNKNOWN_MEASURE(true),
  DUPLICATE(true),
  OTHER_SOURCE(true),
  RAGGED(true),
  HEADER_REPEATED(true),
  EMPTY_FILE(false),
  ENCODING(false),
  LINE_TOO_LONG(false),
  TOO_MANY_COLUMNS(false),
  TOO_LARGE(false),
  BROKEN_GZIP(false),
  BROKEN_QUOTES(false),
  HEADING_TWICE(false),
  HEADING_MISSING(false),
  HEADING_UNKNOWN(false);

  private final boolean ofRow;

  Reason(boolean ofRow) {
    this.ofRow = ofRow;
  }

  /** Concerns one row, so that the others may be accepted; else the whole file is refused. */
  public boolean ofRow() {
    return ofRow;
  }

  /** E.g. {@code unknown_subject}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String key() {
    return "facts.reason." + code();
  }

  /** The key of the sentence when the file is about subjects of this kind. */
  public String key(SubjectKind kind) {
    return this == UNKNOWN_SUBJECT ? key() + "." + kind.code() : key();
  }
}
