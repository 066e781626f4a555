package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.shared.DomainException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the buyers a tool is for. */
@Repository
class ListRows {
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  ListRows(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * @throws DomainException conflict, if somebody changes the list at this moment
   */
  void add(long tool, List<String> buyers) {
    Set<String> there = new HashSet<>();
    BuyerKeys.inParts(
        buyers,
        some ->
            there.addAll(
                jdbc.sql(
                        "select buyer from marketing_buyer_list where tool_id = :tool"
                            + " and buyer in (:buyers)")
                    .param("tool", tool)
                    .param("buyers", some)
                    .query(String.class)
                    .list()));
    List<String> fresh = buyers.stream().filter(buyer -> !there.contains(buyer)).toList();
    try {
      each("insert into marketing_buyer_list (tool_id, buyer) values (?, ?)", tool, fresh);
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
  }

  void remove(long tool, List<String> buyers) {
    each("delete from marketing_buyer_list where tool_id = ? and buyer = ?", tool, buyers);
  }

  private void each(String sql, long tool, List<String> buyers) {
    batch.batchUpdate(
        sql,
        buyers,
        AT_ONCE,
        (row, buyer) -> {
          row.setLong(1, tool);
          row.setString(2, buyer);
        });
  }

  long count(long tool) {
    return jdbc.sql("select count(*) from marketing_buyer_list where tool_id = ?")
        .param(tool)
        .query(Long.class)
        .single();
  }

  /** By key. */
  List<String> page(long tool, int page, int size) {
    return jdbc.sql(
            "select buyer from marketing_buyer_list where tool_id = ? order by buyer"
                + " offset ? rows fetch next ? rows only")
        .params(tool, (long) page * size, size)
        .query(String.class)
        .list();
  }
}
