package com.merchantgrowth.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import com.merchantgrowth.identity.AccountInvitations;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Accounts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PortalTest
class SignInTest {
  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Accounts accounts;
  @Autowired private AccountInvitations invitations;
  @Autowired private AccountSessions sessions;
  @Autowired private JdbcClient jdbc;

  @Test
  void name_and_password_open_the_portal_under_a_new_session_id() throws Exception {
    AccountRef merchant = people.merchant();
    MockHttpSession session = new MockHttpSession();
    String before = session.getId();
    String typed = " " + merchant.username().toUpperCase(Locale.ROOT) + " ";

    mvc.perform(
            post("/login")
                .session(session)
                .param("username", typed)
                .param("password", People.PASSWORD))
        .andExpect(redirectedUrl("/"));

    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(audited("signin.ok", merchant.username())).isEqualTo(1);
  }

  @Test
  void unknown_disabled_without_password_and_wrong_all_get_the_same_answer() throws Exception {
    AccountRef wrong = people.merchant();
    AccountRef disabled = people.merchant();
    people.run(people.admin(), () -> accounts.disable(disabled.id()));
    AccountRef invited =
        invitations.invite("invited-" + UUID.randomUUID(), "Invited", Roles.MERCHANT).account();

    signIn(wrong.username(), "not the password at all", fresh())
        .andExpect(redirectedUrl("/login?error"));
    signIn("nobody-" + UUID.randomUUID(), People.PASSWORD, fresh())
        .andExpect(redirectedUrl("/login?error"));
    signIn(disabled.username(), People.PASSWORD, fresh()).andExpect(redirectedUrl("/login?error"));
    signIn(invited.username(), People.PASSWORD, fresh()).andExpect(redirectedUrl("/login?error"));
    signIn(invited.username(), "", fresh()).andExpect(redirectedUrl("/login?error"));
    assertThat(audited("signin.failed", wrong.username())).isEqualTo(1);
  }

  @Test
  void what_was_typed_as_an_unknown_name_is_not_written_down() throws Exception {
    String secret = "my-password-by-mistake-" + UUID.randomUUID();
    signIn(secret, "x", fresh());
    assertThat(
            jdbc.sql("select count(*) from audit_entry where actor like ? or target like ?")
                .params(secret.substring(0, 30) + "%", secret.substring(0, 30) + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void guessing_is_slowed_down_and_the_page_says_for_how_long() throws Exception {
    AccountRef merchant = people.merchant();
    String address = fresh();
    for (int i = 0; i < 5; i++) {
      signIn(merchant.username(), "guess " + i, address).andExpect(redirectedUrl("/login?error"));
    }
    // even the right password waits now, so a guesser learns nothing during the pause
    signIn(merchant.username(), People.PASSWORD, address)
        .andExpect(redirectedUrlPattern("/login?wait=*"));
  }

  @Test
  void one_address_cannot_try_name_after_name() throws Exception {
    String address = fresh();
    for (int i = 0; i < 30; i++) {
      signIn("name-" + i + UUID.randomUUID(), "x", address)
          .andExpect(redirectedUrl("/login?error"));
    }
    signIn(people.merchant().username(), People.PASSWORD, address)
        .andExpect(redirectedUrlPattern("/login?wait=*"));
  }

  @Test
  void whoever_is_not_signed_in_is_led_to_the_sign_in_page() throws Exception {
    mvc.perform(get("/account/sessions")).andExpect(redirectedUrl("/login"));
    mvc.perform(get("/admin/accounts")).andExpect(redirectedUrl("/login"));
  }

  @Test
  void a_revoked_session_ends_at_its_next_request() throws Exception {
    AccountRef merchant = people.merchant();
    MockHttpSession session = signedIn(merchant);
    assertThat(sessions.of(merchant.id())).hasSize(1);
    sessions.revoke(merchant.id(), sessions.of(merchant.id()).getFirst().id());

    mvc.perform(get("/account/sessions").session(session)).andExpect(redirectedUrl("/login"));

    assertThat(session.isInvalid()).isTrue();
    assertThat(sessions.of(merchant.id())).isEmpty();
  }

  @Test
  void disabling_an_account_ends_its_sessions() throws Exception {
    AccountRef merchant = people.merchant();
    MockHttpSession session = signedIn(merchant);
    people.run(people.admin(), () -> accounts.disable(merchant.id()));

    mvc.perform(get("/account/sessions").session(session)).andExpect(redirectedUrl("/login"));
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void a_session_is_listed_with_its_device_and_forgotten_when_it_ends() throws Exception {
    AccountRef merchant = people.merchant();
    MockHttpSession session = signedIn(merchant);
    List<SignedInSession> open = sessions.of(merchant.id());
    assertThat(open)
        .extracting(SignedInSession::device)
        .containsExactly(new Device("Edge", "Windows"));
    session.invalidate();
    assertThat(sessions.of(merchant.id())).isEmpty();
  }

  private MockHttpSession signedIn(AccountRef account) throws Exception {
    MockHttpSession session = new MockHttpSession();
    mvc.perform(
            post("/login")
                .session(session)
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/149.0 Edg/149.0")
                .param("username", account.username())
                .param("password", People.PASSWORD))
        .andExpect(redirectedUrl("/"));
    return session;
  }

  private ResultActions signIn(String name, String password, String address) throws Exception {
    return mvc.perform(
        post("/login")
            .with(
                request -> {
                  request.setRemoteAddr(address);
                  return request;
                })
            .param("username", name)
            .param("password", password));
  }

  /** An address nobody else in the tests has. */
  private static String fresh() {
    return "from-" + UUID.randomUUID();
  }

  private long audited(String action, String target) {
    return jdbc.sql("select count(*) from audit_entry where action = ? and target = ?")
        .params(action, target)
        .query(Long.class)
        .single();
  }
}
