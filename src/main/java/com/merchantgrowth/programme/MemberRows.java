package com.merchantgrowth.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code programme_member}. */
@Repository
class MemberRows {
  private static final String COLUMNS =
      "select programme, shop_id, track, joined_on, joined_by from programme_member ";

  private final JdbcClient jdbc;

  MemberRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Membership> ofShop(long shopId) {
    return jdbc.sql(COLUMNS + "where shop_id = ? order by programme")
        .param(shopId)
        .query(MemberRows::row)
        .list();
  }

  Optional<Membership> find(String programme, long shopId) {
    return jdbc.sql(COLUMNS + "where programme = ? and shop_id = ?")
        .params(programme, shopId)
        .query(MemberRows::row)
        .optional();
  }

  /** By shop id. */
  List<Membership> all(String programme) {
    return jdbc.sql(COLUMNS + "where programme = ? order by shop_id")
        .param(programme)
        .query(MemberRows::row)
        .list();
  }

  /** How many shops are in each track that has any. */
  Map<String, Long> byTrack(String programme) {
    Map<String, Long> shops = new TreeMap<>();
    jdbc.sql("select track, count(*) from programme_member where programme = ? group by track")
        .param(programme)
        .query((RowCallbackHandler) row -> shops.put(row.getString(1), row.getLong(2)));
    return shops;
  }

  /** Those who joined up to a day. */
  List<Membership> joined(Collection<String> programmes, LocalDate day) {
    return programmes.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "where programme in (:programmes) and joined_on <= :day")
            .param("programmes", programmes)
            .param("day", day)
            .query(MemberRows::row)
            .list();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if the shop has joined before
   */
  void insert(Membership member, Instant at) {
    jdbc.sql(
            "insert into programme_member"
                + " (programme, shop_id, track, joined_on, joined_by, joined_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            member.programme(),
            member.shopId(),
            member.track(),
            member.joinedOn(),
            member.joinedBy(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Another track, as long as the day has not changed since. */
  boolean change(String programme, long shopId, String track, LocalDate joinedOn) {
    return jdbc.sql(
                "update programme_member set track = ?"
                    + " where programme = ? and shop_id = ? and joined_on = ?")
            .params(track, programme, shopId, joinedOn)
            .update()
        == 1;
  }

  private static Membership row(ResultSet row, int number) throws SQLException {
    return new Membership(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5));
  }
}
