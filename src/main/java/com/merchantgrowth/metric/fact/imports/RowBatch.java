package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.FactDraft;

/** Checked rows (or cells) on their way from the reading to the staging thread. */
final class RowBatch {
  private final int width;
  private final long[] lines;
  private final long[] subjects;
  private final int[] days;
  private final int[] measures;
  private final double[] values;
  private int size;

  /**
   * @param width measures of a row; 0 for single cells
   */
  RowBatch(int width) {
    int rows = Math.clamp(65_536 / Math.max(1, width), 16, 8_192);
    this.width = width;
    lines = new long[rows];
    subjects = new long[rows];
    days = new int[rows];
    measures = new int[width == 0 ? rows : 0];
    values = new double[rows * Math.max(1, width)];
  }

  boolean full() {
    return size == lines.length;
  }

  /** Where the values of the row being added go. */
  int at() {
    return size * Math.max(1, width);
  }

  double[] values() {
    return values;
  }

  void add(long line, long subject, int day) {
    lines[size] = line;
    subjects[size] = subject;
    days[size] = day;
    size++;
  }

  void add(long line, long subject, int day, int measure) {
    measures[size] = measure;
    add(line, subject, day);
  }

  void stage(FactDraft draft) {
    for (int i = 0; i < size; i++) {
      if (width == 0) {
        draft.cell(lines[i], subjects[i], days[i], measures[i], values[i]);
      } else {
        draft.row(lines[i], subjects[i], days[i], values, i * width);
      }
    }
  }
}
