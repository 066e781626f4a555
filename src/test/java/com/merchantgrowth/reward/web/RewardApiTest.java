package com.merchantgrowth.reward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.reward.RewardMarket;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class RewardApiTest {
  @Autowired private RewardMarket market;
  @Autowired private People people;
  @Autowired private MockMvc mvc;
  @Autowired private BusinessCalendar calendar;

  private RequestPostProcessor platform;

  @BeforeEach
  void token() {
    platform = people.bearer(people.admin());
  }

  private ResultActions send(String path, String key, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/rewards" + path)
            .with(platform)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  @Test
  void a_retried_use_is_answered_alike_and_uses_once() throws Exception {
    long grant = market.grant(market.shop("ra-use"), "ra-use", 1000, null);

    for (int attempt = 0; attempt < 3; attempt++) {
      send("/" + grant + "/use", "stream-77", "{\"amount\":400,\"reason\":\"11月20日 直播\"}")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.balance.available").value(600))
          .andExpect(jsonPath("$.balance.used").value(400))
          .andExpect(jsonPath("$.entries", hasSize(2)));
    }
    send("/" + grant + "/use", "stream-77", "{\"amount\":401}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("reward.error.keyReused"));
  }

  @Test
  void hold_use_of_what_is_held_and_release() throws Exception {
    long grant = market.grant(market.shop("ra-hold"), "ra-hold", 100, null);

    send("/" + grant + "/hold", "h", "{\"amount\":60}")
        .andExpect(jsonPath("$.balance.held").value(60));
    send("/" + grant + "/use", "u", "{\"amount\":50,\"held\":true}")
        .andExpect(jsonPath("$.balance.held").value(10))
        .andExpect(jsonPath("$.balance.available").value(40));
    send("/" + grant + "/release", "r", "{\"amount\":10}")
        .andExpect(jsonPath("$.balance.available").value(50))
        .andExpect(jsonPath("$.state").value("available"));
  }

  @Test
  void refusals_have_a_status_and_a_code() throws Exception {
    long grant = market.grant(market.shop("ra-no"), "ra-no", 5, null);
    send("/" + grant + "/use", "a", "{\"amount\":6}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("reward.error.notEnough"));
    send("/" + grant + "/use", "", "{\"amount\":1}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("reward.error.key"));
    send("/" + grant + "/use", "b", "{\"amount\":-1}").andExpect(status().isBadRequest());
    send("/" + grant + "/revoke", "", "{}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("reward.error.reason"));
    send("/4711471147/use", "c", "{\"amount\":1}").andExpect(status().isNotFound());
    send("/4711471147/revoke", "", "{\"reason\":\"x\"}").andExpect(status().isNotFound());
    send("/" + grant + "/reissue", "", "{\"reason\":\"x\"}").andExpect(status().isConflict());
    send("", "", "{\"shop\":\"ra-no\",\"kind\":\"gold\",\"amount\":1,\"reason\":\"x\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("reward.error.noKind"));
    send("", "", "{\"shop\":\"ra-nobody\",\"kind\":\"badge\",\"amount\":1,\"reason\":\"x\"}")
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/rewards").param("state", "lost").with(platform))
        .andExpect(status().isBadRequest());
  }

  @Test
  void issue_revoke_and_issue_again() throws Exception {
    market.shop("ra-cycle");
    String order =
        "{\"shop\":\"ra-cycle\",\"kind\":\"ad_credit\",\"amount\":12000,\"reason\":\"补偿\"}";
    String location =
        send("", "order-1", order)
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.shop").value("ra-cycle"))
            .andExpect(jsonPath("$.expiresOn").value(calendar.today().plusDays(30).toString()))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    send("", "order-1", order).andExpect(jsonPath("$.entries", hasSize(1)));
    String path = String.valueOf(location).substring("/api/v1/rewards".length());

    send(path + "/revoke", "", "{\"reason\":\"发错店铺\"}")
        .andExpect(jsonPath("$.state").value("revoked"))
        .andExpect(jsonPath("$.entries[1].reason").value("发错店铺"));
    send(path + "/reissue", "", "{\"reason\":\"核实后补发\"}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.amount").value(12000))
        .andExpect(jsonPath("$.reissueOf").isNumber());

    mvc.perform(get("/api/v1/rewards").param("shop", "ra-cycle").with(platform))
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.grants[*].state", containsInAnyOrder("available", "revoked")));
    mvc.perform(
            get("/api/v1/rewards")
                .param("shop", "ra-cycle")
                .param("state", "revoked")
                .param("sourceType", "manual")
                .param("size", "1")
                .with(platform))
        .andExpect(jsonPath("$.total").value(1));
  }

  @Test
  void a_shop_reads_its_balances_and_grants_without_names_of_administrators() throws Exception {
    long shop = market.shop("ra-wallet");
    long grant = market.grant(shop, "ra-wallet", 1000, calendar.today().plusDays(3));
    market.grant(shop, "ra-wallet-over", 50, calendar.yesterday());
    send("/" + grant + "/use", "a", "{\"amount\":100}");
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);

    String body =
        mvc.perform(get("/api/v1/shops/ra-wallet/rewards").with(people.bearer(viewer)))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.balances[0].kind").value("live_traffic"))
            .andExpect(jsonPath("$.balances[0].balance.available").value(900))
            .andExpect(jsonPath("$.balances[0].balance.expired").value(50))
            .andExpect(jsonPath("$.balances[0].soon").value(900))
            .andExpect(jsonPath("$.grants", hasSize(2)))
            .andExpect(jsonPath("$.grants[1].entries", hasSize(2)))
            .andExpect(jsonPath("$.grants[1].source.key").value("ra-wallet"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(JsonMapper.shared().readTree(body).findValuesAsString("actor")).containsOnly("");
    mvc.perform(
            get("/api/v1/shops/ra-wallet/rewards")
                .param("state", "expired")
                .with(people.bearer(viewer)))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.grants[0].amount").value(50));
  }

  @Test
  void another_shop_s_wallet_looks_like_none() throws Exception {
    market.shop("ra-closed");
    AccountRef stranger = market.member(market.shop("ra-stranger"), MemberRole.OWNER);

    mvc.perform(get("/api/v1/shops/ra-closed/rewards").with(people.bearer(stranger)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/rewards").with(people.bearer(stranger)))
        .andExpect(status().isForbidden());
  }
}
