package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Rows of coupons in buyers' hands. The unique key of a buyer's ordinal keeps the limit. */
@Repository
class ClaimRows {
  private static final int AT_ONCE = 1_000;
  private static final String INSERT =
      "insert into marketing_claim (tool_id, tool_version, shop_id, buyer, ordinal, channel,"
          + " source, status, valid_from, valid_to, claimed_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, 'unused', ?, ?, ?)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  ClaimRows(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * A coupon about to be given.
   *
   * @param ordinal the buyer's first, second … of this tool
   * @param source how it came: claim, purchase, grant
   */
  record Fresh(
      Tool tool,
      String buyer,
      int ordinal,
      String channel,
      String source,
      Period validity,
      Instant at) {
    Object[] row() {
      return new Object[] {
        tool.id(),
        tool.version(),
        tool.shopId(),
        buyer,
        ordinal,
        channel,
        source,
        ToolStore.at(validity.start()),
        ToolStore.at(validity.end()),
        ToolStore.at(at)
      };
    }
  }

  int count(long tool, String buyer) {
    return jdbc.sql("select count(*) from marketing_claim where tool_id = ? and buyer = ?")
        .params(tool, buyer)
        .query(Integer.class)
        .single();
  }

  /** How many each of these buyers ever had; who had none is left out. */
  Map<String, Integer> counts(long tool, List<String> buyers) {
    Map<String, Integer> counts = new HashMap<>();
    BuyerKeys.inParts(
        buyers,
        some ->
            jdbc.sql(
                    "select buyer, count(*) from marketing_claim where tool_id = :tool"
                        + " and buyer in (:buyers) group by buyer")
                .param("tool", tool)
                .param("buyers", some)
                .query(
                    row -> {
                      counts.put(row.getString(1), row.getInt(2));
                    }));
    return counts;
  }

  /**
   * @return id of the claim
   * @throws DomainException conflict, if the buyer claims the same at this moment
   */
  long insert(Fresh claim) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    try {
      jdbc.sql(INSERT).params(claim.row()).update(key, "id");
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /**
   * @throws DomainException conflict, if one of the buyers claims the same at this moment
   */
  void insert(Collection<Fresh> claims) {
    try {
      batch.batchUpdate(
          INSERT,
          claims,
          AT_ONCE,
          (row, claim) -> {
            Object[] values = claim.row();
            for (int i = 0; i < values.length; i++) {
              row.setObject(i + 1, values[i]);
            }
          });
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
  }

  void delete(long id) {
    jdbc.sql("delete from marketing_claim where id = ?").param(id).update();
  }
}
