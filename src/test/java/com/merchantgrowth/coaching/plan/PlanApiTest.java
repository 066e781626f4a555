package com.merchantgrowth.coaching.plan;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.coaching.plan.PlanMarket.Pair;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class PlanApiTest {
  @Autowired private PlanMarket market;
  @Autowired private PlanFiles files;
  @Autowired private People people;
  @Autowired private MockMvc http;

  private static MockHttpServletRequestBuilder json(String path, String body) {
    return post(path).contentType("application/json").content(body);
  }

  @Test
  void a_provider_applies_a_playbook_and_both_work_on_the_plan() throws Exception {
    Pair pair = market.pair("接口");
    RequestPostProcessor coach = people.bearer(pair.coach());
    RequestPostProcessor owner = people.bearer(pair.owner());
    String body =
        "{\"batch\":\"api-batch-1\",\"shops\":[\"%s\",\"no-such\"]}".formatted(pair.shop().code());
    for (int twice = 0; twice < 2; twice++) {
      http.perform(json("/api/v1/playbooks/sample-live/applications", body).with(coach))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$[0].outcome").value("done"))
          .andExpect(jsonPath("$[1].outcome").value("not_yours"));
    }
    http.perform(get("/api/v1/plans").param("q", pair.shop().code()).with(coach))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.plans[0].objective.to").value(6));
    String shop = "/api/v1/shops/" + pair.shop().code();
    long plan = people.as(pair.coach(), () -> planOf(pair));
    PlanAction review = market.action(plan, "写复盘");
    String move = shop + "/plans/" + plan + "/actions/" + review.id() + "/state";
    http.perform(json(move, "{\"version\":0,\"state\":\"done\"}").with(coach))
        .andExpect(status().isForbidden());
    http.perform(json(move, "{\"version\":0,\"state\":\"done\"}").with(owner))
        .andExpect(status().isOk());
    http.perform(json(move, "{\"version\":0,\"state\":\"open\"}").with(owner))
        .andExpect(status().isConflict());
    http.perform(
            json(
                    shop + "/contacts",
                    "{\"kind\":\"call\",\"day\":\"%s\",\"outcome\":\"约试播\"}"
                        .formatted(market.today()))
                .with(coach))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].outcome").value("约试播"));
    http.perform(json(shop + "/plans/" + plan + "/close", "{\"version\":0}").with(owner))
        .andExpect(status().isForbidden());
    http.perform(json(shop + "/plans/" + plan + "/close", "{\"version\":0}").with(coach))
        .andExpect(jsonPath("$.result").value("unknown"));
    http.perform(json(shop + "/plans/" + plan + "/satisfaction", "{\"stars\":5}").with(owner))
        .andExpect(jsonPath("$.satisfaction").value(5));
  }

  private long planOf(Pair pair) {
    return plans.ofShop(pair.shop().id()).getFirst().plan().id();
  }

  @Autowired private SharedPlans plans;

  @Test
  void another_shop_s_plan_is_not_found_under_the_own_shop_either() throws Exception {
    Pair pair = market.pair("接口自己");
    Pair other = market.pair("接口别家");
    long plan = market.plan(other, PlanMarket.LIVE, market.today());
    RequestPostProcessor owner = people.bearer(pair.owner());
    for (String shop : new String[] {pair.shop().code(), other.shop().code()}) {
      http.perform(get("/api/v1/shops/" + shop + "/plans/" + plan).with(owner))
          .andExpect(status().isNotFound())
          .andExpect(
              content().string(org.hamcrest.Matchers.not(containsString(other.shop().name()))));
      http.perform(json("/api/v1/shops/" + shop + "/plans/" + plan + "/notes", "{}").with(owner))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void an_attachment_is_always_saved_under_a_neutral_name() throws Exception {
    Pair pair = market.pair("接口附件");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    PlanFile file =
        people.as(
            pair.owner(),
            () -> files.add(plan, "排期.html", "今天开播".getBytes(StandardCharsets.UTF_8)));
    http.perform(
            get("/api/v1/shops/%s/plans/%d/files/%d".formatted(pair.shop().code(), plan, file.id()))
                .with(people.bearer(pair.coach())))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    "attachment; filename=\"plan-%d-%d.txt\"".formatted(plan, file.id())))
        .andExpect(header().string("Content-Type", containsString("text/plain")));
  }
}
