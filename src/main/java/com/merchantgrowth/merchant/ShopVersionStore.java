package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.BusinessCalendar;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the versions of many shops at once with a number of statements that grows with
 * the number of batches only. Runs in the caller's transaction, which has called {@link #lock}.
 */
@Component
class ShopVersionStore {
  private static final int BATCH = 2000;

  /** Up to this many codes are asked for by name; beyond, the whole table is streamed once. */
  private static final int FEW = 1000;

  private static final String LIVE_VERSIONS =
      "select s.code, s.id, v.id, v.valid_from, v.valid_to, "
          + ShopVersionRows.ATTRIBUTES
          + " from shop s join shop_version v on v.shop_id = s.id"
          + " where (v.valid_to is null or v.valid_to > :day)";

  private final JdbcTemplate jdbc;
  private final BusinessCalendar calendar;
  private final SeenShops seen;

  ShopVersionStore(DataSource dataSource, BusinessCalendar calendar, SeenShops seen) {
    this.seen = seen;
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(10_000);
    this.calendar = calendar;
  }

  /** A shop's versions from some day on; {@code rowIds} run parallel to {@code versions}. */
  record Stored(long shopId, String code, List<Long> rowIds, List<ShopVersion> versions) {}

  /** What an import may set of known shops. */
  record Modes(boolean tierComputed, boolean stageComputed) {}

  /** Keeps every other writer of shop attributes out until the transaction ends. */
  Modes lock() {
    seen.forget();
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select tier_mode, stage_mode from shop_setting where id = 1 for update",
            ShopVersionStore::modes));
  }

  /** For {@code select tier_mode, stage_mode}. */
  static Modes modes(ResultSet row, int number) throws SQLException {
    return new Modes(
        AttributeMode.COMPUTED.name().equals(row.getString(1)),
        AttributeMode.COMPUTED.name().equals(row.getString(2)));
  }

  /** The versions that hold on or after {@code day}, by shop code; unknown codes are left out. */
  Map<String, Stored> versions(Collection<String> codes, LocalDate day) {
    Set<String> wanted = Set.copyOf(codes);
    return read("s.code", wanted, day, row -> wanted.contains(row.getString(1)));
  }

  /** The same by shop id; unknown ids are left out. */
  Collection<Stored> versionsOf(Set<Long> ids, LocalDate day) {
    return read("s.id", ids, day, row -> ids.contains(row.getLong(2))).values();
  }

  /** Whether a row is one of those asked for. */
  private interface Wanted {
    boolean is(ResultSet row) throws SQLException;
  }

  private Map<String, Stored> read(String column, Set<?> asked, LocalDate day, Wanted wanted) {
    Map<String, Stored> stored = HashMap.newHashMap(asked.size());
    if (asked.isEmpty()) {
      return stored;
    }
    boolean few = asked.size() <= FEW;
    new NamedParameterJdbcTemplate(jdbc)
        .query(
            LIVE_VERSIONS
                + (few ? " and " + column + " in (:asked)" : "")
                + " order by s.id, v.valid_from",
            few ? Map.of("day", day, "asked", asked) : Map.of("day", day),
            row -> {
              if (few || wanted.is(row)) {
                add(row, stored);
              }
            });
    return stored;
  }

  private static void add(ResultSet row, Map<String, Stored> stored) throws SQLException {
    String code = row.getString(1);
    Stored shop = stored.get(code);
    if (shop == null) {
      shop = new Stored(row.getLong(2), code, new ArrayList<>(1), new ArrayList<>(1));
      stored.put(code, shop);
    }
    shop.rowIds().add(row.getLong(3));
    shop.versions()
        .add(
            new ShopVersion(
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                ShopVersionRows.attributes(row, 6)));
  }

  /** New shops, each with one version for all time. */
  void create(Map<String, ShopAttributes> shops) {
    if (shops.isEmpty()) {
      return;
    }
    List<String> codes = List.copyOf(shops.keySet());
    Long known = jdbc.queryForObject("select coalesce(max(id), 0) from shop", Long.class);
    var now = calendar.now().atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        "insert into shop (code, created_at) values (?, ?)",
        codes,
        BATCH,
        (insert, code) -> {
          insert.setString(1, code);
          insert.setObject(2, now);
        });
    List<NewVersion> versions = new ArrayList<>(codes.size());
    jdbc.query(
        "select id, code from shop where id > ?",
        row -> {
          ShopAttributes attributes = shops.get(row.getString(2));
          if (attributes != null) {
            versions.add(new NewVersion(row.getLong(1), ShopHistory.begin(attributes).getFirst()));
          }
        },
        known);
    if (versions.size() != codes.size()) {
      throw new IllegalStateException("ids of new shops are not ascending");
    }
    insert(versions);
  }

  /** Turns the stored versions into those; only rows that differ are written. */
  void update(Map<Stored, List<ShopVersion>> changes) {
    List<ChangedVersion> shortened = new ArrayList<>();
    List<ChangedVersion> rewritten = new ArrayList<>();
    List<NewVersion> added = new ArrayList<>();
    changes.forEach(
        (stored, after) -> {
          Map<LocalDate, Integer> positions = new HashMap<>();
          for (int i = 0; i < stored.versions().size(); i++) {
            positions.put(stored.versions().get(i).from(), i);
          }
          for (ShopVersion version : after) {
            Integer position = positions.get(version.from());
            if (position == null) {
              added.add(new NewVersion(stored.shopId(), version));
              continue;
            }
            ShopVersion before = stored.versions().get(position);
            long rowId = stored.rowIds().get(position);
            if (!before.attributes().equals(version.attributes())) {
              rewritten.add(new ChangedVersion(rowId, version));
            } else if (!before.equals(version)) {
              shortened.add(new ChangedVersion(rowId, version));
            }
          }
        });
    shorten(shortened);
    rewrite(rewritten);
    insert(added);
  }

  private record NewVersion(long shopId, ShopVersion version) {}

  private record ChangedVersion(long rowId, ShopVersion version) {}

  private void shorten(List<ChangedVersion> versions) {
    jdbc.batchUpdate(
        "update shop_version set valid_to = ? where id = ?",
        versions,
        BATCH,
        (update, changed) -> {
          update.setObject(1, changed.version().to());
          update.setLong(2, changed.rowId());
        });
  }

  private void rewrite(List<ChangedVersion> versions) {
    jdbc.batchUpdate(
        "update shop_version set name = ?, category = ?, tier = ?, shop_type = ?, belt = ?,"
            + " opened_on = ?, stage = ? where id = ?",
        versions,
        BATCH,
        (update, changed) -> {
          set(update, 1, changed.version().attributes());
          update.setLong(8, changed.rowId());
        });
  }

  private void insert(List<NewVersion> versions) {
    jdbc.batchUpdate(
        "insert into shop_version (name, category, tier, shop_type, belt, opened_on, stage,"
            + " shop_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        versions,
        BATCH,
        (insert, added) -> {
          set(insert, 1, added.version().attributes());
          insert.setLong(8, added.shopId());
          insert.setObject(9, added.version().from());
          insert.setObject(10, added.version().to());
        });
  }

  private static void set(PreparedStatement statement, int first, ShopAttributes attributes)
      throws SQLException {
    statement.setString(first, attributes.name());
    statement.setString(first + 1, attributes.category());
    statement.setString(first + 2, attributes.tier());
    statement.setString(first + 3, code(attributes.type()));
    statement.setString(first + 4, attributes.belt());
    statement.setObject(first + 5, attributes.openedOn());
    statement.setString(first + 6, attributes.stage() == null ? "" : attributes.stage().code());
  }

  private static String code(@Nullable ShopType type) {
    return type == null ? "" : type.code();
  }
}
