package com.merchantgrowth.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain's table. Entries are inserted and read, never changed. */
@Component
class AuditStore {
  /** The end of the chain. */
  record Head(long seq, String hash) {}

  static final String COLUMNS =
      "seq, occurred_at, actor, action, target, details, address, previous_hash, hash";

  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for whoever is appending and keeps others out until the transaction ends. */
  Head lockHead() {
    return jdbc.sql("select seq, hash from audit_head where id = 1 for update")
        .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
        .single();
  }

  Head head() {
    return jdbc.sql("select seq, hash from audit_head where id = 1")
        .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
        .single();
  }

  void append(AuditEntry entry) {
    jdbc.sql("insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.seq(),
            entry.occurredAt().atOffset(ZoneOffset.UTC),
            entry.actor(),
            entry.action(),
            entry.target(),
            entry.details(),
            entry.address(),
            entry.previousHash(),
            entry.hash())
        .update();
  }

  void moveHead(AuditEntry last) {
    jdbc.sql("update audit_head set seq = ?, hash = ? where id = 1")
        .params(last.seq(), last.hash())
        .update();
  }

  /** The next entries of the chain, oldest first. */
  List<AuditEntry> after(long seq, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from audit_entry where seq > ? order by seq fetch first "
                + limit
                + " rows only")
        .params(seq)
        .query(AuditStore::entry)
        .list();
  }

  static AuditEntry entry(ResultSet row, int n) throws SQLException {
    Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
    return new AuditEntry(
        row.getLong(1),
        at,
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }
}
