package com.merchantgrowth.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds in the database. Runs in the caller's transaction. */
@Component
class KindRows {
  private static final String SELECT =
      "select code, name_zh, name_en, unit, valid_days, use_zh, use_en, active from reward_kind";

  private final JdbcClient jdbc;

  KindRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RewardKind> all() {
    return jdbc.sql(SELECT + " order by place, code").query(KindRows::kind).list();
  }

  /** In the order to show. */
  Map<String, RewardKind> byCode() {
    Map<String, RewardKind> byCode = new LinkedHashMap<>();
    all().forEach(kind -> byCode.put(kind.code(), kind));
    return byCode;
  }

  Optional<RewardKind> find(String code) {
    return jdbc.sql(SELECT + " where code = ?").param(code).query(KindRows::kind).optional();
  }

  void insert(RewardKind kind) {
    jdbc.sql(
            """
            insert into reward_kind
              (code, place, name_zh, name_en, unit, valid_days, use_zh, use_en, active)
            select :code, coalesce(max(place), 0) + 1, :nameZh, :nameEn, :unit, :validDays, :useZh,
              :useEn, :active
            from reward_kind
            """)
        .paramSource(kind)
        .update();
  }

  void update(RewardKind kind) {
    jdbc.sql(
            """
            update reward_kind set name_zh = :nameZh, name_en = :nameEn, valid_days = :validDays,
              use_zh = :useZh, use_en = :useEn, active = :active
            where code = :code
            """)
        .paramSource(kind)
        .update();
  }

  private static RewardKind kind(ResultSet row, int number) throws SQLException {
    return new RewardKind(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8));
  }
}
