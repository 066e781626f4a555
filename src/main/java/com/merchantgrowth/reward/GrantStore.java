package com.merchantgrowth.reward;

import java.sql.Savepoint;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Appends grants and entries, many at once. Runs in the caller's transaction. */
@Component
class GrantStore {
  private static final int BATCH = 2000;

  /** Three lists of them stay below the parameters PostgreSQL takes in a statement. */
  private static final int KEYS_A_STATEMENT = 5000;

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;

  GrantStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
  }

  /** The grants that exist already, by key. */
  Map<GrantKey, Long> ids(List<GrantKey> keys) {
    Map<GrantKey, Long> ids = new HashMap<>();
    for (int from = 0; from < keys.size(); from += KEYS_A_STATEMENT) {
      List<GrantKey> some = keys.subList(from, Math.min(keys.size(), from + KEYS_A_STATEMENT));
      named.query(
          """
          select shop_id, source_type, source_key, source_level, occurrence, id from reward_grant
          where shop_id in (:shops) and source_type in (:types) and source_key in (:keys)
            and occurrence in (:occurrences)
          """,
          Map.of(
              "shops", distinct(some, GrantKey::shopId),
              "types", distinct(some, GrantKey::type),
              "keys", distinct(some, GrantKey::key),
              "occurrences", distinct(some, GrantKey::occurrence)),
          row -> {
            ids.put(
                new GrantKey(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getString(5)),
                row.getLong(6));
          });
    }
    ids.keySet().retainAll(Set.copyOf(keys));
    return ids;
  }

  private static <T> Collection<T> distinct(List<GrantKey> keys, Function<GrantKey, T> part) {
    return keys.stream().map(part).collect(Collectors.toSet());
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
