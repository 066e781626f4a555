package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.membership.LevelLadder.Standing;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Rows of members, their growth and levels, and of what counts once. */
@Repository
class MemberBook {
  static final String COLUMNS =
      "m.id, m.shop_id, m.buyer, m.level, m.kept_until, m.points, m.entry, m.born_in,"
          + " m.joined_at, m.last_paid_at";
  private static final String SELECT = "select " + COLUMNS + " from marketing_member m ";

  private final JdbcClient jdbc;

  MemberBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Member> find(long shopId, String buyer) {
    return jdbc.sql(SELECT + "where m.shop_id = ? and m.buyer = ?")
        .params(shopId, buyer)
        .query(MemberBook::member)
        .optional();
  }

  /** The same, locked until the transaction ends: one change of a member's points at a time. */
  Optional<Member> lock(long shopId, String buyer) {
    return jdbc.sql(SELECT + "where m.shop_id = ? and m.buyer = ? for update")
        .params(shopId, buyer)
        .query(MemberBook::member)
        .optional();
  }

  Optional<Member> lock(long id) {
    return jdbc.sql(SELECT + "where m.id = ? for update")
        .param(id)
        .query(MemberBook::member)
        .optional();
  }

  static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getInt(4),
        row.getObject(5, LocalDate.class),
        row.getLong(6),
        row.getString(7),
        row.getInt(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(10, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /**
   * @throws DomainException conflict, if the buyer joins twice at the same moment
   */
  long insert(long shopId, String buyer, Standing standing, String entry, int bornIn, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    try {
      jdbc.sql(
              "insert into marketing_member (shop_id, buyer, level, kept_until, points, entry,"
                  + " born_in, joined_at, last_paid_at) values (?, ?, ?, ?, 0, ?, ?, ?,"
                  + " (select max(o.paid_at) from marketing_order o where o.shop_id = ?"
                  + " and o.buyer = ?))")
          .params(
              shopId,
              buyer,
              standing.level(),
              standing.keptUntil(),
              entry,
              bornIn,
              ToolStore.at(now),
              shopId,
              buyer)
          .update(key, "id");
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void paid(long id, Instant now) {
    jdbc.sql("update marketing_member set last_paid_at = ? where id = ?")
        .params(ToolStore.at(now), id)
        .update();
  }

  void grow(long member, String kind, long growth, long order, LocalDate countsOn, Instant now) {
    if (growth != 0) {
      jdbc.sql(
              "insert into marketing_growth (member_id, kind, growth, order_id, counts_on,"
                  + " happened_at) values (?, ?, ?, ?, ?, ?)")
          .params(member, kind, growth, order, countsOn, ToolStore.at(now))
          .update();
    }
  }

  /** Growth an order gave and the day it counts on. */
  record Grown(long growth, LocalDate countsOn) {}

  Optional<Grown> grownBy(long order) {
    return jdbc.sql(
            "select growth, counts_on from marketing_growth where order_id = ? and kind = 'order'")
        .param(order)
        .query((row, number) -> new Grown(row.getLong(1), row.getObject(2, LocalDate.class)))
        .optional();
  }

  /** Growth of the rolling window that ends with a day; never below nothing. */
  long growth(long member, LocalDate today, int window) {
    return Math.max(
        0,
        jdbc.sql(
                "select coalesce(sum(growth), 0) from marketing_growth where member_id = ?"
                    + " and counts_on > ?")
            .params(member, today.minusDays(window))
            .query(Long.class)
            .single());
  }

  void stand(long member, Standing standing) {
    jdbc.sql("update marketing_member set level = ?, kept_until = ? where id = ?")
        .params(standing.level(), standing.keptUntil(), member)
        .update();
  }

  void changed(long member, int from, int to, long growth, Instant now) {
    jdbc.sql(
            "insert into marketing_level_change (member_id, from_level, to_level, growth,"
                + " happened_at) values (?, ?, ?, ?, ?)")
        .params(member, from, to, growth, ToolStore.at(now))
        .update();
  }

  /** Notes what counts once; false = it was noted before. The member is locked by the caller. */
  boolean once(long member, String what, String occasion, LocalDate today) {
    if (jdbc.sql(
                "select count(*) from marketing_member_once where member_id = ? and what = ?"
                    + " and occasion = ?")
            .params(member, what, occasion)
            .query(Integer.class)
            .single()
        > 0) {
      return false;
    }
    jdbc.sql(
            "insert into marketing_member_once (member_id, what, occasion, happened_on)"
                + " values (?, ?, ?, ?)")
        .params(member, what, occasion, today)
        .update();
    return true;
  }

  /** How often something was noted on a day, and in all. */
  record Times(int today, int all) {}

  Times times(long member, String what, LocalDate today) {
    return jdbc.sql(
            "select coalesce(sum(case when happened_on = ? then 1 else 0 end), 0), count(*)"
                + " from marketing_member_once where member_id = ? and what = ?")
        .params(today, member, what)
        .query((row, number) -> new Times(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** Members whose level is to be looked at, or who have points to expire; by id, so many. */
  List<Long> due(LocalDate today, Instant now, long after, int most) {
    return jdbc.sql(
            "select m.id from marketing_member m where m.id > :after and (m.kept_until <= :today"
                + " or exists (select 1 from marketing_points_lot l where l.member_id = m.id"
                + " and l.open_points > 0 and l.expires_at <= :now))"
                + " order by m.id fetch first :most rows only")
        .param("after", after)
        .param("today", today)
        .param("now", ToolStore.at(now))
        .param("most", most)
        .query(Long.class)
        .list();
  }
}
