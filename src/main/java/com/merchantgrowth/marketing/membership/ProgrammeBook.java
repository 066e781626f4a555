package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of programmes. */
@Repository
class ProgrammeBook {
  private final JdbcClient jdbc;
  private final MembershipJson json;

  ProgrammeBook(JdbcClient jdbc, MembershipJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Membership> find(long shopId) {
    return jdbc.sql("select plan, is_open, version from marketing_programme where shop_id = ?")
        .param(shopId)
        .query(
            (row, number) ->
                new Membership(json.read(row.getString(1)), row.getBoolean(2), row.getInt(3)))
        .optional();
  }

  /**
   * @throws DomainException not found, if the shop has none
   */
  Membership require(long shopId) {
    return find(shopId).orElseThrow(() -> DomainException.notFound("membership.error.none"));
  }

  /** Compare-and-set by version; version 0 = there is none yet. */
  boolean save(
      long shopId, int version, Programme programme, boolean open, Instant now, String by) {
    if (version > 0) {
      return jdbc.sql(
                  "update marketing_programme set plan = ?, is_open = ?, version = version + 1,"
                      + " changed_at = ?, changed_by = ? where shop_id = ? and version = ?")
              .params(json.write(programme), open, ToolStore.at(now), by, shopId, version)
              .update()
          == 1;
    }
    try {
      jdbc.sql(
              "insert into marketing_programme (shop_id, plan, is_open, version, changed_at,"
                  + " changed_by) values (?, ?, ?, 1, ?, ?)")
          .params(shopId, json.write(programme), open, ToolStore.at(now), by)
          .update();
      return true;
    } catch (DuplicateKeyException race) {
      return false;
    }
  }
}
