package com.merchantgrowth.marketing.runtime;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What claims, holds, orders and lists keep about buyers. */
@Configuration(proxyBeanMethods = false)
class RuntimeRecords {
  private static final String OF_SHOP = " where shop_id = :shop and buyer = :buyer";
  private static final String OF_TOOL =
      " where buyer = :buyer and tool_id in (select id from marketing_tool where shop_id = :shop)";

  private final JdbcClient jdbc;

  RuntimeRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows found and renamed by one statement each. */
  private record Rows(String name, JdbcClient jdbc, String select, String rename)
      implements BuyerRecords {
    @Override
    public List<Map<String, Object>> of(long shopId, String buyer) {
      return jdbc.sql(select).param("shop", shopId).param("buyer", buyer).query().listOfRows();
    }

    @Override
    public void rename(long shopId, String buyer, String nameless) {
      jdbc.sql(rename)
          .param("shop", shopId)
          .param("buyer", buyer)
          .param("nameless", nameless)
          .update();
    }
  }

  private BuyerRecords rows(String name, String table, String fields, String where) {
    return new Rows(
        name,
        jdbc,
        "select " + fields + " from " + table + where + " order by 1",
        "update " + table + " set buyer = :nameless" + where);
  }

  @Bean
  @Order(1)
  BuyerRecords claimRecords() {
    return rows(
        "claims",
        "marketing_claim",
        "id, tool_id, channel, source, status, claimed_at, valid_from, valid_to, used_at",
        OF_SHOP);
  }

  @Bean
  @Order(2)
  BuyerRecords holdRecords() {
    return rows(
        "holds",
        "marketing_hold",
        "id, tool_id, sku_id, quantity, unit_price, status, held_at, expires_at",
        OF_SHOP);
  }

  /** The checkout is nameless once the last of its orders is about to be. */
  @Bean
  @Order(3)
  BuyerRecords checkoutRecords() {
    String mine =
        " where buyer = :buyer and id in (select checkout_id from marketing_order"
            + OF_SHOP
            + ") and not exists (select 1 from marketing_order o where o.checkout_id ="
            + " marketing_checkout.id and o.shop_id <> :shop and o.buyer = :buyer)";
    return rows("checkouts", "marketing_checkout", "id, checkout_key, channel, placed_at", mine);
  }

  @Bean
  @Order(4)
  BuyerRecords orderRecords() {
    return rows(
        "orders",
        "marketing_order",
        "id, order_key, channel, status, gross, payable, refunded, placed_at, paid_at,"
            + " cancelled_at",
        OF_SHOP);
  }

  @Bean
  @Order(5)
  BuyerRecords takenRecords() {
    return rows("taken", "marketing_taken", "tool_id, sku_id, units", OF_TOOL);
  }

  @Bean
  @Order(6)
  BuyerRecords listRecords() {
    return rows("lists", "marketing_buyer_list", "tool_id", OF_TOOL);
  }
}
