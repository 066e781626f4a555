package com.merchantgrowth.marketing.tool;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Rows of tools, their versions, and the version of a shop's rules; one statement a method. It asks
 * nobody who they are: for the packages of this room.
 */
@Repository
public class ToolStore {
  private static final int MOST_PLANS = 5_000;
  private static final String SELECT =
      "select id, shop_id, kind, stage, plan, version, changed_at, changed_by, published_at"
          + " from marketing_tool ";

  private final JdbcClient jdbc;
  private final ToolJson json;

  /** What a text means is worked out once: the same plan is read with every request. */
  private final Cache<Written, ToolPlan> plans =
      Caffeine.newBuilder().maximumSize(MOST_PLANS).build();

  private record Written(String kind, String json) {}

  ToolStore(JdbcClient jdbc, ToolJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Optional<Tool> find(long id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(this::tool).optional();
  }

  /**
   * @throws DomainException not found; so is a tool of another shop
   */
  public Tool require(long shopId, long id) {
    return find(id).filter(tool -> tool.shopId() == shopId).orElseThrow(() -> unknown(id));
  }

  /** How a tool that is not there, or nobody's business, is answered. */
  public static DomainException unknown(long id) {
    return DomainException.notFound("marketing.error.unknown", id);
  }

  /** All of a shop, the newest change first. */
  public List<Tool> ofShop(long shopId) {
    return jdbc.sql(SELECT + "where shop_id = ? order by changed_at desc, id desc")
        .param(shopId)
        .query(this::tool)
        .list();
  }

  /** Those of these tools that belong to one of these shops. */
  List<Tool> ofShops(Collection<Long> shopIds, Collection<Long> ids) {
    return jdbc.sql(SELECT + "where shop_id in (:shops) and id in (:ids) order by id")
        .param("shops", shopIds)
        .param("ids", ids)
        .query(this::tool)
        .list();
  }

  /** Shops with something published that is not over; 0 = the platform. */
  public List<Long> shopsInForce(Instant from) {
    return jdbc.sql(
            "select distinct shop_id from marketing_tool where stage = 'published'"
                + " and ends_at > ? order by shop_id")
        .param(at(from))
        .query(Long.class)
        .list();
  }

  /** What can matter from an instant on: published, not paused, and not over. */
  public List<Tool> inForce(Collection<Long> shopIds, Instant from) {
    return shopIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                SELECT
                    + "where shop_id in (:shops) and stage = 'published' and ends_at > :from"
                    + " order by id")
            .param("shops", shopIds)
            .param("from", at(from))
            .query(this::tool)
            .list();
  }

  private Tool tool(ResultSet row, int number) throws SQLException {
    String kind = row.getString(3);
    OffsetDateTime published = row.getObject(9, OffsetDateTime.class);
    return new Tool(
        row.getLong(1),
        row.getLong(2),
        kind,
        ToolStage.of(row.getString(4)),
        plan(kind, row.getString(5)),
        row.getInt(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8),
        Optional.ofNullable(published).map(OffsetDateTime::toInstant));
  }

  private ToolPlan plan(String kind, String text) {
    return plans.get(new Written(kind, text), read -> json.read(read.kind(), read.json()));
  }

  long insert(long shopId, String kind, ToolPlan plan, Instant now, String by) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into marketing_tool (shop_id, kind, name, stage, starts_at, ends_at, plan,"
                + " version, changed_at, changed_by)"
                + " values (?, ?, ?, 'draft', ?, ?, ?, 1, ?, ?)")
        .params(
            shopId,
            kind,
            plan.name(),
            at(plan.start()),
            at(plan.end()),
            json.write(plan),
            at(now),
            by)
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** Compare-and-set by version and stage: what is published meanwhile is not changed. */
  public boolean change(
      long id, int version, ToolStage stage, ToolPlan plan, Instant now, String by) {
    return jdbc.sql(
                "update marketing_tool set plan = ?, name = ?, starts_at = ?, ends_at = ?,"
                    + " version = version + 1, changed_at = ?, changed_by = ?"
                    + " where id = ? and version = ? and stage = ?")
            .params(
                json.write(plan),
                plan.name(),
                at(plan.start()),
                at(plan.end()),
                at(now),
                by,
                id,
                version,
                stage.code())
            .update()
        == 1;
  }

  /** Publishes a draft as it was looked at: compare-and-set by version and stage. */
  public boolean publish(long id, int version, Instant now, String by) {
    return jdbc.sql(
                "update marketing_tool set stage = 'published', changed_at = ?, changed_by = ?,"
                    + " published_at = ? where id = ? and version = ? and stage = 'draft'")
            .params(at(now), by, at(now), id, version)
            .update()
        == 1;
  }

  /** Compare-and-set by stage. */
  public boolean move(long id, ToolStage from, ToolStage to, Instant now, String by) {
    return jdbc.sql(
                "update marketing_tool set stage = :to, changed_at = :now, changed_by = :by,"
                    + " ended_at = coalesce(ended_at, :ended)"
                    + " where id = :id and stage = :from")
            .param("to", to.code())
            .param("from", from.code())
            .param("now", at(now))
            .param("by", by)
            .param(
                "ended",
                to == ToolStage.ENDED ? at(now) : null,
                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", id)
            .update()
        == 1;
  }

  boolean deleteDraft(long id, int version) {
    return jdbc.sql("delete from marketing_tool where id = ? and version = ? and stage = 'draft'")
            .params(id, version)
            .update()
        == 1;
  }

  public void keepVersion(Tool tool, Instant now) {
    jdbc.sql(
            "insert into marketing_tool_version (tool_id, version, plan, saved_at)"
                + " values (?, ?, ?, ?)")
        .params(tool.id(), tool.version(), json.write(tool.plan()), at(now))
        .update();
  }

  /** The plans claims were made from, by tool and version. */
  public Map<List<Long>, ToolPlan> versions(Collection<Long> tools) {
    Map<List<Long>, ToolPlan> versions = new java.util.HashMap<>();
    if (!tools.isEmpty()) {
      jdbc.sql(
              "select v.tool_id, v.version, t.kind, v.plan from marketing_tool_version v"
                  + " join marketing_tool t on t.id = v.tool_id where v.tool_id in (:tools)")
          .param("tools", tools)
          .query(
              row -> {
                versions.put(
                    List.of(row.getLong(1), row.getLong(2)),
                    plan(row.getString(3), row.getString(4)));
              });
    }
    return versions;
  }

  /**
   * Counts a change of a shop's rules up; until the transaction ends nobody else can. The row of a
   * shop is made at its first publication.
   *
   * @throws DomainException conflict, if two make it at the same moment
   */
  public long nextRules(long shopId) {
    int changed =
        jdbc.sql("update marketing_rules set version = version + 1 where shop_id = ?")
            .param(shopId)
            .update();
    if (changed == 0) {
      try {
        jdbc.sql("insert into marketing_rules (shop_id, version) values (?, 1)")
            .param(shopId)
            .update();
      } catch (DuplicateKeyException race) {
        throw DomainException.conflict("marketing.error.atOnce");
      }
    }
    return jdbc.sql("select version from marketing_rules where shop_id = ?")
        .param(shopId)
        .query(Long.class)
        .single();
  }

  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
