package com.merchantgrowth.metric.fact.imports;

/** The file cannot be read on. Unchecked, because it passes through the CSV reader. */
final class RefusedFile extends RuntimeException {
  private final Reason reason;
  private final long line;
  private final String detail;

  RefusedFile(Reason reason, long line, String detail) {
    super(reason + " line " + line + " " + detail, null, false, false);
    this.reason = reason;
    this.line = line;
    this.detail = detail;
  }

  Reject reject() {
    return new Reject(line, reason, detail, "");
  }
}
