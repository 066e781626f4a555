package com.merchantgrowth.shared.csv;

/** What becomes of a row of an import. */
public enum RowOutcome {
  /** What it is about was not known before. */
  CREATED,
  /** At least one value is new. */
  CHANGED,
  /** Everything already was as the row says. */
  UNCHANGED
}
