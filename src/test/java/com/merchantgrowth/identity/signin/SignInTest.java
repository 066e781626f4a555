package com.merchantgrowth.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class SignInTest {
  @Autowired private MockMvc mvc;
  @Autowired private People people;

  @Test
  void name_and_password_open_the_portal_under_a_new_session_id() throws Exception {
    AccountRef merchant = people.merchant();
    MockHttpSession session = new MockHttpSession();
    String before = session.getId();

    mvc.perform(
            post("/login")
                .session(session)
                .param("username", " " + merchant.username().toUpperCase() + " ")
                .param("password", People.PASSWORD))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/"));

    assertThat(session.getId()).isNotEqualTo(before);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() throws Exception {
    AccountRef merchant = people.merchant();
    for (String name : new String[] {merchant.username(), "nobody-at-all"}) {
      mvc.perform(post("/login").param("username", name).param("password", "wrong wrong wrong"))
          .andExpect(redirectedUrl("/login?error"));
    }
  }

  @Test
  void without_a_token_the_api_answers_401() throws Exception {
    mvc.perform(get("/api/v1/shops")).andExpect(status().isUnauthorized());
  }
}
