package com.merchantgrowth.identity.audit;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the audit trail and checking that nobody has touched it; for administrators. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class AuditReading {
  private static final int BATCH = 1000;

  private final AuditStore store;
  private final JdbcClient jdbc;

  AuditReading(AuditStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<AuditEntry> page(AuditFilter filter, long offset, int limit) {
    List<Object> params = new ArrayList<>();
    String where = where(filter, params);
    return jdbc.sql(
            "select "
                + AuditStore.COLUMNS
                + " from audit_entry"
                + where
                + " order by seq desc offset "
                + offset
                + " rows fetch next "
                + limit
                + " rows only")
        .params(params)
        .query(AuditStore::entry)
        .list();
  }

  @Transactional(readOnly = true)
  public long count(AuditFilter filter) {
    List<Object> params = new ArrayList<>();
    String where = where(filter, params);
    return jdbc.sql("select count(*) from audit_entry" + where)
        .params(params)
        .query(Long.class)
        .single();
  }

  /** The actions that occur, in alphabetical order. */
  @Transactional(readOnly = true)
  public List<String> actions() {
    return jdbc.sql("select distinct action from audit_entry order by action")
        .query(String.class)
        .list();
  }

  /** Hands every entry of the filter over, newest first, a batch at a time. */
  @Transactional(readOnly = true)
  public void export(AuditFilter filter, Consumer<AuditEntry> sink) {
    long before = Long.MAX_VALUE;
    while (true) {
      List<Object> params = new ArrayList<>();
      String where = where(filter, params);
      params.add(before);
      List<AuditEntry> batch =
          jdbc.sql(
                  "select "
                      + AuditStore.COLUMNS
                      + " from audit_entry"
                      + (where.isEmpty() ? " where " : where + " and ")
                      + "seq < ? order by seq desc fetch first "
                      + BATCH
                      + " rows only")
              .params(params)
              .query(AuditStore::entry)
              .list();
      batch.forEach(sink);
      if (batch.size() < BATCH) {
        return;
      }
      before = batch.getLast().seq();
    }
  }

  /** Walks the whole chain. */
  @Transactional(readOnly = true)
  public AuditChain.Verdict verify() {
    AuditStore.Head head = store.head(); // first: what is appended meanwhile comes after it
    AuditChain chain = new AuditChain();
    while (chain.whole() && chain.length() < head.seq()) {
      int limit = (int) Math.min(BATCH, head.seq() - chain.length());
      List<AuditEntry> batch = store.after(chain.length(), limit);
      if (batch.isEmpty()) {
        break;
      }
      batch.forEach(chain::add);
    }
    return chain.close(head.seq(), head.hash());
  }

  private static String where(AuditFilter filter, List<Object> params) {
    List<String> conditions = new ArrayList<>();
    if (!filter.actor().isBlank()) {
      conditions.add("actor = ?");
      params.add(filter.actor().strip().toLowerCase(Locale.ROOT));
    }
    if (!filter.action().isBlank()) {
      conditions.add("(action = ? or action like ? escape '!')");
      params.add(filter.action().strip());
      params.add(escaped(filter.action().strip()) + ".%");
    }
    if (!filter.target().isBlank()) {
      conditions.add("lower(target) like ? escape '!'");
      params.add("%" + escaped(filter.target().strip().toLowerCase(Locale.ROOT)) + "%");
    }
    if (filter.from() != null) {
      conditions.add("occurred_at >= ?");
      params.add(filter.from().atOffset(ZoneOffset.UTC));
    }
    if (filter.until() != null) {
      conditions.add("occurred_at < ?");
      params.add(filter.until().atOffset(ZoneOffset.UTC));
    }
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
