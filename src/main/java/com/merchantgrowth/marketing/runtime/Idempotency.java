package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests under an Idempotency-Key: the answer is stored in the same transaction as the effect.
 * The same key and body are answered alike; another body contradicts (422); a request still under
 * way is a conflict (409). A refusal changed nothing and is not kept: sent again it is judged
 * again.
 */
@Service
public class Idempotency {
  public static final int LONGEST_KEY = 120;

  /** Answers are kept as long; a request sent again later is a new one. */
  public static final Duration KEPT = Duration.ofHours(72);

  private final JdbcClient jdbc;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;
  private final TransactionTemplate transaction;
  private final Set<List<Object>> underWay = ConcurrentHashMap.newKeySet();

  Idempotency(
      JdbcClient jdbc,
      CurrentAccount account,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.account = account;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * An answer to keep.
   *
   * @param status of HTTP
   * @param json the body
   * @param kept false = nothing was changed, the answer is not to be kept
   */
  public record Answer(int status, String json, boolean kept) {}

  /**
   * Carries a request out, or answers what it was answered before.
   *
   * @param key as sent; empty = none, then it is simply carried out
   * @param request what identifies it: method, path and body
   * @throws DomainException contradiction, conflict, or what the request itself is refused with
   */
  public Answer once(String key, String request, Supplier<Answer> work) {
    if (key.length() > LONGEST_KEY) {
      throw DomainException.invalid("marketing.error.key", LONGEST_KEY);
    }
    if (key.isEmpty()) {
      return inTransaction(work);
    }
    long owner = account.require().id();
    List<Object> name = List.of(owner, key);
    if (!underWay.add(name)) {
      throw DomainException.conflict("marketing.error.underWay");
    }
    try {
      String fingerprint = fingerprint(request);
      try {
        return inTransaction(
            () ->
                before(owner, key, fingerprint)
                    .orElseGet(() -> keep(owner, key, fingerprint, work.get())));
      } catch (DuplicateKeyException otherNode) {
        return before(owner, key, fingerprint).orElseThrow(() -> otherNode);
      }
    } finally {
      underWay.remove(name);
    }
  }

  private Answer inTransaction(Supplier<Answer> work) {
    Answer answer = transaction.execute(status -> work.get());
    if (answer == null) {
      throw new IllegalStateException("no answer");
    }
    return answer;
  }

  private Optional<Answer> before(long owner, String key, String fingerprint) {
    return jdbc.sql(
            "select fingerprint, status, answer from marketing_request"
                + " where account_id = ? and request_key = ?")
        .params(owner, key)
        .query(
            (row, number) -> {
              if (!row.getString(1).equals(fingerprint)) {
                throw DomainException.contradiction("marketing.error.otherBody");
              }
              return new Answer(row.getInt(2), row.getString(3), true);
            })
        .optional();
  }

  private Answer keep(long owner, String key, String fingerprint, Answer answer) {
    if (answer.kept()) {
      jdbc.sql(
              "insert into marketing_request (account_id, request_key, fingerprint, status, answer,"
                  + " answered_at) values (?, ?, ?, ?, ?, ?)")
          .params(
              owner, key, fingerprint, answer.status(), answer.json(), ToolStore.at(calendar.now()))
          .update();
    }
    return answer;
  }

  /** Forgets answers nobody asks for any more, for the sweep; at most so many. */
  int forget(int most) {
    return jdbc.sql(
            "delete from marketing_request where (account_id, request_key) in (select account_id,"
                + " request_key from marketing_request where answered_at < ?"
                + " order by answered_at fetch first ? rows only)")
        .params(ToolStore.at(calendar.now().minus(KEPT)), most)
        .update();
  }

  private static String fingerprint(String request) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(request.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
