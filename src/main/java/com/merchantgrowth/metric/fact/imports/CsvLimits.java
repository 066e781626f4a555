package com.merchantgrowth.metric.fact.imports;

/**
 * What a file may cost before it is refused.
 *
 * @param bytes of the unpacked file
 * @param lineBytes of one line
 * @param columns of a row
 */
record CsvLimits(long bytes, int lineBytes, int columns) {
  /** Unpacking more than this much from one packed byte is an attack, not a table of facts. */
  static final int RATIO = 300;

  /** Below this size the ratio does not matter. */
  static final long RATIO_FROM = 64L << 20;
}
