package com.merchantgrowth.metric.run;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.notice.Recipient;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down that a run failed, and tells the administrators, each run once. */
@Component
class RunFailures {
  private static final Logger LOG = LoggerFactory.getLogger(RunFailures.class);
  private static final String RUNS = "admin/runs";

  /** What administrators are told; they cannot switch it off. */
  static final NoticeKind KIND =
      NoticeKind.of("run.failed", NoticeKind.Tone.BAD, 900, true, Roles.ADMIN);

  private final RunRows rows;
  private final NoticeSending notices;
  private final BusinessCalendar calendar;

  RunFailures(RunRows rows, NoticeSending notices, BusinessCalendar calendar) {
    this.rows = rows;
    this.notices = notices;
    this.calendar = calendar;
  }

  /** A new number under which the log and the screens name the same failure. */
  static String newId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /** It failed, and people have to do something about it. */
  void record(RunStatus run, String errorId, String text) {
    recordQuietly(run, errorId, text);
    try {
      notices.send(
          new NoticeMessage(
              KIND.code(),
              new Recipient.Role(Roles.ADMIN),
              "metric.notice.failed",
              List.of(Arg.day(run.day()), Arg.text(errorId)),
              RUNS,
              "run-" + run.id(),
              null));
    } catch (RuntimeException e) {
      LOG.error("Nobody was told that run {} failed", run.id(), e); // the banner still does
    }
  }

  /** It failed and is done again by itself. */
  void recordQuietly(RunStatus run, String errorId, String text) {
    rows.failed(run.id(), errorId, text, calendar.now());
  }
}
