package com.merchantgrowth.metric.fact.imports;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An import in the background: whoever knows its id can come back to it. */
public final class ImportJob {
  private final String id;
  private final ImportRequest request;
  private final ImportWatch watch;
  private volatile @Nullable Future<?> running;
  private volatile @Nullable String errorId;

  ImportJob(String id, ImportRequest request, ImportWatch watch) {
    this.id = id;
    this.request = request;
    this.watch = watch;
  }

  public String id() {
    return id;
  }

  public ImportRequest request() {
    return request;
  }

  public ImportWatch watch() {
    return watch;
  }

  /** The id under which the log tells why it failed; null unless it has. */
  public @Nullable String errorId() {
    return errorId;
  }

  public boolean isFinished() {
    Future<?> task = running;
    return watch.phase() == ImportWatch.Phase.FINISHED
        || errorId != null
        || (task != null && task.isDone());
  }

  void running(Future<?> task) {
    running = task;
  }

  void failed(String error) {
    errorId = error;
  }
}
