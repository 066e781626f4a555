package com.merchantgrowth.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.OnboardingMarket;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The checklist over REST: state with evidence, acts, decisions, definitions, funnel. */
@PortalTest
class OnboardingApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private OnboardingMarket market;
  @Autowired private People people;
  @Autowired private MockMvc http;

  @BeforeEach
  void rewind() {
    market.rewind();
  }

  @AfterEach
  void restore() {
    market.restore();
  }

  private JsonNode ok(MockHttpServletRequestBuilder call, AccountRef who) throws Exception {
    return answer(call, who, 200);
  }

  private JsonNode answer(MockHttpServletRequestBuilder call, AccountRef who, int status)
      throws Exception {
    MockHttpServletResponse response =
        http.perform(call.contentType("application/json").with(people.bearer(who)))
            .andReturn()
            .getResponse();
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(body).isEqualTo(status);
    return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
  }

  private static JsonNode item(JsonNode checklist, String code) {
    for (JsonNode step : checklist.get("steps")) {
      for (JsonNode item : step.get("items")) {
        if (item.get("code").asString().equals(code)) {
          return item;
        }
      }
    }
    throw new AssertionError("no item " + code);
  }

  @Test
  void a_checklist_carries_the_evidence_and_acts_answer_with_what_holds_afterwards()
      throws Exception {
    ShopRef shop = market.newcomer("接口", 6);
    market.fact(shop, 2, "live_minutes", 92);
    market.run(1, 0);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef coach = market.coach(shop);
    String path = "/api/v1/shops/" + shop.code() + "/onboarding";

    JsonNode list = ok(get(path), owner);
    assertThat(list.get("enrolled").asBoolean()).isTrue();
    assertThat(list.get("steps")).hasSize(4);
    assertThat(item(list, "live-60").get("since").asString()).isEqualTo(market.day(2).toString());
    assertThat(item(list, "live-60").get("value").asDouble()).isEqualTo(92);
    assertThat(item(list, "deposit").get("truth").asString()).isEqualTo("fail");

    JsonNode confirmed =
        ok(post(path + "/items/rules/confirm").content("{\"note\":\"三条\"}"), owner);
    assertThat(item(confirmed, "rules").get("state").asString()).isEqualTo("waiting");
    assertThat(item(confirmed, "rules").get("confirmation").get("note").asString()).isEqualTo("三条");
    answer(post(path + "/items/rules/confirm").content("{}"), owner, 409);
    answer(post(path + "/items/deposit/confirm").content("{}"), owner, 400);
    JsonNode asked = ok(post(path + "/items/deposit/help").content("{}"), owner);
    assertThat(item(asked, "deposit").get("helpSince").isNull()).isFalse();

    String decision = "/api/v1/onboarding/shops/" + shop.code() + "/items/rules/decision";
    answer(post(decision).content("{\"accept\":false}"), coach, 400);
    answer(post(decision).content("{\"accept\":false,\"answer\":\"太短\"}"), coach, 204);
    assertThat(item(ok(get(path), coach), "rules").get("state").asString()).isEqualTo("sent_back");
    answer(
        post(decision).content("{\"accept\":true}"), market.coach(market.newcomer("接口别家", 5)), 404);

    JsonNode help = ok(get("/api/v1/onboarding/help"), coach);
    assertThat(help).hasSize(1);
    answer(
        post("/api/v1/onboarding/help/" + help.get(0).get("id").asLong() + "/resolve")
            .content("{\"answer\":\"到店铺设置里看\"}"),
        coach,
        204);
    assertThat(ok(get("/api/v1/onboarding/help"), coach)).isEmpty();
    assertThat(item(ok(post(path + "/items/rules/confirm").content("{}"), owner), "rules"))
        .isNotNull();
    assertThat(item(ok(post(path + "/items/rules/undo"), owner), "rules").get("state").asString())
        .isEqualTo("open");
  }

  @Test
  void an_administrator_previews_and_publishes_a_version_and_reads_the_funnel() throws Exception {
    AccountRef admin = people.admin();
    JsonNode inForce = ok(get("/api/v1/onboarding/checklist"), people.merchant());
    ObjectNode draft = (ObjectNode) inForce.get("definition").deepCopy();
    draft.put("stuckDays", 9);
    ((ObjectNode) draft.get("steps").get(0)).put("days", 10);

    JsonNode effect =
        ok(post("/api/v1/onboarding/checklist/preview").content(draft.toString()), admin);
    assertThat(effect.get("changedSteps").get(0).asString()).isEqualTo("prepare");
    ((ObjectNode) draft.get("steps").get(1)).put("days", "many");
    JsonNode problem =
        answer(post("/api/v1/onboarding/checklist/preview").content(draft.toString()), admin, 400);
    assertThat(problem.toString()).contains("steps[1].days");

    ((ObjectNode) draft.get("steps").get(1)).put("days", 20);
    ObjectNode publish = JSON.createObjectNode();
    publish.set("definition", draft);
    publish.put("basedOn", inForce.get("version").asInt());
    JsonNode published = ok(put("/api/v1/onboarding/checklist").content(publish.toString()), admin);
    assertThat(published.get("version").asInt()).isEqualTo(inForce.get("version").asInt() + 1);
    answer(put("/api/v1/onboarding/checklist").content(publish.toString()), admin, 409);
    assertThat(ok(get("/api/v1/onboarding/checklist/versions"), admin).get(0).get("version"))
        .isEqualTo(published.get("version"));

    market.newcomer("接口漏斗", 5);
    market.run(0, 0);
    JsonNode funnel = ok(get("/api/v1/onboarding/funnel").param("category", "接口漏斗"), admin);
    assertThat(funnel.get("shops").asInt()).isEqualTo(1);
    assertThat(funnel.get("steps")).hasSize(4);
    JsonNode shops =
        ok(
            get("/api/v1/onboarding/shops")
                .param("category", "接口漏斗")
                .param("item", "deposit")
                .param("state", "open"),
            admin);
    assertThat(shops.get("total").asInt()).isEqualTo(1);
    assertThat(shops.get("shops").get(0).get("next").asString()).isEqualTo("deposit");
    answer(get("/api/v1/onboarding/shops").param("state", "odd"), admin, 400);
  }
}
