package com.merchantgrowth.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PortalTest
class SkuApiTest {
  private static final String SHOP = "/api/v1/shops/ska-a";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private SkuMarket market;
  @Autowired private BusinessCalendar calendar;

  private ShopRef shop;
  private AccountRef owner;

  @BeforeEach
  void shopsOfTwo() {
    shop = market.shop("ska-a");
    market.shop("ska-b");
    owner = market.member(shop, MemberRole.OWNER);
  }

  private ResultActions send(AccountRef who, String path, String type, String body)
      throws Exception {
    return mvc.perform(
        post(path)
            .contentType(type)
            .content(body)
            .header("Accept-Language", "en")
            .with(people.bearer(who)));
  }

  private ResultActions json(AccountRef who, String path, String body) throws Exception {
    return send(who, path, "application/json", body);
  }

  private ResultActions read(AccountRef who, String path) throws Exception {
    return mvc.perform(get(path).with(people.bearer(who)));
  }

  @Test
  void skus_come_in_as_csv_or_json_and_go_out_under_the_same_names() throws Exception {
    send(
            owner,
            SHOP + "/skus",
            "text/csv",
            "sku_code,product_code,specification,list_price,cost,stock\n"
                + "ap-1,ska-a-p,250g,19.90,8.05,40\n")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(1));
    json(
            owner,
            SHOP + "/skus",
            "{\"skus\":[{\"sku_code\":\"ap-1\",\"minimum_price\":\"15\",\"stock_delta\":\"-1\"}]}")
        .andExpect(jsonPath("$.changed").value(1))
        .andExpect(jsonPath("$.moved").value(1));

    read(owner, SHOP + "/skus?q=ap-1&sort=-list_price&status=on_sale")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.skus[0].product_code").value("ska-a-p"))
        .andExpect(jsonPath("$.skus[0].list_price").value(19.90))
        .andExpect(jsonPath("$.skus[0].cost").value(8.05))
        .andExpect(jsonPath("$.skus[0].minimum_price").value(15))
        .andExpect(jsonPath("$.skus[0].stock").value(39))
        .andExpect(jsonPath("$.skus[0].on_sale").value(true))
        .andExpect(jsonPath("$.skus[0].lowest_paid_30").doesNotExist());
    read(market.member(shop, MemberRole.VIEWER), SHOP + "/skus/ap-1")
        .andExpect(jsonPath("$.sku_code").value("ap-1"))
        .andExpect(jsonPath("$.cost").doesNotExist());
    read(owner, SHOP + "/skus?sort=margin").andExpect(status().isBadRequest());
    read(owner, SHOP + "/skus?size=1001").andExpect(status().isBadRequest());
    read(owner, SHOP + "/skus/none").andExpect(status().isNotFound());
  }

  @Test
  void one_sku_is_changed_on_its_version_and_refusals_name_the_field() throws Exception {
    int version = market.sku(shop, "ap-2", 5).version();
    String path = SHOP + "/skus/ap-2";

    json(owner, path, "{\"version\":%d,\"list_price\":\"80.00\"}".formatted(version))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.changed").value(1));
    json(owner, path, "{\"version\":%d,\"list_price\":\"70.00\"}".formatted(version))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("product.sku.error.changedMeanwhile"));
    json(owner, path, "{\"list_price\":\"0\",\"cost\":\"x\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].column").value("list_price"))
        .andExpect(jsonPath("$.problems[1].column").value("cost"));
    json(owner, path, "{\"margin\":\"1\"}").andExpect(status().isBadRequest());
    json(owner, path, "{\"version\":\"new\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.place").value("version"));
    assertThat(market.now(shop, "ap-2").listPrice()).isEqualTo(8_000);
  }

  @Test
  void stock_moves_by_a_difference_once_per_reference() throws Exception {
    market.sku(shop, "ap-3", 5);
    String path = SHOP + "/skus/ap-3/stock";

    json(owner, path, "{\"delta\":-2,\"reference\":\"r-1\"}")
        .andExpect(jsonPath("$.stock").value(3))
        .andExpect(jsonPath("$.repeated").value(false));
    json(owner, path, "{\"delta\":-2,\"reference\":\"r-1\"}")
        .andExpect(jsonPath("$.stock").value(3))
        .andExpect(jsonPath("$.repeated").value(true));
    json(owner, path, "{\"delta\":-4,\"reference\":\"r-2\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.place").value("delta"));
    json(owner, path, "{}").andExpect(status().isBadRequest());
    json(owner, path, "{\"delta\":1,\"reference\":\"" + "x".repeat(101) + "\"}")
        .andExpect(status().isBadRequest());
    read(owner, path)
        .andExpect(jsonPath("$.stock").value(3))
        .andExpect(jsonPath("$.entries[0].delta").value(-2))
        .andExpect(jsonPath("$.entries[0].reason").value("edit"))
        .andExpect(jsonPath("$.entries[1].reason").value("opening"));
  }

  @Test
  void promises_are_recorded_listed_and_ended() throws Exception {
    market.sku(shop, "ap-4", 5);
    String path = SHOP + "/price-promises";
    String promise =
        "{\"sku\":\"ap-4\",\"creator\":\"cr-1\",\"price\":\"88.50\",\"start\":\"%s\",\"end\":\"%s\"}"
            .formatted(calendar.today(), calendar.today().plusDays(9));

    String made =
        json(owner, path, promise)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.price").value(88.50))
            .andExpect(jsonPath("$.state").value("in_force"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    json(owner, path, promise).andExpect(status().isConflict());
    json(owner, path, "{\"sku\":\"ap-4\",\"price\":\"1e3\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].field").value("price"))
        .andExpect(jsonPath("$.problems[1].field").value("start"))
        .andExpect(jsonPath("$.problems[2].field").value("end"));
    read(owner, SHOP + "/skus/ap-4").andExpect(jsonPath("$.promises[0].price").value(88.50));
    read(owner, path + "?q=ap-4&state=in_force").andExpect(jsonPath("$.total").value(1));
    read(owner, path + "?state=broken").andExpect(status().isBadRequest());

    int id = JsonPath.read(made, "$.id");
    json(owner, path + "/" + id + "/end", "{}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("over"));
    json(owner, path + "/" + id + "/end", "{}").andExpect(status().isConflict());
  }

  @Test
  void paid_lines_of_orders_from_elsewhere_set_the_lowest_price() throws Exception {
    market.sku(shop, "ap-5", 5);
    String day = calendar.today().minusDays(2) + " 10:00:00";
    String csv =
        "order_key,line,shop_code,sku_code,unit_net,quantity,paid_at\n"
            + "o-1,1,ska-a,ap-5,66.60,2,"
            + day
            + "\n";

    send(people.admin(), "/api/v1/paid-lines", "text/csv", csv)
        .andExpect(jsonPath("$.recorded").value(1));
    json(
            owner,
            SHOP + "/paid-lines",
            ("{\"lines\":[{\"order_key\":\"o-2\",\"line\":\"1\",\"sku_code\":\"ap-5\","
                    + "\"unit_net\":\"60\",\"quantity\":\"1\",\"paid_at\":\"%s\"}]}")
                .formatted(day))
        .andExpect(jsonPath("$.recorded").value(1));
    send(owner, SHOP + "/paid-lines", "text/csv", csv.replace("66.60", "5"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].code").value("product.paid.csv.differs"));
    read(owner, SHOP + "/skus/ap-5")
        .andExpect(jsonPath("$.lowest_paid_30.price").value(60))
        .andExpect(jsonPath("$.lowest_paid_30.order_key").value("o-2"));
    send(owner, "/api/v1/paid-lines", "text/csv", csv).andExpect(status().isForbidden());
    send(owner, "/api/v1/skus", "text/csv", "sku_code\nx\n").andExpect(status().isForbidden());
  }

  @Test
  void another_shop_answers_before_anything_is_looked_at() throws Exception {
    for (String path :
        new String[] {"/skus", "/skus/x", "/skus/x/stock", "/price-promises", "/paid-lines"}) {
      json(owner, "/api/v1/shops/ska-b" + path, "{\"no\":\"such field\"}")
          .andExpect(status().isNotFound());
    }
    json(market.member(shop, MemberRole.VIEWER), SHOP + "/skus/x/stock", "{}")
        .andExpect(status().isForbidden());
  }
}
