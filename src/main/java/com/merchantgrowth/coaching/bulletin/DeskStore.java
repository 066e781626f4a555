package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.coaching.bulletin.ShopBulletinStore.TextMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What somebody who writes or coaches sees: the own ones in their newest version, others' in the
 * published one; an administrator everybody's, a provider those that were sent to its shops.
 */
@Repository
class DeskStore {
  /** Whether the asker writes it. */
  private static final String OWN =
      "(b.by_provider = :provider and (b.author_id = :account or :provider = false))";

  private static final String REACHED =
      "(select count(*) from bulletin_reach t where t.bulletin_id = b.id"
          + " and t.version = b.live_version and t.shop_id in (:shops)";

  private final JdbcClient jdbc;

  DeskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who asks.
   *
   * @param shops a provider's shops; empty for an administrator
   */
  record Asker(long account, boolean provider, Set<Long> shops) {
    private Map<String, Object> parameters() {
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("account", account);
      parameters.put("provider", provider);
      parameters.put("shops", shops.isEmpty() ? Set.of(-1L) : shops);
      return parameters;
    }
  }

  List<BulletinRow> page(Asker asker, BulletinFilter filter, int offset, int limit) {
    Map<String, Object> asked = asker.parameters();
    String from = from(asker) + narrowed(filter, asked);
    asked.put("offset", offset);
    asked.put("limit", limit);
    return jdbc.sql(
            "select "
                + columns(asker)
                + from
                + " order by v.edited_at desc, b.id desc"
                + " offset :offset rows fetch next :limit rows only")
        .params(asked)
        .query(DeskStore::row)
        .list();
  }

  long count(Asker asker, BulletinFilter filter) {
    Map<String, Object> asked = asker.parameters();
    String from = from(asker) + narrowed(filter, asked);
    return jdbc.sql("select count(*)" + from).params(asked).query(Long.class).single();
  }

  Optional<BulletinRow> find(Asker asker, long id) {
    Map<String, Object> asked = asker.parameters();
    asked.put("id", id);
    return jdbc.sql("select " + columns(asker) + from(asker) + " and b.id = :id")
        .params(asked)
        .query(DeskStore::row)
        .optional();
  }

  private static String from(Asker asker) {
    String others =
        asker.provider()
            ? "b.live_version > 0 and exists (select 1 from bulletin_reach t where"
                + " t.bulletin_id = b.id and t.version = b.live_version and t.shop_id in (:shops))"
            : "b.live_version > 0";
    return " from bulletin b join bulletin_version v on v.bulletin_id = b.id and v.version ="
        + " case when "
        + OWN
        + " then (select max(x.version) from bulletin_version x where x.bulletin_id = b.id)"
        + " else b.live_version end where ("
        + OWN
        + " or ("
        + others
        + "))";
  }

  /** An administrator's numbers stand in the live version; a provider's are counted. */
  private static String columns(Asker asker) {
    String live =
        "(select %s from bulletin_version l where l.bulletin_id = b.id"
            + " and l.version = b.live_version)";
    return BulletinStore.VERSION
        + ", b.id, b.state, b.by_provider, b.live_version, b.withdrawn_why, case when "
        + OWN
        + " then true else false end as own, "
        + (asker.provider() ? REACHED + ")" : live.formatted("l.reached"))
        + " as touched, "
        + (asker.provider()
            ? REACHED + " and t.first_read_at is not null)"
            : live.formatted("l.read_shops"))
        + " as opened";
  }

  private static String narrowed(BulletinFilter filter, Map<String, Object> asked) {
    StringBuilder sql = new StringBuilder(TextMatch.add(filter.text(), asked));
    if (filter.topic() != null) {
      sql.append(" and v.topic = :topic");
      asked.put("topic", filter.topic().name());
    }
    if (filter.state() != null) {
      sql.append(" and b.state = :state");
      asked.put("state", filter.state().name());
    }
    return sql.toString();
  }

  private static BulletinRow row(ResultSet row, int number) throws SQLException {
    return new BulletinRow(
        row.getLong("id"),
        BulletinState.valueOf(row.getString("state")),
        row.getBoolean("by_provider"),
        row.getBoolean("own"),
        row.getInt("live_version"),
        BulletinStore.version(row),
        row.getString("withdrawn_why"),
        row.getInt("touched"),
        row.getInt("opened"));
  }
}
