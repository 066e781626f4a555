package com.merchantgrowth.reward;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.reward.core.EntryType;
import com.merchantgrowth.reward.core.GrantMoves;
import com.merchantgrowth.reward.core.Posting;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks grants and appends to them. Between the lock and the end of the caller's transaction nobody
 * else appends, so what was added up still holds when the entry is written.
 */
@Component
class GrantBook {
  private final JdbcClient jdbc;
  private final GrantStore store;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  GrantBook(JdbcClient jdbc, GrantStore store, CurrentAccount account, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.store = store;
    this.account = account;
    this.calendar = calendar;
  }

  /** A grant nobody else appends to now, and what may happen to it today. */
  record Locked(long id, GrantMoves moves) {}

  /**
   * @throws DomainException not found
   */
  Locked lock(long id) {
    return lock(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("reward.error.noGrant", String.valueOf(id)));
  }

  /** In the order of their ids, so that no two wait for each other. */
  List<Locked> lock(Collection<Long> ids) {
    record Row(long id, @Nullable LocalDate expiresOn) {}
    List<Row> rows =
        jdbc.sql(
                "select id, expires_on from reward_grant where id in (:ids) order by id for update")
            .param("ids", ids)
            .query((row, number) -> new Row(row.getLong(1), row.getObject(2, LocalDate.class)))
            .list();
    Map<Long, List<Posting>> sums = sums(ids);
    LocalDate today = calendar.today();
    return rows.stream()
        .map(
            row ->
                new Locked(
                    row.id(),
                    new GrantMoves(
                        Balance.of(sums.getOrDefault(row.id(), List.of())),
                        today,
                        row.expiresOn())))
        .toList();
  }

  private Map<Long, List<Posting>> sums(Collection<Long> ids) {
    Map<Long, List<Posting>> sums = new HashMap<>();
    jdbc.sql(
            """
            select grant_id, entry_type, sum(available), sum(held) from reward_entry
            where grant_id in (:ids) group by grant_id, entry_type
            """)
        .param("ids", ids)
        .query(
            row -> {
              sums.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                  .add(
                      new Posting(
                          EntryType.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)));
            });
    return sums;
  }

  /** What a request has written to a locked grant before. */
  Optional<Posting> written(Locked grant, String requestKey) {
    return jdbc.sql(
            "select entry_type, available, held from reward_entry"
                + " where grant_id = ? and request_key = ?")
        .param(grant.id())
        .param(requestKey)
        .query(
            (row, number) ->
                new Posting(EntryType.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)))
        .optional();
  }

  /** Appends; the request's name goes with the first posting. */
  void append(Locked grant, List<Posting> postings, String reason, @Nullable String requestKey) {
    List<NewEntry> entries = new ArrayList<>();
    for (Posting posting : postings) {
      entries.add(entry(grant.id(), posting, reason, entries.isEmpty() ? requestKey : null));
    }
    store.append(entries);
  }

  /** Appends to several; nothing where the list is empty. */
  void append(Map<Locked, List<Posting>> postings) {
    List<NewEntry> entries = new ArrayList<>();
    postings.forEach(
        (grant, all) -> all.forEach(one -> entries.add(entry(grant.id(), one, "", null))));
    store.append(entries);
  }

  private NewEntry entry(long id, Posting posting, String reason, @Nullable String requestKey) {
    return new NewEntry(
        id,
        posting,
        calendar.now(),
        account.find().map(AccountRef::username).orElse("system"),
        reason,
        0,
        requestKey);
  }
}
