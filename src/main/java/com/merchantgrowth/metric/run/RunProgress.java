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
  private long begun;
  private final StringBuilder times = new StringBuilder();

  RunProgress(RunRows rows, long runId) {
    this.rows = rows;
    this.runId = runId;
  }

  /** A step begins; it will tell how many of {@code size} rows are done (0 = unknown). */
  synchronized void step(String name, long size) {
    close();
    step = name;
    total = size;
    begun = System.nanoTime();
    written = begun;
    rows.progress(runId, step, 0, total);
  }

  private void close() {
    if (!step.isEmpty()) {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      times
          .append(times.isEmpty() ? "" : ", ")
          .append(step)
          .append(' ')
          .append(millis)
          .append(" ms");
    }
  }

  /** How long each step took, the running one so far; for the log. */
  synchronized String times() {
    close();
    step = "";
    return times.toString();
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
