package com.merchantgrowth.identity;

import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Single-use links to choose a password; only their hash is stored. Runs in the caller's
 * transaction.
 */
@Component
class OneTimeLinks {
  static final Duration LIFE = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  OneTimeLinks(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** A new link's path; the account's earlier unused links stop working. */
  String issue(long accountId) {
    Instant now = calendar.now();
    jdbc.sql("update one_time_link set used_at = ? where account_id = ? and used_at is null")
        .params(now.atOffset(ZoneOffset.UTC), accountId)
        .update();
    String secret = Secret.random();
    jdbc.sql(
            "insert into one_time_link (account_id, token_hash, created_at, expires_at)"
                + " values (?, ?, ?, ?)")
        .params(
            accountId,
            Secret.sha256(secret),
            now.atOffset(ZoneOffset.UTC),
            now.plus(LIFE).atOffset(ZoneOffset.UTC))
        .update();
    return "reset/" + secret;
  }

  /** The account of a link that can still be used. */
  Optional<Long> peek(String secret) {
    return jdbc.sql(
            "select account_id from one_time_link"
                + " where token_hash = ? and used_at is null and expires_at > ?")
        .params(Secret.sha256(secret), calendar.now().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  /** Uses the link up. Of several at once exactly one gets the account. */
  Optional<Long> use(String secret) {
    Optional<Long> account = peek(secret);
    int used =
        jdbc.sql(
                "update one_time_link set used_at = ?"
                    + " where token_hash = ? and used_at is null and expires_at > ?")
            .params(
                calendar.now().atOffset(ZoneOffset.UTC),
                Secret.sha256(secret),
                calendar.now().atOffset(ZoneOffset.UTC))
            .update();
    return used == 1 ? account : Optional.empty();
  }
}
