package com.merchantgrowth.notice;

import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Nightly: deletes what nobody sees any more, in pieces that hold no lock for long. */
@Component
class NoticeUpkeep {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeUpkeep.class);

  /** Rows a transaction. */
  static final int PIECE = 5000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final BusinessCalendar calendar;

  NoticeUpkeep(JdbcTemplate jdbc, TransactionTemplate transaction, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.calendar = calendar;
  }

  @Scheduled(cron = "0 20 4 * * *", zone = "${portal.zone:Asia/Shanghai}")
  void clean() {
    long deleted = dropOver(calendar.now());
    if (deleted > 0) {
      LOG.info("{} notices were over and are gone", deleted);
    }
  }

  /** Everything that was over at that moment, with who had read it. */
  long dropOver(Instant now) {
    long all = 0;
    int piece;
    do {
      Integer deleted = transaction.execute(status -> drop(now));
      piece = deleted == null ? 0 : deleted;
      all += piece;
    } while (piece == PIECE);
    return all;
  }

  /** First which, then each by its key: so that both databases look at these rows alone. */
  private int drop(Instant now) {
    List<Long> over =
        jdbc.queryForList(
            "select id from notice where until_at <= ? order by until_at fetch first "
                + PIECE
                + " rows only",
            Long.class,
            NoticeStore.at(now));
    jdbc.batchUpdate(
        "delete from notice where id = ?", over, PIECE, (delete, id) -> delete.setLong(1, id));
    return over.size();
  }
}
