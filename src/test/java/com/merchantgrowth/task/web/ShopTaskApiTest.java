package com.merchantgrowth.task.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.TaskBodies;
import com.merchantgrowth.task.TaskMarket;
import com.merchantgrowth.task.definition.TaskDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class ShopTaskApiTest {
  @Autowired private TaskMarket market;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  private ShopRef shop;
  private RequestPostProcessor owner;
  private RequestPostProcessor viewer;

  @BeforeEach
  void people() {
    shop = market.shops("店铺接口", 1).getFirst();
    owner = people.bearer(market.member(shop, MemberRole.OWNER));
    viewer = people.bearer(market.member(shop, MemberRole.VIEWER));
  }

  private String tasks() {
    return "/api/v1/shops/" + shop.code() + "/tasks";
  }

  private ResultActions claim(RequestPostProcessor who, String path, String key) throws Exception {
    return mvc.perform(post(tasks() + path).with(who).header("Idempotency-Key", key));
  }

  /** In force since the day before yesterday, with yesterday's run. */
  private void publish(String code) {
    TaskDefinition task =
        TaskBodies.read(TaskBodies.claimed("店铺任务 " + code, "店铺接口", market.day(1), market.day(-20)));
    market.publish(code, task, market.day(0));
    market.rewind().run(0, 0);
  }

  @Test
  void a_shop_reads_its_tasks_with_stage_progress_and_every_condition() throws Exception {
    publish("tb-read");
    market.fact(shop, market.day(0), "paid_orders", 4);
    market.rewind().run(0, 0);

    mvc.perform(get(tasks()).param("stage", "for_you").with(viewer))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.shop").value(shop.code()))
        .andExpect(jsonPath("$.day").value(market.day(0).toString()))
        .andExpect(jsonPath("$.tasks[*].id", hasItem("tb-read")));
    mvc.perform(get(tasks()).param("stage", "done").with(viewer))
        .andExpect(jsonPath("$.tasks[*].id", not(hasItem("tb-read"))));
    mvc.perform(get(tasks() + "/tb-read").with(viewer))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.task.stage").value("for_you"))
        .andExpect(jsonPath("$.task.mostReward").value(1000))
        .andExpect(jsonPath("$.audience.met").value("pass"))
        .andExpect(jsonPath("$.audience.sentence.zh", containsString("店铺接口")))
        .andExpect(jsonPath("$.goal.needed").value(10.0))
        .andExpect(jsonPath("$.measures[0]").value("paid_orders"));
  }

  @Test
  void an_owner_claims_once_and_the_same_key_is_answered_alike() throws Exception {
    publish("tb-claim");

    claim(viewer, "/tb-claim/claim", "k1").andExpect(status().isForbidden());
    claim(owner, "/tb-claim/claim", "k1")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.task.stage").value("in_progress"))
        .andExpect(jsonPath("$.task.claimedOn").isNotEmpty());
    claim(owner, "/tb-claim/claim", "k1").andExpect(status().isOk());
    claim(owner, "/tb-claim/claim", "k2")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("task.error.claimedTask"));
    claim(owner, "/tb-nothing/claim", "k3").andExpect(status().isNotFound());
    claim(owner, "/tb-claim/claim", "k".repeat(200)).andExpect(status().isBadRequest());
  }

  @Test
  void a_reward_is_claimed_apart_from_the_task() throws Exception {
    publish("tb-reward");
    claim(owner, "/tb-reward/claim", "a").andExpect(status().isOk());
    market.fact(shop, market.day(0), "paid_orders", 12);
    market.rewind().run(0, 0);

    String detail =
        mvc.perform(get(tasks() + "/tb-reward").with(owner))
            .andExpect(jsonPath("$.task.stage").value("to_claim"))
            .andExpect(jsonPath("$.task.awards", hasSize(1)))
            .andExpect(jsonPath("$.task.awards[0].amount").value(1000))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String award =
        tools.jackson.databind.json.JsonMapper.shared()
            .readTree(detail)
            .at("/task/awards/0/id")
            .asString();

    claim(viewer, "/rewards/" + award + "/claim", "r").andExpect(status().isForbidden());
    claim(owner, "/rewards/" + award + "/claim", "r")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("paid"))
        .andExpect(jsonPath("$.grant").isNumber());
    claim(owner, "/rewards/" + award + "/claim", "r").andExpect(status().isOk());
    claim(owner, "/rewards/" + award + "/claim", "other").andExpect(status().isConflict());
    claim(owner, "/rewards/4711471147/claim", "r").andExpect(status().isNotFound());
  }

  @Test
  void another_shop_and_an_unknown_stage_are_refused() throws Exception {
    RequestPostProcessor stranger = people.bearer(people.merchant());
    mvc.perform(get(tasks()).with(stranger)).andExpect(status().isNotFound());
    claim(stranger, "/tb-claim/claim", "s").andExpect(status().isNotFound());
    mvc.perform(get(tasks()).param("stage", "lost").with(owner)).andExpect(status().isBadRequest());
    mvc.perform(get(tasks() + "/tb-unknown").with(owner)).andExpect(status().isNotFound());
  }
}
