package com.merchantgrowth.metric.run;

import java.time.Duration;
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
  private Duration used = Duration.ZERO;
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
    used = cpu();
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
          .append(" ms (CPU ")
          .append(cpu().minus(used).toMillis())
          .append(" ms)");
    }
  }

  /** What the whole process has used; zero where the system does not tell. */
  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** How long each step took and how much the process computed meanwhile; for the log. */
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
