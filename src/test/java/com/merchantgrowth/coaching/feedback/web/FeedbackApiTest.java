package com.merchantgrowth.coaching.feedback.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.merchantgrowth.coaching.bulletin.BulletinMarket;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class FeedbackApiTest {
  @Autowired private BulletinMarket market;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  private ResultActions send(RequestPostProcessor who, String path, String body) throws Exception {
    return mvc.perform(post(path).with(who).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  @Test
  void reported_answered_and_listed_over_rest() throws Exception {
    List<ShopRef> shops = market.shops("fa-flow", 2);
    ShopRef shop = shops.getFirst();
    RequestPostProcessor owner = people.bearer(market.member(shop, MemberRole.OWNER));
    RequestPostProcessor viewer = people.bearer(market.member(shop, MemberRole.VIEWER));
    RequestPostProcessor coach = people.bearer(market.provider(List.of(shop)));
    RequestPostProcessor admin = people.bearer(people.admin());
    String own = "/api/v1/shops/" + shop.code() + "/rule-reports";
    String body = "{\"topic\": \"shipping\", \"rule\": \"48 小时揽收\", \"happened\": \"周一被判超时\"}";

    String made =
        send(owner, own, body)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    int id = JsonPath.read(made, "$.id");
    send(coach, own, body).andExpect(status().isCreated());
    send(viewer, own, body).andExpect(status().isForbidden());
    send(owner, own, "{\"topic\": \"weather\"}").andExpect(status().isBadRequest());
    send(coach, "/api/v1/shops/" + shops.get(1).code() + "/rule-reports", body)
        .andExpect(status().isNotFound());

    send(coach, "/api/v1/rule-reports/" + id + "/answer", "{\"answer\": \"x\"}")
        .andExpect(status().isForbidden());
    send(admin, "/api/v1/rule-reports/" + id + "/answer", "{}").andExpect(status().isBadRequest());
    send(admin, "/api/v1/rule-reports/" + id + "/answer", "{\"answer\": \"已重判\"}")
        .andExpect(status().isNoContent());
    mvc.perform(get(own).param("state", "answered").with(viewer))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.reports[0].answer").value("已重判"));
    mvc.perform(get("/api/v1/rule-reports").with(coach))
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(content().string(not(containsString(shops.get(1).code()))));
    mvc.perform(get("/api/v1/shops/" + shop.code() + "/known-problems").with(owner))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(0));
    send(admin, "/api/v1/known-problems/987654321/tell", "{\"same\": [\"moon\"]}")
        .andExpect(status().isBadRequest());
    send(admin, "/api/v1/known-problems/987654321/tell", "{\"same\": [\"belt\"]}")
        .andExpect(status().isNotFound());
    send(admin, "/api/v1/rule-reports/" + id + "/gather", "{}").andExpect(status().isNotFound());
    send(admin, "/api/v1/rule-reports/" + id + "/close", "").andExpect(status().isNoContent());
    send(admin, "/api/v1/rule-reports/" + id + "/close", "").andExpect(status().isConflict());
  }
}
