package com.merchantgrowth.tier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.tier.TierMarket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class TierApiTest {
  private static final YearMonth OCTOBER = YearMonth.of(2012, 10);
  private static final LocalDate DAY = LocalDate.of(2012, 11, 20);
  private static final String SALES =
      "\"aggregate\":\"SUM\",\"numerator\":\"gmv\",\"scale\":\"1\",\"window\":\"month\",\"unit\":\"fen\"";
  private static final String LADDER =
      """
      {"rhythm":"monthly","mostSteps":2,"grace":0,"freezeFlag":"violation","steps":[
        {"code":"L0","nameZh":"起步","nameEn":"Starting","entry":{"all":[]}},
        {"code":"L1","nameZh":"成长","nameEn":"Growing","entry":{%s,"is":">=","value":%d}}]}""";

  @Autowired TierMarket market;
  @Autowired MockMvc http;
  @Autowired People people;

  @BeforeEach
  void begin() {
    market.begin();
  }

  @AfterEach
  void end() {
    market.begin();
    market.end();
  }

  private JsonNode body(MockHttpServletRequestBuilder request, AccountRef who) throws Exception {
    return JsonMapper.shared()
        .readTree(
            http.perform(request.with(people.bearer(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
  }

  private static MockHttpServletRequestBuilder with(
      MockHttpServletRequestBuilder request, String json) {
    return request.contentType(MediaType.APPLICATION_JSON).content(json);
  }

  @Test
  void a_shop_s_tier_has_the_last_evaluation_the_present_and_a_forecast() throws Exception {
    ShopRef shop = market.shop("tier-api-1", "L1");
    market.sells(shop, OCTOBER, 38_600_000);
    market.sells(shop, DAY, 31_900_000);
    market.run(OCTOBER.atEndOfMonth());
    AccountRef owner = market.member(shop, MemberRole.OWNER);

    JsonNode tier = body(get("/api/v1/shops/tier-api-1/tier").param("asOf", "2012-11-20"), owner);

    assertThat(tier.get("tier").asString()).isEqualTo("L2");
    assertThat(tier.get("since").asString()).isEqualTo("2012-11-01");
    assertThat(tier.get("mode").asString()).isEqualTo("computed");
    assertThat(tier.get("asOf").asString()).isEqualTo("2012-11-20");
    JsonNode made = tier.get("lastEvaluation");
    assertThat(made.get("day").asString()).isEqualTo("2012-10-31");
    assertThat(made.get("reason").asString()).isEqualTo("rise");
    assertThat(made.at("/steps/2/met").asString()).isEqualTo("pass");
    assertThat(made.at("/steps/3/conditions/0/actual").asDouble())
        .isCloseTo(38_600_000, within(1e-3));
    assertThat(made.at("/steps/3/conditions/0/gap").asDouble()).isCloseTo(11_400_000, within(1e-3));
    JsonNode today = tier.get("ifEvaluated");
    assertThat(today.get("tier").asString()).isEqualTo("L2");
    assertThat(today.at("/steps/3/conditions/0/condition/numerator").asString()).isEqualTo("gmv");
    assertThat(today.at("/steps/3/conditions/0/needed").asDouble()).isEqualTo(50_000_000);
    JsonNode next = tier.get("nextEvaluation");
    assertThat(next.get("from").asString()).isEqualTo("2012-12-01");
    assertThat(next.at("/forecast/steps/3/conditions/0/actual").asDouble())
        .isCloseTo(47_850_000, within(1e-3));
  }

  @Test
  void a_day_that_is_not_over_and_a_stranger_s_shop_are_refused() throws Exception {
    ShopRef shop = market.shop("tier-api-2", "L1");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    http.perform(
            get("/api/v1/shops/tier-api-2/tier")
                .param("asOf", "2999-01-01")
                .with(people.bearer(owner)))
        .andExpect(status().isBadRequest());
    http.perform(get("/api/v1/shops/tier-api-2/tier").with(people.bearer(people.merchant())))
        .andExpect(status().isNotFound());
  }

  @Test
  void the_ladder_is_read_previewed_and_made_anew() throws Exception {
    AccountRef admin = people.admin();
    ShopRef shop = market.shop("tier-api-3", "L0");
    market.sells(shop, OCTOBER, 300);
    String draft = LADDER.formatted(SALES, 200);

    JsonNode shipped = body(get("/api/v1/tiers"), people.merchant());
    assertThat(shipped.at("/inForce/version").asInt()).isEqualTo(1);
    assertThat(shipped.at("/inForce/steps").size()).isEqualTo(5);

    JsonNode preview =
        body(with(post("/api/v1/tiers/preview"), draft).param("day", "2012-10-31"), admin);
    assertThat(preview.get("day").asString()).isEqualTo("2012-10-31");
    assertThat(preview.at("/moves/L0/L1").asInt()).isGreaterThanOrEqualTo(1);

    String save = "{\"basedOn\":1,\"note\":\"接口\",\"ladder\":" + draft + "}";
    JsonNode saved = body(with(put("/api/v1/tiers"), save), admin);
    assertThat(saved.get("version").asInt()).isEqualTo(2);
    assertThat(saved.at("/steps/1/entry/value").asDouble()).isEqualTo(200);
    http.perform(with(put("/api/v1/tiers"), save).with(people.bearer(admin)))
        .andExpect(status().isConflict());
    assertThat(body(get("/api/v1/tiers"), admin).get("versions").size()).isEqualTo(2);
  }

  @Test
  void a_ladder_that_is_none_is_refused_with_the_place() throws Exception {
    AccountRef admin = people.admin();
    for (String wrong :
        new String[] {
          "{}",
          "{\"rhythm\":\"weekly\",\"mostSteps\":1,\"grace\":1,\"steps\":[]}",
          "{\"rhythm\":\"monthly\",\"mostSteps\":1,\"grace\":1,\"steps\":[null,null]}",
          "{\"rhythm\":\"monthly\",\"mostSteps\":1,\"grace\":1,\"steps\":[{\"code\":\"L0\"}]}",
          LADDER.formatted("\"metric\":\"no_such\"", 1)
        }) {
      http.perform(with(post("/api/v1/tiers/preview"), wrong).with(people.bearer(admin)))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.detail").isNotEmpty());
    }
    http.perform(with(put("/api/v1/tiers"), "{\"basedOn\":1}").with(people.bearer(admin)))
        .andExpect(status().isBadRequest());
  }
}
