package com.merchantgrowth.reward;

import java.sql.Savepoint;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Appends grants and entries, many at once. Runs in the caller's transaction. */
@Component
class GrantStore {
  private static final int BATCH = 2000;

  private final JdbcTemplate jdbc;

  GrantStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What of a source may be granted to many shops. */
  private record Issue(String type, String key, String occurrence) {}

  /** The grants that exist already, by key. */
  Map<GrantKey, Long> ids(List<GrantKey> keys) {
    Map<Issue, List<GrantKey>> issues = new LinkedHashMap<>();
    for (GrantKey key : keys) {
      issues
          .computeIfAbsent(
              new Issue(key.type(), key.key(), key.occurrence()), _ -> new ArrayList<>())
          .add(key);
    }
    Map<GrantKey, Long> ids = new HashMap<>();
    issues.forEach((issue, some) -> read(issue, some, ids));
    ids.keySet().retainAll(Set.copyOf(keys));
    return ids;
  }

  /** Reads a range of shops: a list of thousands would be compared with every grant. */
  private void read(Issue issue, List<GrantKey> keys, Map<GrantKey, Long> ids) {
    LongSummaryStatistics shops = keys.stream().mapToLong(GrantKey::shopId).summaryStatistics();
    jdbc.query(
        """
        select shop_id, source_level, id from reward_grant
        where source_type = ? and source_key = ? and occurrence = ? and shop_id between ? and ?
        """,
        row -> {
          ids.put(
              new GrantKey(row.getLong(1), issue.type, issue.key, row.getInt(2), issue.occurrence),
              row.getLong(3));
        },
        issue.type,
        issue.key,
        issue.occurrence,
        shops.getMin(),
        shops.getMax());
  }

  /**
   * Writes all of them or, if one exists already, none. The transaction goes on in both cases: a
   * savepoint takes the failure, which on PostgreSQL would end the caller's transaction.
   */
  boolean insertUnlessPresent(List<NewGrant> grants) {
    Boolean written =
        jdbc.execute(
            (ConnectionCallback<Boolean>)
                connection -> {
                  Savepoint before = connection.setSavepoint();
                  try {
                    insert(grants);
                    connection.releaseSavepoint(before);
                    return true;
                  } catch (DuplicateKeyException present) {
                    connection.rollback(before);
                    return false;
                  }
                });
    return Boolean.TRUE.equals(written);
  }

  private void insert(List<NewGrant> grants) {
    jdbc.batchUpdate(
        """
        insert into reward_grant (shop_id, kind, amount, source_type, source_key, source_version,
          source_level, source_run, occurrence, issued_on, expires_on, note, reissue_of)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        grants,
        BATCH,
        (insert, grant) -> {
          insert.setLong(1, grant.shopId());
          insert.setString(2, grant.reward().kind());
          insert.setLong(3, grant.reward().amount());
          insert.setString(4, grant.source().type());
          insert.setString(5, grant.source().key());
          insert.setInt(6, grant.source().version());
          insert.setInt(7, grant.source().level());
          insert.setLong(8, grant.source().run());
          insert.setString(9, grant.occurrence());
          insert.setObject(10, grant.issuedOn());
          insert.setObject(11, grant.expiresOn(), Types.DATE);
          insert.setString(12, grant.note());
          insert.setObject(13, grant.reissueOf(), Types.BIGINT);
        });
  }

  void append(List<NewEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        """
        insert into reward_entry (grant_id, entry_type, available, held, occurred_at, actor, reason,
          run, request_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entries,
        BATCH,
        (insert, entry) -> {
          insert.setLong(1, entry.grantId());
          insert.setString(2, entry.posting().type().name());
          insert.setLong(3, entry.posting().available());
          insert.setLong(4, entry.posting().held());
          insert.setObject(5, entry.at().atOffset(ZoneOffset.UTC));
          insert.setString(6, entry.actor());
          insert.setString(7, entry.reason());
          insert.setLong(8, entry.run());
          insert.setString(9, entry.requestKey());
        });
  }
}
