package com.merchantgrowth.notice;

import com.merchantgrowth.shared.BusinessCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One reader's messages. Whatever is asked, the condition of {@link #mine} stands in front: only
 * what is addressed to the reader, of a kind its role sees, and not over yet.
 */
@Component
class NoticeRows {
  private static final String READ =
      "exists (select 1 from notice_read r where r.notice_id = n.id and r.account_id = :account)";
  private static final String UNREAD = " and n.created_at >= :fresh and not " + READ;
  private static final String IN_BELL =
      " and n.created_at >= :fresh and (n.kind in (:fixed) or not exists"
          + " (select 1 from notice_off o where o.account_id = :account and o.kind = n.kind))";

  private final NamedParameterJdbcTemplate jdbc;
  private final OnceInserts inserts;
  private final NoticeKinds kinds;
  private final BusinessCalendar calendar;

  NoticeRows(
      NamedParameterJdbcTemplate jdbc,
      OnceInserts inserts,
      NoticeKinds kinds,
      BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.inserts = inserts;
    this.kinds = kinds;
    this.calendar = calendar;
  }

  private static String mine(Reader reader) {
    StringBuilder mine =
        new StringBuilder(
            " from notice n where n.recipient in (:recipients) and n.kind in (:kinds)"
                + " and n.until_at > :now");
    for (int i = 0; i < reader.closed().size(); i++) {
      mine.append(" and not (n.kind in (:closedKinds")
          .append(i)
          .append(") and n.recipient in (:closedTo")
          .append(i)
          .append("))");
    }
    return mine.toString();
  }

  private Map<String, Object> parameters(Reader reader) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("account", reader.accountId());
    parameters.put("recipients", reader.recipients());
    parameters.put("kinds", reader.kinds());
    parameters.put("fixed", reader.fixed().isEmpty() ? Set.of("") : reader.fixed());
    for (int i = 0; i < reader.closed().size(); i++) {
      parameters.put("closedKinds" + i, reader.closed().get(i).kinds());
      parameters.put("closedTo" + i, reader.closed().get(i).recipients());
    }
    parameters.put("now", NoticeStore.at(calendar.now()));
    parameters.put("fresh", NoticeStore.at(calendar.now().minus(MyNotices.FRESH)));
    return parameters;
  }

  /** How many unread ones the bell has, counted up to a limit. */
  int unreadInBell(Reader reader, int limit) {
    Map<String, Object> parameters = parameters(reader);
    parameters.put("limit", limit);
    return count(
        "select count(*) from (select n.id"
            + mine(reader)
            + UNREAD
            + IN_BELL
            + " fetch first :limit rows only) counted",
        parameters);
  }

  List<Notice> newestInBell(Reader reader, int limit) {
    return list(reader, IN_BELL, parameters(reader), 0, limit);
  }

  List<Notice> page(Reader reader, NoticeFilter filter, int offset, int limit) {
    Map<String, Object> parameters = parameters(reader);
    return list(reader, condition(filter, parameters), parameters, offset, limit);
  }

  int count(Reader reader, NoticeFilter filter) {
    Map<String, Object> parameters = parameters(reader);
    return count("select count(*)" + mine(reader) + condition(filter, parameters), parameters);
  }

  private int count(String sql, Map<String, Object> parameters) {
    Integer found = jdbc.queryForObject(sql, parameters, Integer.class);
    return found == null ? 0 : found;
  }

  private List<Notice> list(
      Reader reader, String condition, Map<String, Object> parameters, int offset, int limit) {
    parameters.put("offset", offset);
    parameters.put("limit", limit);
    return jdbc.query(
        "select n.id, n.kind, n.recipient, n.text_key, n.args, n.route, n.created_at,"
            + " case when n.created_at < :fresh or "
            + READ
            + " then true else false end"
            + mine(reader)
            + condition
            + " order by n.created_at desc, n.id desc"
            + " offset :offset rows fetch next :limit rows only",
        parameters,
        this::notice);
  }

  private static String condition(NoticeFilter filter, Map<String, Object> parameters) {
    StringBuilder condition = new StringBuilder();
    if (!filter.kind().isEmpty()) {
      condition.append(" and n.kind = :kind");
      parameters.put("kind", filter.kind());
    }
    if (filter.shopId() != -1) {
      condition.append(" and n.recipient = :shop");
      parameters.put("shop", new Recipient.Shop(filter.shopId()).stored());
    }
    return condition.append(filter.unreadOnly() ? UNREAD : "").toString();
  }

  private Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getLong(1),
        kinds.require(row.getString(2)),
        Recipient.parse(row.getString(3)),
        row.getString(4),
        ArgJson.read(row.getString(5)),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getBoolean(8));
  }

  /** Those of the ids that are not the reader's are passed over. */
  void markRead(Reader reader, Collection<Long> ids) {
    Map<String, Object> parameters = parameters(reader);
    parameters.put("ids", ids);
    mark(reader, " and n.id in (:ids)", parameters);
  }

  void markAllRead(Reader reader) {
    mark(reader, "", parameters(reader));
  }

  private void mark(Reader reader, String condition, Map<String, Object> parameters) {
    inserts.one(
        "insert into notice_read (notice_id, account_id, read_at) select n.id,"
            + " cast(:account as bigint), cast(:now as timestamp with time zone)"
            + mine(reader)
            + UNREAD
            + condition,
        sql -> jdbc.update(sql, parameters));
  }

  void markUnread(Reader reader, long id) {
    jdbc.update(
        "delete from notice_read where notice_id = :id and account_id = :account",
        Map.of("id", id, "account", reader.accountId()));
  }
}
