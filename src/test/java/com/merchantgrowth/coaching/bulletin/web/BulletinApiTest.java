package com.merchantgrowth.coaching.bulletin.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
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
class BulletinApiTest {
  @Autowired private BulletinMarket market;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  private static String text(String title, String category) {
    return """
        {"topic": "price", "title": {"zh": "%s", "en": "Price protection"},
         "changed": {"zh": "价保从 7 天改到 15 天"}, "startsOn": "2026-12-01",
         "act": {"zh": "算好 15 天内的最低价"}, "avoid": {"zh": "大促前别先提价"},
         "audience": {"attribute": "category", "in": ["%s"]}, "source": ""}
        """
        .formatted(title, category);
  }

  private ResultActions send(RequestPostProcessor who, String path, String body) throws Exception {
    return mvc.perform(post(path).with(who).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  @Test
  void written_published_read_and_counted_over_rest() throws Exception {
    List<ShopRef> shops = market.shops("ra-flow", 2);
    ShopRef shop = shops.getFirst();
    RequestPostProcessor admin = people.bearer(people.admin());
    RequestPostProcessor owner = people.bearer(market.member(shop, MemberRole.OWNER));
    RequestPostProcessor coach = people.bearer(market.provider(List.of(shops.get(1))));
    String made =
        send(admin, "/api/v1/bulletins", text("接口价保", "ra-flow"))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.bulletin.state").value("draft"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    int id = JsonPath.read(made, "$.bulletin.id");
    String path = "/api/v1/bulletins/" + id;
    mvc.perform(get(path).with(coach)).andExpect(status().isNotFound());
    send(admin, path + "/publish", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.shops").value(2));

    String own = "/api/v1/shops/" + shop.code() + "/bulletins";
    mvc.perform(get(own).with(owner))
        .andExpect(jsonPath("$.unread").value(1))
        .andExpect(jsonPath("$.bulletins[0].id").value(id))
        .andExpect(jsonPath("$.bulletins[0].text.topic").value("price"))
        .andExpect(jsonPath("$.bulletins[0].text.audience.in[0]").value("ra-flow"));
    mvc.perform(post(own + "/" + id + "/read").with(owner)).andExpect(status().isNoContent());
    mvc.perform(get(own).param("unread", "true").with(owner))
        .andExpect(jsonPath("$.total").value(0));

    mvc.perform(get(path + "/shops").param("read", "true").with(admin))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.shops[0].shop").value(shop.code()));
    mvc.perform(get(path + "/shops").with(coach))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.shops[0].shop").value(shops.get(1).code()))
        .andExpect(content().string(not(containsString(shop.code()))));
    send(coach, path + "/remind", "").andExpect(jsonPath("$.shops").value(1));
    send(coach, path + "/remind", "").andExpect(status().isConflict());
    send(coach, path + "/withdraw", "{\"why\": \"不想要\"}").andExpect(status().isNotFound());
    mvc.perform(get(own + "/" + id).with(coach)).andExpect(status().isNotFound());
  }

  @Test
  void what_is_wrong_is_named() throws Exception {
    RequestPostProcessor admin = people.bearer(people.admin());
    send(admin, "/api/v1/bulletins", "{}").andExpect(status().isBadRequest());
    send(admin, "/api/v1/bulletins", text("x", "c").replace("price", "weather"))
        .andExpect(status().isBadRequest());
    send(admin, "/api/v1/bulletins", text("", "c")).andExpect(status().isBadRequest());
    mvc.perform(get("/api/v1/bulletins").param("limit", "0").with(admin))
        .andExpect(status().isBadRequest());
    mvc.perform(
            put("/api/v1/bulletins/987654321")
                .with(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": 1, \"lock\": 0, \"text\": %s}".formatted(text("y", "c"))))
        .andExpect(status().isNotFound());
  }
}
