package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.membership.PointsAccount.Lot;
import com.merchantgrowth.marketing.membership.PointsAccount.Movement;
import com.merchantgrowth.marketing.membership.PointsAccount.Outcome;
import com.merchantgrowth.marketing.tool.ToolStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The ledger of points with what is open of each lot. Whoever changes a member's points has locked
 * the member's row.
 */
@Repository
class PointsBook {
  private final JdbcClient jdbc;

  PointsBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What led to a movement. */
  enum Kind {
    ORDER,
    TASK,
    GIFT,
    PAY,
    RETURN,
    EXCHANGE,
    CLAWBACK,
    EXPIRE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Why points move.
   *
   * @param order 0 = none
   * @param reference a task, a coupon; for people
   */
  record Cause(Kind kind, long order, String reference, Instant at) {}

  /** The account of a locked member. */
  PointsAccount account(long member) {
    List<Lot> lots =
        jdbc.sql(
                "select id, open_points, expires_at from marketing_points_lot"
                    + " where member_id = ? and open_points > 0 order by expires_at, id")
            .param(member)
            .query(
                (row, number) ->
                    lot(row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class)))
            .list();
    long open = lots.stream().mapToLong(Lot::left).sum();
    long balance =
        jdbc.sql("select points from marketing_member where id = ?")
            .param(member)
            .query(Long.class)
            .single();
    return new PointsAccount(lots, open - balance);
  }

  private static Lot lot(long id, long points, OffsetDateTime expires) {
    return new Lot(id, points, expires.toInstant());
  }

  /** A lot with nothing in it yet. */
  long open(long member, long order, long earned, Instant expires) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into marketing_points_lot (member_id, order_id, earned, open_points,"
                + " expires_at) values (?, ?, ?, 0, ?)")
        .params(member, order, earned, ToolStore.at(expires))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** Writes what moved. */
  void write(long member, Outcome outcome, Cause cause) {
    for (Movement movement : outcome.movements()) {
      if (movement.lot() != 0) {
        jdbc.sql("update marketing_points_lot set open_points = open_points + ? where id = ?")
            .params(movement.points(), movement.lot())
            .update();
      }
      jdbc.sql(
              "insert into marketing_points (member_id, lot_id, kind, points, order_id,"
                  + " reference, happened_at) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              member,
              movement.lot(),
              cause.kind().code(),
              movement.points(),
              cause.order(),
              cause.reference(),
              ToolStore.at(cause.at()))
          .update();
    }
    if (outcome.points() != 0) {
      jdbc.sql("update marketing_member set points = points + ? where id = ?")
          .params(outcome.points(), member)
          .update();
    }
  }

  /** What an order was paid with, lot by lot in the order they were taken. */
  List<Lot> paidWith(long order) {
    return jdbc.sql(
            "select p.lot_id, -p.points, l.expires_at from marketing_points p"
                + " join marketing_points_lot l on l.id = p.lot_id"
                + " where p.order_id = ? and p.kind = 'pay' order by p.id")
        .param(order)
        .query(
            (row, number) ->
                lot(row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class)))
        .list();
  }

  /** The lot an order earned; its points are those earned, whatever is open of them. */
  Optional<Lot> earnedBy(long order) {
    return jdbc.sql("select id, earned, expires_at from marketing_points_lot where order_id = ?")
        .param(order)
        .query(
            (row, number) ->
                lot(row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class)))
        .optional();
  }

  /** A row of the ledger, for people. */
  record Entry(String kind, long points, String reference, Instant at) {}

  /** The newest changes of a member, what moved together as one. */
  List<Entry> newest(long member, int most) {
    return jdbc.sql(
            "select kind, sum(points), reference, happened_at from marketing_points"
                + " where member_id = ? group by kind, order_id, reference, happened_at"
                + " order by max(id) desc fetch first ? rows only")
        .params(member, most)
        .query(
            (row, number) ->
                new Entry(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }
}
