package com.merchantgrowth.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.notice.TestKinds;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** One's own messages over REST. */
@PortalTest
class NoticeApiTest {
  @Autowired private MockMvc http;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private NoticeSending sending;
  @Autowired private MyNotices notices;

  private AccountRef ownerOf(String code) {
    setup.shops(Map.of(code, new ShopAttributes("店 " + code, "女装", "L1", null, "", null, null)));
    ShopRef shop = shops.require(code);
    AccountRef owner = people.merchant();
    setup.member(shop.id(), owner.id(), MemberRole.OWNER);
    for (String once : List.of("1", "2")) {
      sending.send(
          NoticeMessage.toShop(
              TestKinds.MERCHANT,
              shop.id(),
              TestKinds.SENTENCE,
              List.of(Arg.day(LocalDate.of(2026, 11, 20)), Arg.value(31_912_345.5, "fen")),
              "home?shop=" + code,
              once));
    }
    return owner;
  }

  private ResultActions read(AccountRef account, String body) throws Exception {
    return http.perform(
        post("/api/v1/notices/read")
            .with(people.bearer(account))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  @Test
  void a_message_comes_in_both_languages_with_its_values_at_full_precision() throws Exception {
    AccountRef owner = ownerOf("notice-api-1");

    http.perform(get("/api/v1/notices").param("size", "1").with(people.bearer(owner)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.unread").value(2))
        .andExpect(jsonPath("$.notices.length()").value(1))
        .andExpect(jsonPath("$.notices[0].kind").value(TestKinds.MERCHANT))
        .andExpect(jsonPath("$.notices[0].tone").value("good"))
        .andExpect(jsonPath("$.notices[0].shop").value("notice-api-1"))
        .andExpect(jsonPath("$.notices[0].route").value("home?shop=notice-api-1"))
        .andExpect(jsonPath("$.notices[0].args[0].type").value("day"))
        .andExpect(jsonPath("$.notices[0].args[0].day").value("2026-11-20"))
        .andExpect(jsonPath("$.notices[0].args[1].value").value(31_912_345.5))
        .andExpect(jsonPath("$.notices[0].text.zh").value("11月20日 今天起能看 31.9 万"))
        .andExpect(
            jsonPath("$.notices[0].text.en").value(org.hamcrest.Matchers.containsString("20 Nov")))
        .andExpect(jsonPath("$.notices[0].read").value(false));
  }

  @Test
  void reading_some_and_reading_all_is_answered_with_what_is_left() throws Exception {
    AccountRef owner = ownerOf("notice-api-2");
    String list =
        http.perform(get("/api/v1/notices").with(people.bearer(owner)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Number first = JsonPath.read(list, "$.notices[0].id");

    read(owner, "{\"ids\":[" + first + "]}").andExpect(jsonPath("$.unread").value(1));
    read(owner, "{\"ids\":[" + first + "]}").andExpect(jsonPath("$.unread").value(1));
    http.perform(get("/api/v1/notices").param("unread", "true").with(people.bearer(owner)))
        .andExpect(jsonPath("$.total").value(1));
    read(owner, "{\"all\":true}").andExpect(jsonPath("$.unread").value(0));
  }

  @Test
  void nobody_reads_or_marks_another_s_messages() throws Exception {
    AccountRef owner = ownerOf("notice-api-3");
    AccountRef stranger = ownerOf("notice-api-4");
    long id = people.as(owner, () -> notices.newest(1)).getFirst().id();

    read(stranger, "{\"ids\":[" + id + "]}").andExpect(status().isOk());
    http.perform(get("/api/v1/notices").param("shop", "notice-api-3").with(people.bearer(stranger)))
        .andExpect(status().isNotFound());
    http.perform(get("/api/v1/notices").with(people.bearer(stranger)))
        .andExpect(jsonPath("$.notices[?(@.shop == 'notice-api-3')]").isEmpty());

    assertThat(people.as(owner, notices::unreadCount)).isEqualTo(2);
  }

  @Test
  void an_order_that_says_nothing_or_too_much_is_refused() throws Exception {
    AccountRef owner = ownerOf("notice-api-5");
    StringBuilder many = new StringBuilder("{\"ids\":[0");
    for (int i = 1; i <= MyNotices.MOST_IDS; i++) {
      many.append(',').append(i);
    }
    for (String body :
        List.of(
            "{}",
            "{\"all\":false}",
            "{\"ids\":[1],\"all\":true}",
            "{\"ids\":[null]}",
            "{\"ids\":\"x\"}",
            "",
            many.append("]}").toString())) {
      read(owner, body).andExpect(status().isBadRequest());
    }
    for (String[] wrong : new String[][] {{"page", "-1"}, {"size", "0"}, {"size", "1001"}}) {
      http.perform(get("/api/v1/notices").param(wrong[0], wrong[1]).with(people.bearer(owner)))
          .andExpect(status().isBadRequest());
    }
    assertThat(people.as(owner, notices::unreadCount)).isEqualTo(2);
  }
}
