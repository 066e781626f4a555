package com.merchantgrowth.coaching.portfolio;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.coaching.signal.SignalMarket;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The portfolio, the rules and the stages over REST. */
@PortalTest
class PortfolioApiTest {
  @Autowired private SignalMarket market;
  @Autowired private People people;
  @Autowired private MockMvc http;
  @Autowired private JsonMapper json;

  @BeforeEach
  void open() {
    market.open();
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void a_provider_reads_its_shops_by_need_with_the_numbers() throws Exception {
    List<ShopRef> shops = market.shops("接口甲", 3);
    market.silent(shops.get(2));
    market.run(0, 0);
    AccountRef coach = market.coach(shops);

    http.perform(get("/api/v1/coaching/portfolio").param("limit", "2").with(people.bearer(coach)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(3))
        .andExpect(jsonPath("$.day").value(market.day(0).toString()))
        .andExpect(jsonPath("$.shops", hasSize(2)))
        .andExpect(jsonPath("$.shops[0].code").value(shops.get(2).code()))
        .andExpect(jsonPath("$.shops[0].need").value(33))
        .andExpect(jsonPath("$.shops[0].signals[0].code").value("no_live"))
        .andExpect(jsonPath("$.shops[0].signals[0].numbers[0]").value(6));
    http.perform(
            get("/api/v1/coaching/portfolio")
                .param("signal", "gmv_drop")
                .with(people.bearer(coach)))
        .andExpect(jsonPath("$.total").value(0))
        .andExpect(jsonPath("$.summary.shops").value(3));
    http.perform(
            get("/api/v1/coaching/portfolio").param("sort", "beauty").with(people.bearer(coach)))
        .andExpect(status().isBadRequest());
  }

  @Test
  void one_shop_has_its_days_and_what_happened_and_another_one_is_not_there() throws Exception {
    List<ShopRef> shops = market.shops("接口乙", 1);
    market.silent(shops.getFirst());
    market.run(2, 0);
    AccountRef coach = market.coach(shops);
    ShopRef other = market.shops("接口别家", 1).getFirst();

    http.perform(
            get("/api/v1/coaching/shops/" + shops.getFirst().code()).with(people.bearer(coach)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.shop.need").value(33))
        .andExpect(jsonPath("$.signals['" + market.day(2) + "']", hasSize(0)))
        .andExpect(jsonPath("$.signals['" + market.day(0) + "'][0].code").value("no_live"))
        .andExpect(jsonPath("$.timeline[*].kind", hasItem("signal_began")));
    http.perform(get("/api/v1/coaching/shops/" + other.code()).with(people.bearer(coach)))
        .andExpect(status().isNotFound());
    http.perform(
            get("/api/v1/coaching/shops/" + other.code())
                .param("days", "0")
                .with(people.bearer(coach)))
        .andExpect(status().isNotFound());
  }

  @Test
  void an_administrator_changes_the_rules_on_the_version_in_force() throws Exception {
    AccountRef admin = people.admin();
    String now =
        http.perform(get("/api/v1/coaching/rules").with(people.bearer(admin)))
            .andExpect(jsonPath("$.rules", hasSize(6)))
            .andExpect(jsonPath("$.entryOrders").value(10))
            .andReturn()
            .getResponse()
            .getContentAsString();
    ObjectNode save = (ObjectNode) json.readTree(now);
    int version = save.get("version").asInt();
    save.put("basedOn", version).put("note", "unchanged");
    save.remove(List.of("version", "savedAt", "savedBy"));

    http.perform(save(admin, save)).andExpect(jsonPath("$.version").value(version));
    http.perform(save(admin, save.deepCopy().put("basedOn", version - 1)))
        .andExpect(status().isConflict());
    ObjectNode wrong = save.deepCopy();
    ((ObjectNode) wrong.get("rules").get(0)).put("threshold", 0);
    http.perform(save(admin, wrong)).andExpect(status().isBadRequest());
    ObjectNode missing = save.deepCopy();
    missing.remove("entryOrders");
    http.perform(save(admin, missing)).andExpect(status().isBadRequest());
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder save(
      AccountRef admin, ObjectNode body) {
    return put("/api/v1/coaching/rules")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.toString())
        .with(people.bearer(admin));
  }

  @Test
  void a_stage_is_decided_and_given_back() throws Exception {
    ShopRef shop = market.shops("接口丙", 1).getFirst();
    AccountRef admin = people.admin();
    String path = "/api/v1/coaching/stages/" + shop.code();

    http.perform(
            put(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"stage\":\"growth\",\"reason\":\"搬店，老店数据不在这里\"}")
                .with(people.bearer(admin)))
        .andExpect(status().isNoContent());
    http.perform(
            put(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"stage\":\"growth\"}")
                .with(people.bearer(admin)))
        .andExpect(status().isBadRequest());
    http.perform(get("/api/v1/coaching/stages").with(people.bearer(admin)))
        .andExpect(jsonPath("$[*].shop", hasItem(shop.code())));
    http.perform(delete(path).with(people.bearer(admin))).andExpect(status().isNoContent());
    http.perform(delete(path).with(people.bearer(admin))).andExpect(status().isNotFound());
  }
}
