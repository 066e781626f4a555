package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends runs that crashed and removes the rows of those nobody sees. */
@Component
class RunUpkeep {
  private static final Logger LOG = LoggerFactory.getLogger(RunUpkeep.class);

  /** Who asks for a day again whose run was cut off. */
  static final String RESTART = "restart";

  /** Days whose answers to other rooms are kept; pages answer from the newest one. */
  private static final int KEPT_ANSWERS = 2;

  private final RunRows rows;
  private final RunPublication publication;
  private final RunFailures failures;
  private final RunSettings settings;
  private final BusinessCalendar calendar;

  RunUpkeep(
      RunRows rows,
      RunPublication publication,
      RunFailures failures,
      RunSettings settings,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.publication = publication;
    this.failures = failures;
    this.settings = settings;
    this.calendar = calendar;
  }

  /**
   * Ends runs without a living node and asks for their days again; a day that stops a node a second
   * time is left to people.
   *
   * @param restarted a node that has just started, so that nothing can be running in its name
   */
  void endAbandoned(@Nullable String restarted) {
    Instant now = calendar.now();
    for (long run : rows.abandoned(restarted, now)) {
      RunStatus stopped = rows.find(run).orElseThrow();
      String errorId = RunFailures.newId();
      LOG.warn("Daily run {} stopped without an end (error {})", run, errorId);
      if (stopped.requestedBy().equals(RESTART)) {
        failures.record(stopped, errorId, "stopped");
        rows.release(run);
      } else {
        failures.recordQuietly(stopped, errorId, "stopped");
        rows.release(run);
        rows.insert(stopped.kind(), stopped.day(), stopped.versions(), RESTART, now);
      }
    }
  }

  /** Removes rows of failed and of replaced runs, and answers of days gone by. */
  void clean() {
    for (long run : rows.disposable(calendar.now().minus(settings.discardAfter()))) {
      publication.discard(run);
    }
    for (long run : rows.answeredBefore(KEPT_ANSWERS)) {
      publication.discardAnswers(run);
    }
  }
}
