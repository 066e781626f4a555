package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.runtime.BuyerRecords;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What memberships keep about buyers. */
@Configuration(proxyBeanMethods = false)
class MembershipRecords {
  private static final String OF_MEMBER =
      " where member_id in (select id from marketing_member where shop_id = :shop"
          + " and buyer = :buyer) order by id";

  private final JdbcClient jdbc;

  MembershipRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Rows found by one statement, and renamed by one; what hangs on the member is nameless with it.
   */
  private record Rows(String name, JdbcClient jdbc, String select, String rename)
      implements BuyerRecords {
    @Override
    public List<Map<String, Object>> of(long shopId, String buyer) {
      return jdbc.sql(select).param("shop", shopId).param("buyer", buyer).query().listOfRows();
    }

    @Override
    public void rename(long shopId, String buyer, String nameless) {
      if (!rename.isEmpty()) {
        jdbc.sql(rename)
            .param("shop", shopId)
            .param("buyer", buyer)
            .param("nameless", nameless)
            .update();
      }
    }
  }

  @Bean
  @Order(9)
  BuyerRecords memberRecords() {
    return new Rows(
        "member",
        jdbc,
        "select id, level, kept_until, points, entry, born_in, joined_at, last_paid_at"
            + " from marketing_member where shop_id = :shop and buyer = :buyer",
        "update marketing_member set buyer = :nameless, born_in = 0"
            + " where shop_id = :shop and buyer = :buyer");
  }

  @Bean
  @Order(7)
  BuyerRecords pointsRecords() {
    return new Rows(
        "points",
        jdbc,
        "select id, kind, points, order_id, reference, happened_at from marketing_points"
            + OF_MEMBER,
        "");
  }

  @Bean
  @Order(8)
  BuyerRecords growthRecords() {
    return new Rows(
        "growth",
        jdbc,
        "select id, kind, growth, order_id, counts_on, happened_at from marketing_growth"
            + OF_MEMBER,
        "");
  }
}
