package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
    return alone(
        key,
        request,
        asked -> asked.map(keyed -> once(keyed, work)).orElseGet(() -> inTransaction(work)));
  }

  private Answer once(Keyed keyed, Supplier<Answer> work) {
    try {
      return inTransaction(
          () ->
              before(keyed)
                  .orElseGet(
                      () -> {
                        Answer answer = work.get();
                        keep(Map.of(keyed, answer));
                        return answer;
                      }));
    } catch (DuplicateKeyException otherNode) {
      return before(keyed).orElseThrow(() -> otherNode);
    }
  }

  /** A request under a key of an account. */
  record Keyed(long owner, String key, String fingerprint) {}

  /**
   * Carries a request out while none under the same key is under way on this node; looking up and
   * keeping its answer is the work's.
   *
   * @param work is handed the key, if there is one
   * @throws DomainException conflict, or what the request itself is refused with
   */
  Answer alone(String key, String request, Function<Optional<Keyed>, Answer> work) {
    if (key.length() > LONGEST_KEY) {
      throw DomainException.invalid("marketing.error.key", LONGEST_KEY);
    }
    if (key.isEmpty()) {
      return work.apply(Optional.empty());
    }
    long owner = account.require().id();
    List<Object> name = List.of(owner, key);
    if (!underWay.add(name)) {
      throw DomainException.conflict("marketing.error.underWay");
    }
    try {
      return work.apply(Optional.of(new Keyed(owner, key, fingerprint(request))));
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

  /**
   * An answer that was given.
   *
   * @param fingerprint of the request it was given to
   */
  record Kept(String fingerprint, Answer answer) {
    /**
     * @throws DomainException contradiction, if another request was answered under the key
     */
    Answer to(Keyed keyed) {
      if (!fingerprint.equals(keyed.fingerprint())) {
        throw DomainException.contradiction("marketing.error.otherBody");
      }
      return answer;
    }
  }

  private Optional<Answer> before(Keyed keyed) {
    return Optional.ofNullable(before(List.of(keyed)).get(keyed)).map(kept -> kept.to(keyed));
  }

  /** What was answered under these keys before; one statement, none without a key. */
  Map<Keyed, Kept> before(Collection<Keyed> asked) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<List<Object>, Kept> kept = new HashMap<>();
    jdbc.sql(
            "select account_id, request_key, fingerprint, status, answer from marketing_request"
                + " where account_id = any(?) and request_key = any(?)")
        .params(
            new SqlArrayValue("bigint", asked.stream().map(Keyed::owner).distinct().toArray()),
            new SqlArrayValue("varchar", asked.stream().map(Keyed::key).toArray()))
        .query(
            row -> {
              kept.put(
                  List.of(row.getLong(1), row.getString(2)),
                  new Kept(row.getString(3), new Answer(row.getInt(4), row.getString(5), true)));
            });
    Map<Keyed, Kept> before = new HashMap<>();
    for (Keyed keyed : asked) {
      Kept found = kept.get(List.<Object>of(keyed.owner(), keyed.key()));
      if (found != null) {
        before.put(keyed, found);
      }
    }
    return before;
  }

  /**
   * Keeps answers, in the transaction of what they answer; one statement, none without an answer.
   *
   * @throws DuplicateKeyException if another node has answered under one of the keys meanwhile
   */
  void keep(Map<Keyed, Answer> answers) {
    List<Map.Entry<Keyed, Answer>> kept =
        answers.entrySet().stream()
            .filter(entry -> entry.getValue().kept())
            .sorted(
                Comparator.comparing(
                    Map.Entry::getKey,
                    Comparator.comparingLong(Keyed::owner).thenComparing(Keyed::key)))
            .toList();
    if (kept.isEmpty()) {
      return;
    }
    jdbc.sql(
            "insert into marketing_request (account_id, request_key, fingerprint, status, answer,"
                + " answered_at) select r.account_id, r.request_key, r.fingerprint, r.status,"
                + " r.answer, cast(? as timestamp with time zone)"
                + " from unnest(cast(? as bigint array), cast(? as varchar array),"
                + " cast(? as varchar array), cast(? as integer array), cast(? as varchar array))"
                + " as r (account_id, request_key, fingerprint, status, answer)")
        .params(
            ToolStore.at(calendar.now()),
            column("bigint", kept, entry -> entry.getKey().owner()),
            column("varchar", kept, entry -> entry.getKey().key()),
            column("varchar", kept, entry -> entry.getKey().fingerprint()),
            column("integer", kept, entry -> entry.getValue().status()),
            column("varchar", kept, entry -> entry.getValue().json()))
        .update();
  }

  private static SqlArrayValue column(
      String type,
      List<Map.Entry<Keyed, Answer>> rows,
      Function<Map.Entry<Keyed, Answer>, Object> value) {
    return new SqlArrayValue(type, rows.stream().map(value).toArray());
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
