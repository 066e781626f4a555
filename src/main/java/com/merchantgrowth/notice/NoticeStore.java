package com.merchantgrowth.notice;

import com.merchantgrowth.shared.BusinessCalendar;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes messages, many at once. Runs in the caller's transaction. */
@Component
class NoticeStore {
  /** How long a message without an end is kept. */
  static final Duration KEPT = Duration.ofDays(180);

  private static final String INSERT =
      """
      insert into notice
        (kind, recipient, once, text_key, args, route, created_at, until_at)
      select cast(? as varchar(60)), cast(? as varchar(40)), cast(? as varchar(200)),
        cast(? as varchar(120)), cast(? as varchar(4000)), cast(? as varchar(400)),
        cast(? as timestamp with time zone), cast(? as timestamp with time zone)
      where not exists
        (select 1 from notice n where n.recipient = ? and n.kind = ? and n.once = ?)""";

  private final OnceInserts inserts;
  private final BusinessCalendar calendar;

  NoticeStore(OnceInserts inserts, BusinessCalendar calendar) {
    this.inserts = inserts;
    this.calendar = calendar;
  }

  /** Those that are there already stay as they are; those that are over already are left out. */
  void add(List<NoticeMessage> messages) {
    Instant now = calendar.now().truncatedTo(ChronoUnit.MICROS);
    List<NoticeMessage> current =
        messages.stream()
            .filter(message -> message.expiresAt() == null || message.expiresAt().isAfter(now))
            .toList();
    inserts.batch(INSERT, current, (insert, message) -> set(insert, message, now));
  }

  private static void set(PreparedStatement insert, NoticeMessage message, Instant now)
      throws SQLException {
    String recipient = message.to().stored();
    Instant latest = now.plus(KEPT);
    Instant end = message.expiresAt();
    insert.setString(1, message.kind());
    insert.setString(2, recipient);
    insert.setString(3, message.once());
    insert.setString(4, message.key());
    insert.setString(5, ArgJson.write(message.args()));
    insert.setString(6, message.route());
    insert.setObject(7, at(now));
    insert.setObject(8, at(end == null || end.isAfter(latest) ? latest : end));
    insert.setString(9, recipient);
    insert.setString(10, message.kind());
    insert.setString(11, message.once());
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
