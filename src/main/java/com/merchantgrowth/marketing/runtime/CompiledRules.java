package com.merchantgrowth.marketing.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.price.RuleIndex;
import com.merchantgrowth.marketing.tool.Left;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolStage;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules of shops, compiled once for each version of them. What changes with every order,
 * budgets and stock, is read with the versions in one statement and put in.
 */
@Component
class CompiledRules {
  private static final int MOST_KEPT = 1_000;

  private final JdbcClient jdbc;
  private final ToolStore store;
  private final ToolTypes types;
  private final Cache<Map<Long, Long>, Compiled> compiled =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
  private final Cache<List<Long>, ToolPlan> plans =
      Caffeine.newBuilder().maximumSize(10L * MOST_KEPT).build();

  CompiledRules(JdbcClient jdbc, ToolStore store, ToolTypes types) {
    this.jdbc = jdbc;
    this.store = store;
    this.types = types;
  }

  private record Compiled(Map<Long, Tool> tools, RuleIndex index) {}

  /**
   * What is in force now.
   *
   * @param tools published, by id
   * @param index of those that need no claim, with what is left of them
   */
  record Current(Map<Long, Tool> tools, RuleIndex index) {}

  /**
   * The rules of these shops and the platform; one statement, two after something was published.
   *
   * @param skus whose stock is asked for
   */
  Current of(Collection<Long> shopIds, Collection<Long> skus, Instant now) {
    Set<Long> shops = new TreeSet<>(shopIds);
    shops.add(Rule.PLATFORM);
    Map<Long, Long> versions = new TreeMap<>();
    Map<Long, Long> budgets = new HashMap<>();
    Map<Long, Map<Long, Long>> stock = new HashMap<>();
    Set<Long> asked = new TreeSet<>(skus);
    asked.add(0L);
    jdbc.sql(
            "select r.shop_id, r.version, s.tool_id, s.kind, s.sku_id, s.total - s.taken"
                + " from marketing_rules r"
                + " left join marketing_tool t on t.shop_id = r.shop_id and t.stage <> 'draft'"
                + " and t.ends_at > :now"
                + " left join marketing_scarce s on s.tool_id = t.id and s.sku_id in (:skus)"
                + " and s.kind <> 'claims'"
                + " where r.shop_id in (:shops)")
        .param("now", ToolStore.at(now))
        .param("skus", asked)
        .param("shops", shops)
        .query(
            row -> {
              versions.put(row.getLong(1), row.getLong(2));
              String kind = row.getString(4);
              if (kind != null) {
                long tool = row.getLong(3);
                long open = row.getLong(6);
                if (kind.equals(Scarce.BUDGET)) {
                  budgets.put(tool, open);
                } else {
                  stock.computeIfAbsent(tool, none -> new HashMap<>()).put(row.getLong(5), open);
                }
              }
            });
    Compiled rules = compiled.get(versions, key -> compile(key, now));
    return new Current(
        rules.tools(),
        rules
            .index()
            .with(
                rule ->
                    rule.left(
                        budgets.getOrDefault(rule.id(), Rule.NO_BUDGET),
                        stock.getOrDefault(rule.id(), Map.of()))));
  }

  private static final Left NONE = new Left(Rule.NO_BUDGET, OptionalLong.empty(), Map.of());

  private Compiled compile(Map<Long, Long> versions, Instant now) {
    Map<Long, Tool> tools = new TreeMap<>();
    List<Rule> standing = new ArrayList<>();
    for (Tool tool : store.inForce(versions.keySet(), now)) {
      tools.put(tool.id(), tool);
      if (!types.require(tool.kind()).claimed(tool.plan())) {
        standing.add(types.standing(tool, NONE));
      }
    }
    String version = versions.toString();
    return new Compiled(tools, RuleIndex.of(version.substring(1, version.length() - 1), standing));
  }

  /**
   * The rule of a claim or hold: the plan of the version it was made from. No statement while the
   * version is known.
   */
  Rule asPromised(Promised promised, long budgetLeft) {
    ToolPlan plan = plan(promised.tool(), promised.version());
    Tool tool =
        new Tool(
            promised.tool(),
            promised.shopId(),
            promised.kind(),
            ToolStage.PUBLISHED,
            plan,
            promised.version(),
            promised.validity().start(),
            "",
            Optional.empty());
    return types.claimed(tool, promised.validity(), budgetLeft);
  }

  /** Reads what is not known yet of these tools and versions, at once. */
  void know(Collection<List<Long>> versions) {
    Set<Long> missing = new TreeSet<>();
    for (List<Long> version : versions) {
      if (plans.getIfPresent(version) == null) {
        missing.add(version.getFirst());
      }
    }
    plans.putAll(store.versions(missing));
  }

  /** The plan of a version; no statement while it is known. */
  ToolPlan plan(long tool, int version) {
    List<Long> key = List.of(tool, (long) version);
    return plans.get(
        key,
        missing -> {
          ToolPlan plan = store.versions(List.of(tool)).get(key);
          if (plan == null) {
            throw new IllegalStateException("tool " + tool + " has no version " + version);
          }
          return plan;
        });
  }

  /** A tool in the version that was promised, and for how long. */
  record Promised(long tool, int version, String kind, long shopId, Period validity) {}
}
