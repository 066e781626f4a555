package com.merchantgrowth.coaching.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one shop has: each bulletin in the newest version that was sent to the shop. */
@Repository
class ShopBulletinStore {
  /** Instead of an account: whether anybody of the shop has opened it. */
  static final long ANYBODY = -1;

  private static final String FROM =
      " from bulletin_reach t join bulletin b on b.id = t.bulletin_id join bulletin_version v"
          + " on v.bulletin_id = t.bulletin_id and v.version = t.version where t.shop_id = :shop"
          + " and not exists (select 1 from bulletin_reach later where later.shop_id = t.shop_id"
          + " and later.bulletin_id = t.bulletin_id and later.version > t.version)";

  private static final String READ =
      "exists (select 1 from bulletin_read r where r.bulletin_id = t.bulletin_id"
          + " and r.version = t.version and r.shop_id = t.shop_id"
          + " and (:account = -1 or r.account_id = :account))";

  private static final String OPEN = " and b.state = 'PUBLISHED' and not " + READ;

  private final JdbcClient jdbc;

  ShopBulletinStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Unread first, then what has to be done soonest, then the newest; withdrawn ones last. */
  List<ShopBulletin> page(
      long shop, long account, BulletinFilter filter, LocalDate today, int offset, int limit) {
    Map<String, Object> asked = asked(shop, account);
    String narrowed = narrowed(filter, asked);
    asked.put("today", today);
    asked.put("offset", offset);
    asked.put("limit", limit);
    return jdbc.sql(
            "select * from (select "
                + columns()
                + FROM
                + narrowed
                + ") found order by case when state = 'WITHDRAWN' then 1 else 0 end,"
                + " case when opened then 1 else 0 end,"
                + " case when due_on >= :today then due_on end nulls last, published_at desc,"
                + " bulletin_id desc offset :offset rows fetch next :limit rows only")
        .params(asked)
        .query(ShopBulletinStore::bulletin)
        .list();
  }

  long count(long shop, long account, BulletinFilter filter) {
    Map<String, Object> asked = asked(shop, account);
    String narrowed = narrowed(filter, asked);
    return jdbc.sql("select count(*)" + FROM + narrowed).params(asked).query(Long.class).single();
  }

  Optional<ShopBulletin> find(long shop, long account, long bulletin) {
    Map<String, Object> asked = asked(shop, account);
    asked.put("bulletin", bulletin);
    return jdbc.sql("select " + columns() + FROM + " and t.bulletin_id = :bulletin")
        .params(asked)
        .query(ShopBulletinStore::bulletin)
        .optional();
  }

  /** All versions of a bulletin that were sent to the shop, newest first. */
  List<BulletinVersion> versions(long shop, long bulletin) {
    return jdbc.sql(
            "select "
                + BulletinStore.VERSION
                + " from bulletin_version v join bulletin_reach t on t.bulletin_id = v.bulletin_id"
                + " and t.version = v.version where t.shop_id = ? and t.bulletin_id = ?"
                + " order by v.version desc")
        .params(shop, bulletin)
        .query((row, number) -> BulletinStore.version(row))
        .list();
  }

  private static String columns() {
    return BulletinStore.VERSION
        + ", b.state, b.by_provider, b.live_version, b.withdrawn_why, case when "
        + READ
        + " then true else false end as opened";
  }

  private static Map<String, Object> asked(long shop, long account) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("shop", shop);
    asked.put("account", account);
    return asked;
  }

  private static String narrowed(BulletinFilter filter, Map<String, Object> asked) {
    StringBuilder sql = new StringBuilder(TextMatch.add(filter.text(), asked));
    if (filter.topic() != null) {
      sql.append(" and v.topic = :topic");
      asked.put("topic", filter.topic().name());
    }
    return sql.append(filter.unreadOnly() ? OPEN : "").toString();
  }

  private static ShopBulletin bulletin(ResultSet row, int number) throws SQLException {
    BulletinVersion version = BulletinStore.version(row);
    return new ShopBulletin(
        version.bulletin(),
        version.version(),
        version.text(),
        Objects.requireNonNull(version.publishedAt()),
        version.author(),
        row.getBoolean("by_provider"),
        BulletinState.valueOf(row.getString("state")) == BulletinState.WITHDRAWN,
        row.getString("withdrawn_why"),
        row.getBoolean("opened"),
        row.getInt("live_version") == version.version());
  }

  /** A search in titles and texts of {@code bulletin_version v}, as typed. */
  static final class TextMatch {
    private TextMatch() {}

    static String add(String text, Map<String, ? super String> asked) {
      if (text.isBlank()) {
        return "";
      }
      String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
      asked.put("text", "%" + literal + "%");
      return " and (lower(v.title_zh) like :text escape '!' or lower(v.title_en) like :text"
          + " escape '!' or lower(v.changed_zh) like :text escape '!' or lower(v.changed_en)"
          + " like :text escape '!')";
    }
  }
}
