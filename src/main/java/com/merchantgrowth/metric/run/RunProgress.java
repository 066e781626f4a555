package com.merchantgrowth.metric.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Writes how far a run is, at most twice a second, where every node can see it. */
final class RunProgress implements LongConsumer {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

  private final RunRows rows;
  private final long runId;
  private String step = "";
  private long total;
  private long written;

  RunProgress(RunRows rows, long runId) {
    this.rows = rows;
    this.runId = runId;
  }

  /** A step begins; it will tell how many of {@code size} rows are done (0 = unknown). */
  synchronized void step(String name, long size) {
    step = name;
    total = size;
    written = System.nanoTime();
    rows.progress(runId, step, 0, total);
  }

  @Override
  public synchronized void accept(long done) {
    long now = System.nanoTime();
    if (now - written > PAUSE) {
      written = now;
      rows.progress(runId, step, done, total);
    }
  }
}
