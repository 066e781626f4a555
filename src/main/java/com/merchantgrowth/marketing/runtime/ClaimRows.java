package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Rows of coupons in buyers' hands. The unique key of a buyer's ordinal keeps the limit. */
@Repository
class ClaimRows {
  private final JdbcClient jdbc;

  ClaimRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is the same for all that are given together.
   *
   * @param source how they come: claim, purchase, grant
   */
  record Fresh(Tool tool, String source, Period validity, Instant at) {}

  /**
   * Who is given one.
   *
   * @param ordinal the buyer's first, second … of this tool
   */
  record To(String buyer, int ordinal, String channel) {}

  int count(long tool, String buyer) {
    return jdbc.sql("select count(*) from marketing_claim where tool_id = ? and buyer = ?")
        .params(tool, buyer)
        .query(Integer.class)
        .single();
  }

  /** How many each of these buyers ever had; who had none is left out. One statement. */
  Map<String, Integer> counts(long tool, Collection<String> buyers) {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql(
            "select buyer, count(*) from marketing_claim where tool_id = ? and buyer = any(?)"
                + " group by buyer")
        .params(tool, new SqlArrayValue("varchar", buyers.toArray()))
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }

  /**
   * @return id of the claim
   * @throws DomainException as {@link #insert(Fresh, Collection)}
   */
  long insert(Fresh fresh, To to) {
    return Objects.requireNonNull(insert(fresh, List.of(to)).get(to));
  }

  /**
   * One statement, whoever many they are; in one order, so that two do not wait for each other.
   *
   * @return ids of the claims
   * @throws DomainException conflict, if one of the buyers claims the same at this moment
   */
  Map<To, Long> insert(Fresh fresh, Collection<To> all) {
    List<To> sorted =
        all.stream().sorted(Comparator.comparing(To::buyer).thenComparingInt(To::ordinal)).toList();
    GeneratedKeyHolder keys = new GeneratedKeyHolder();
    try {
      jdbc.sql(INSERT)
          .params(
              fresh.tool().id(),
              fresh.tool().version(),
              fresh.tool().shopId(),
              fresh.source(),
              ToolStore.at(fresh.validity().start()),
              ToolStore.at(fresh.validity().end()),
              ToolStore.at(fresh.at()),
              new SqlArrayValue("varchar", sorted.stream().map(To::buyer).toArray()),
              new SqlArrayValue("integer", sorted.stream().map(To::ordinal).toArray()),
              new SqlArrayValue("varchar", sorted.stream().map(To::channel).toArray()))
          .update(keys, "id", "buyer", "ordinal");
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
    Map<List<Object>, Long> ids = new HashMap<>();
    for (Map<String, Object> key : keys.getKeyList()) {
      ids.put(
          List.of(key.get("buyer"), key.get("ordinal")),
          ((Number) Objects.requireNonNull(key.get("id"))).longValue());
    }
    Map<To, Long> inserted = new HashMap<>();
    for (To to : sorted) {
      inserted.put(to, Objects.requireNonNull(ids.get(List.<Object>of(to.buyer(), to.ordinal()))));
    }
    return inserted;
  }

  private static final String INSERT =
      "insert into marketing_claim (tool_id, tool_version, shop_id, buyer, ordinal, channel,"
          + " source, status, valid_from, valid_to, claimed_at)"
          + " select cast(? as bigint), cast(? as integer), cast(? as bigint), c.buyer, c.ordinal,"
          + " c.channel, cast(? as varchar), 'unused', cast(? as timestamp with time zone),"
          + " cast(? as timestamp with time zone), cast(? as timestamp with time zone)"
          + " from unnest(cast(? as varchar array), cast(? as integer array),"
          + " cast(? as varchar array)) as c (buyer, ordinal, channel)";

  void delete(Collection<Long> ids) {
    jdbc.sql("delete from marketing_claim where id = any(?)")
        .param(new SqlArrayValue("bigint", ids.toArray()))
        .update();
  }

  void delete(long id) {
    delete(List.of(id));
  }
}
