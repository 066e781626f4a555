package com.merchantgrowth.reward;

import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.reward.core.EntryType;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.reward.core.Posting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger; every method is one statement. Asks nobody who they are. */
@Component
class GrantReading {
  /** The sums of a grant's entries. What is past its last day is not yet taken off here. */
  private static final String SUMS =
      """
      sum(e.available) as available, sum(e.held) as held,
      sum(case when e.entry_type = 'USED' then -e.available - e.held else 0 end) as used,
      sum(case when e.entry_type = 'EXPIRED' then -e.available - e.held else 0 end) as expired,
      sum(case when e.entry_type = 'REVOKED' then -e.available - e.held else 0 end) as revoked
      """;

  private static final String GRANTS_AND_ENTRIES =
      "from reward_grant g join reward_entry e on e.grant_id = g.id";
  private static final RewardFilter AVAILABLE =
      new RewardFilter("", GrantState.AVAILABLE, "", "", null, null);

  private static final String PASSED = "coalesce(g.expires_on < :today, false)";
  private static final String FREE = "(sum(e.available) > 0 and not " + PASSED + ")";
  private static final String REVOKED = "sum(case when e.entry_type = 'REVOKED' then 1 else 0 end)";
  private static final String EXPIRED = "sum(case when e.entry_type = 'EXPIRED' then 1 else 0 end)";

  private final JdbcClient jdbc;

  GrantReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Newest first.
   *
   * @param shopId null = all shops
   */
  List<RewardGrant> page(
      @Nullable Long shopId, RewardFilter filter, LocalDate today, long offset, int limit) {
    String inner =
        filtered(shopId, filter)
            + " order by g.id desc offset :offset rows fetch next :limit rows only";
    return bind(grants(inner, "g.id desc"), shopId, filter, today)
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> grant(row, today))
        .list();
  }

  /** What is available and expires within days, today included; the most urgent first. */
  List<RewardGrant> expiring(long shopId, LocalDate today, int days, int limit) {
    String inner =
        filtered(shopId, AVAILABLE)
            + " and g.expires_on <= :last"
            + " order by g.expires_on, g.id fetch first :limit rows only";
    return bind(grants(inner, "g.expires_on, g.id"), shopId, AVAILABLE, today)
        .param("last", today.plusDays(days - 1L))
        .param("limit", limit)
        .query((row, number) -> grant(row, today))
        .list();
  }

  /**
   * Of all shops: what is available and expires within days, today included, by id.
   *
   * @param after only grants with a larger id
   */
  List<RewardGrant> expiringAfter(long after, LocalDate today, int days, int limit) {
    String inner =
        GRANTS_AND_ENTRIES
            + " where g.id > :after and g.expires_on >= :today and g.expires_on <= :last"
            + " group by g.id, g.expires_on having sum(e.available) > 0"
            + " order by g.id fetch first :limit rows only";
    return jdbc.sql(grants(inner, "g.id"))
        .param("after", after)
        .param("today", today)
        .param("last", today.plusDays(days - 1L))
        .param("limit", limit)
        .query((row, number) -> grant(row, today))
        .list();
  }

  Optional<RewardGrant> find(long id, LocalDate today) {
    String inner = GRANTS_AND_ENTRIES + " where g.id = :id group by g.id, g.expires_on";
    return jdbc.sql(grants(inner, "g.id"))
        .param("id", id)
        .query((row, number) -> grant(row, today))
        .optional();
  }

  long count(@Nullable Long shopId, RewardFilter filter, LocalDate today) {
    String from =
        filter.state() == null
            ? "from reward_grant g where " + conditions(shopId, filter)
            : "from (select g.id " + filtered(shopId, filter) + ") found";
    return bind("select count(*) " + from, shopId, filter, today).query(Long.class).single();
  }

  /** The grants an inner statement finds, whole; in order. */
  private static String grants(String inner, String order) {
    return "select g.*, s.available, s.held, s.used, s.expired, s.revoked, n.id as reissued_as"
        + " from (select g.id, "
        + SUMS
        + inner
        + ") s join reward_grant g on g.id = s.id"
        + " left join reward_grant n on n.reissue_of = g.id order by "
        + order;
  }

  /** Grants with their entries, grouped, of a state when one is asked for. */
  private static String filtered(@Nullable Long shopId, RewardFilter filter) {
    return GRANTS_AND_ENTRIES
        + " where "
        + conditions(shopId, filter)
        + " group by g.id, g.expires_on having "
        + having(filter.state());
  }

  private static String conditions(@Nullable Long shopId, RewardFilter filter) {
    return (shopId == null ? "1 = 1" : "g.shop_id = :shop")
        + (filter.kind().isEmpty() ? "" : " and g.kind = :kind")
        + (filter.sourceType().isEmpty() ? "" : " and g.source_type = :type")
        + (filter.sourceKey().isEmpty() ? "" : " and g.source_key = :key")
        + (filter.from() == null ? "" : " and g.issued_on >= :from")
        + (filter.to() == null ? "" : " and g.issued_on <= :to");
  }

  /** {@link Balance#state()} as a condition on the sums; a test holds the two together. */
  private static String having(@Nullable GrantState state) {
    String gone = "not " + FREE + " and sum(e.held) = 0";
    return switch (state) {
      case null -> "1 = 1";
      case AVAILABLE -> FREE;
      case HELD -> "not " + FREE + " and sum(e.held) > 0";
      case REVOKED -> gone + " and " + REVOKED + " > 0";
      case EXPIRED ->
          gone + " and " + REVOKED + " = 0 and (" + EXPIRED + " > 0 or sum(e.available) > 0)";
      case USED ->
          gone + " and " + REVOKED + " = 0 and " + EXPIRED + " = 0 and sum(e.available) = 0";
    };
  }

  private JdbcClient.StatementSpec bind(
      String sql, @Nullable Long shopId, RewardFilter filter, LocalDate today) {
    return jdbc.sql(sql)
        .param("shop", shopId)
        .param("kind", filter.kind())
        .param("type", filter.sourceType())
        .param("key", filter.sourceKey())
        .param("from", filter.from())
        .param("to", filter.to())
        .param("today", today);
  }

  private static RewardGrant grant(ResultSet row, LocalDate today) throws SQLException {
    LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
    return new RewardGrant(
        row.getLong("id"),
        row.getLong("shop_id"),
        new RewardAmount(row.getString("kind"), row.getLong("amount")),
        new RewardSource(
            row.getString("source_type"),
            row.getString("source_key"),
            row.getInt("source_version"),
            row.getInt("source_level"),
            row.getLong("source_run")),
        row.getString("occurrence"),
        row.getObject("issued_on", LocalDate.class),
        expiresOn,
        row.getString("note"),
        row.getObject("reissue_of", Long.class),
        row.getObject("reissued_as", Long.class),
        balance(row).on(today, expiresOn));
  }

  private static Balance balance(ResultSet row) throws SQLException {
    return new Balance(
        row.getLong("available"),
        row.getLong("held"),
        row.getLong("used"),
        row.getLong("expired"),
        row.getLong("revoked"));
  }

  /**
   * By grant, in the order they happened; of all shops or of one.
   *
   * @param shopId null = all shops
   */
  List<RewardEntry> entries(@Nullable Long shopId, Collection<Long> grants) {
    if (grants.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select e.id, e.grant_id, e.entry_type, e.available, e.held, e.occurred_at, e.actor,
              e.reason, e.run
            """
                + GRANTS_AND_ENTRIES
                + " where g.id in (:grants)"
                + (shopId == null ? "" : " and g.shop_id = :shop")
                + " order by e.grant_id, e.id")
        .param("grants", grants)
        .param("shop", shopId)
        .query((row, number) -> entry(row))
        .list();
  }

  private static RewardEntry entry(ResultSet row) throws SQLException {
    return new RewardEntry(
        row.getLong(1),
        row.getLong(2),
        new Posting(EntryType.valueOf(row.getString(3)), row.getLong(4), row.getLong(5)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7),
        row.getString(8),
        row.getLong(9));
  }

  /** A kind's sums over a shop's grants, with what expires soon. */
  record KindSums(String kind, Balance balance, long soon) {}

  /**
   * By kind; only kinds the shop ever had.
   *
   * @param last the last day that is soon
   */
  List<KindSums> balances(long shopId, LocalDate today, LocalDate last) {
    return jdbc.sql(
            """
            select s.kind, sum(s.free) as available, sum(s.held) as held, sum(s.used) as used,
              sum(s.expired + s.passed) as expired, sum(s.revoked) as revoked,
              sum(case when s.expires_on <= :last then s.free else 0 end) as soon
            from (select g.kind, g.expires_on,
                case when g.expires_on < :today then 0 else sum(e.available) end as free,
                case when g.expires_on < :today then sum(e.available) else 0 end as passed,
            """
                + SUMS
                + """
                from reward_grant g join reward_entry e on e.grant_id = g.id
                where g.shop_id = :shop group by g.id, g.kind, g.expires_on) s
            group by s.kind
            """)
        .param("shop", shopId)
        .param("today", today)
        .param("last", last)
        .query(
            (row, number) -> new KindSums(row.getString("kind"), balance(row), row.getLong("soon")))
        .list();
  }

  /** The types of source, of a shop or of all shops. */
  List<String> sourceTypes(@Nullable Long shopId) {
    return jdbc.sql(
            "select distinct source_type from reward_grant"
                + (shopId == null ? "" : " where shop_id = :shop")
                + " order by source_type")
        .param("shop", shopId)
        .query(String.class)
        .list();
  }

  /** What a source was given out for, one kind of it. */
  record Issued(String type, String key, String kind, long count, long amount) {}

  /** First grants by source and kind; what was issued again is not counted twice. */
  List<Issued> issuedBySource() {
    return jdbc.sql(
            """
            select source_type, source_key, kind, count(*), sum(amount) from reward_grant
            where reissue_of is null
            group by source_type, source_key, kind order by source_type, source_key, kind
            """)
        .query(
            (row, number) ->
                new Issued(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5)))
        .list();
  }
}
