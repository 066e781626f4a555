package com.merchantgrowth.metric.fact.imports;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/**
 * The row being read: one reused buffer of characters and the ends of its fields, so that a cell
 * costs no object.
 */
final class CsvRow extends CsvCallbackHandler<CsvRow> {
  private final CsvLimits limits;
  private char[] text = new char[4096];
  private int[] ends = new int[64];
  private int fields;
  private long line;
  private RecordType type = RecordType.DATA;

  CsvRow(CsvLimits limits) {
    this.limits = limits;
  }

  long line() {
    return line;
  }

  int fields() {
    return fields;
  }

  char[] text() {
    return text;
  }

  int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  int end(int field) {
    return ends[field];
  }

  /** A field without the blanks around it. */
  String field(int field) {
    return new String(text, start(field), end(field) - start(field)).strip();
  }

  /** The row again, for a person to look at; at most 300 characters. */
  String raw() {
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < fields && raw.length() < 300; i++) {
      raw.append(i == 0 ? "" : ",").append(text, start(i), Math.min(300, end(i) - start(i)));
    }
    return raw.substring(0, Math.min(300, raw.length()));
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return fields;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    fields = 0;
    type = RecordType.DATA;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    if (fields == limits.columns()) {
      throw new RefusedFile(Reason.TOO_MANY_COLUMNS, line, Integer.toString(limits.columns()));
    }
    int from = fields == 0 ? 0 : ends[fields - 1];
    if (from + length > limits.lineBytes()) {
      throw new RefusedFile(Reason.LINE_TOO_LONG, line, Integer.toString(limits.lineBytes()));
    }
    if (from + length > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, from + length));
    }
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, fields * 2);
    }
    System.arraycopy(buffer, offset, text, from, length);
    ends[fields++] = from + length;
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    addField(buffer, offset, length, false);
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }
}
