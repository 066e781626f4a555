package com.merchantgrowth.metric.fact.imports;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Follows a running import from another thread, and stops it. */
public final class ImportWatch {
  /** What it is doing. */
  public enum Phase {
    WAITING,
    READING,
    CHECKING,
    WRITING,
    FINISHED
  }

  private final long totalBytes;
  private volatile Phase phase = Phase.WAITING;
  private volatile long bytes;
  private volatile long rows;
  private volatile boolean cancelled;
  private volatile @Nullable ImportReport report;

  /**
   * @param totalBytes of the file as it comes, 0 when nobody knows
   */
  public ImportWatch(long totalBytes) {
    this.totalBytes = totalBytes;
  }

  public Phase phase() {
    return phase;
  }

  public long totalBytes() {
    return totalBytes;
  }

  /** Bytes of the file read so far, packed ones if it is packed. */
  public long bytes() {
    return bytes;
  }

  /** Rows read so far. */
  public long rows() {
    return rows;
  }

  /** The outcome, once there is one. */
  public @Nullable ImportReport report() {
    return report;
  }

  /** Stops at the next opportunity; what is being published already is finished. */
  public void cancel() {
    cancelled = true;
  }

  void enter(Phase next) {
    check();
    phase = next;
  }

  void read(long bytesSoFar, long rowsSoFar) {
    check();
    bytes = bytesSoFar;
    rows = rowsSoFar;
  }

  void finish(ImportReport outcome) {
    report = outcome;
    phase = Phase.FINISHED;
  }

  void check() {
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
