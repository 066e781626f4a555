package com.merchantgrowth.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What nobody sends by accident is refused with a reason, never with a failure of the server. */
@PortalTest
class HostileRequestsTest {
  private static final String SHOP = "hostile-1";

  @Autowired private MockMvc http;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  private RequestPostProcessor admin;

  @BeforeEach
  void signIn() {
    admin = people.bearer(people.admin());
    setup.shops(Map.of(SHOP, new ShopAttributes("敌意", "女装", "L1", null, "", null, null)));
  }

  private static void refused(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isIn(400, 404);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/shops/hostile-1/diagnosis?day=abc",
        "/api/v1/shops/hostile-1/diagnosis?day=9999-12-31",
        "/api/v1/shops/hostile-1/diagnosis?day=%2B999999999-12-31",
        "/api/v1/shops/hostile-1/metrics/gmv_30/days?day=%2B999999999-12-31",
        "/api/v1/shops/hostile-1/metrics/gmv_30/days?day=2026-02-30",
        "/api/v1/facts/imports?page=2147483647&size=200",
        "/api/v1/facts/imports?size=0",
        "/api/v1/shops?page=-1",
        "/api/v1/shops?size=1000000",
        "/api/v1/daily-runs?limit=1000000",
        "/api/v1/daily-runs/99999999999999999999"
      })
  void a_parameter_out_of_range_is_refused(String address) throws Exception {
    refused(http.perform(get(java.net.URI.create(address)).with(admin)).andReturn().getResponse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "daily-runs|application/json|{",
        "daily-runs|application/json|{\"day\":\"abc\"}",
        "daily-runs|application/json|{\"day\":\"9999-12-31\"}",
        "daily-runs|application/json|{\"day\":\"+999999999-12-31\"}",
        "daily-runs|application/json|{\"from\":\"-999999999-01-01\",\"to\":\"2026-01-01\"}",
        "shops|application/json|[{",
        "shops|application/json|[null]",
        "shops|application/json|[{\"shop_code\":null}]",
        "shops|text/csv|x",
        "shops|text/csv|\"",
        "shops/flags|text/csv|a,b",
        "facts?source=x|text/csv|\"abc",
        "facts?source=../x|text/csv|shop_code,day,gmv",
      })
  void a_broken_body_is_refused(String address, String type, String body) throws Exception {
    refused(
        http.perform(post("/api/v1/" + address).with(admin).contentType(type).content(body))
            .andReturn()
            .getResponse());
  }

  @Test
  void pages_carry_the_headers_that_keep_others_out() throws Exception {
    for (String page : List.of("/login", "/home")) {
      http.perform(get(page))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().exists("X-Frame-Options"))
          .andExpect(header().string("Referrer-Policy", "same-origin"))
          .andExpect(
              header()
                  .string(
                      "Content-Security-Policy",
                      org.hamcrest.Matchers.containsString("frame-ancestors 'none'")))
          .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }
    http.perform(get("/home").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void a_sign_in_form_on_another_site_signs_nobody_in(String site) throws Exception {
    AccountRef merchant = people.merchant();
    MvcResult answer = signIn(merchant, site);
    assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login");
    assertThat(answer.getRequest().getSession(false)).isNull();

    assertThat(signIn(merchant, "same-origin").getResponse().getRedirectedUrl()).isEqualTo("/");
  }

  private MvcResult signIn(AccountRef account, String site) throws Exception {
    return http.perform(
            post("/login")
                .header("Sec-Fetch-Site", site)
                .param("username", account.username())
                .param("password", People.PASSWORD))
        .andReturn();
  }
}
