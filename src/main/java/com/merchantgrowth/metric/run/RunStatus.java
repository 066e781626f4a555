package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a run goes or went.
 *
 * @param rows subjects computed; 0 until known
 * @param step the running step, e.g. {@code facts}, {@code values}, {@code peers}, {@code store}
 * @param done units of the running step done so far
 * @param total of how many; 0 = unknown
 * @param errorId what to look for in the log; only of a failed run
 * @param visible its results are the ones shown for the day
 * @param stale visible, and facts it was computed from have changed since
 */
public record RunStatus(
    long id,
    SubjectKind kind,
    LocalDate day,
    State state,
    RunVersions versions,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long rows,
    String step,
    long done,
    long total,
    @Nullable String errorId,
    @Nullable String error,
    boolean visible,
    boolean stale) {
  /** The life of a run. */
  public enum State {
    WAITING,
    RUNNING,
    PUBLISHED,
    /** Was published until a newer run of the day took its place. */
    REPLACED,
    FAILED;

    /** Nothing more will happen by itself. */
    public boolean over() {
      return this != WAITING && this != RUNNING;
    }
  }
}
