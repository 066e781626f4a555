package com.merchantgrowth.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Accounts;
import com.merchantgrowth.identity.ApiTokens;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.ServletWebRequest;

/** What every REST controller relies on: who gets in, and how a refusal looks. */
@PortalTest
class ApiDoorTest {
  private static final String UNKNOWN = "/api/v1/there-is-nothing-here";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Accounts accounts;
  @Autowired private ApiTokens tokens;
  @Autowired private JdbcClient jdbc;
  @Autowired private Problems problems;

  @Test
  void without_a_token_the_answer_is_a_problem_in_chinese() throws Exception {
    mvc.perform(get("/api/v1/shops"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("identity.problem.token"))
        .andExpect(jsonPath("$.title").value("没有登录"));
  }

  @Test
  void problems_speak_the_language_that_was_asked_for() throws Exception {
    mvc.perform(get("/api/v1/shops").header("Accept-Language", "fr, en;q=0.8"))
        .andExpect(header().string("Content-Language", "en"))
        .andExpect(jsonPath("$.title").value("Not signed in"));
  }

  @Test
  void too_many_at_once_is_told_when_to_come_again() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/coupons/1/claims");

    ResponseEntity<Object> answer =
        problems.refused(
            DomainException.busy("marketing.error.rush"), new ServletWebRequest(request));

    assertThat(answer.getStatusCode().value()).isEqualTo(429);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    assertThat(answer.getBody())
        .isInstanceOfSatisfying(
            ProblemDetail.class,
            problem -> assertThat(problem.getDetail()).isEqualTo("抢的人太多，1 秒后再试"));
  }

  @Test
  void a_token_that_was_just_looked_up_costs_no_statement_until_something_changes() {
    AccountRef merchant = people.merchant();
    String token = people.token(merchant, Scopes.READ);

    assertThat(SqlCount.of(() -> opens(token))).as("looked up, and marked as used").isEqualTo(2);
    assertThat(IntStream.range(0, 5).map(i -> SqlCount.of(() -> opens(token))).boxed())
        .as("five times within two seconds somewhere")
        .contains(0);

    people.run(people.admin(), () -> accounts.disable(merchant.id()));
    assertThat(tokens.authenticate(token)).as("at once").isEmpty();
  }

  private void opens(String token) {
    assertThat(tokens.authenticate(token)).isPresent();
  }

  @Test
  void a_form_session_does_not_open_the_api() throws Exception {
    MockHttpSession session = new MockHttpSession();
    mvc.perform(
        post("/login")
            .session(session)
            .param("username", people.admin().username())
            .param("password", People.PASSWORD));
    mvc.perform(get(UNKNOWN).session(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void an_unknown_address_is_not_found() throws Exception {
    mvc.perform(get(UNKNOWN).with(people.bearer(people.admin())))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void a_scope_opens_only_its_own_kind_of_request() throws Exception {
    AccountRef admin = people.admin();
    String read = people.token(admin, Scopes.READ);
    String facts = people.token(admin, Scopes.FACTS_WRITE);
    String definitions = people.token(admin, Scopes.DEFINITIONS_WRITE);

    mvc.perform(get(UNKNOWN).with(people.bearer(read))).andExpect(status().isNotFound());
    mvc.perform(post(UNKNOWN).with(people.bearer(read))).andExpect(status().isForbidden());
    mvc.perform(put("/api/v1/metrics/x/y/z").with(people.bearer(read)))
        .andExpect(status().isForbidden());

    mvc.perform(get(UNKNOWN).with(people.bearer(facts))).andExpect(status().isForbidden());
    mvc.perform(post(UNKNOWN).with(people.bearer(facts))).andExpect(status().isNotFound());
    mvc.perform(put("/api/v1/metrics/x/y/z").with(people.bearer(facts)))
        .andExpect(status().isForbidden());

    mvc.perform(put("/api/v1/metrics/x/y/z").with(people.bearer(definitions)))
        .andExpect(status().isNotFound());
    mvc.perform(post(UNKNOWN).with(people.bearer(definitions)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("identity.problem.denied"));
  }

  @Test
  void only_administrators_give_writing_scopes() {
    for (AccountRef account : List.of(people.merchant(), people.serviceProvider())) {
      assertThatThrownBy(() -> people.token(account, Scopes.READ, Scopes.FACTS_WRITE))
          .hasMessageContaining("identity.error.tokenScopeRole");
    }
  }

  @Test
  void a_token_loses_what_its_account_loses() throws Exception {
    AccountRef other = people.admin();
    String token = people.token(other, Scopes.READ, Scopes.FACTS_WRITE);
    AccountRef admin = people.admin();

    people.run(admin, () -> accounts.changeRole(other.id(), Roles.MERCHANT));
    mvc.perform(post(UNKNOWN).with(people.bearer(token))).andExpect(status().isForbidden());
    mvc.perform(get(UNKNOWN).with(people.bearer(token))).andExpect(status().isNotFound());

    people.run(admin, () -> accounts.disable(other.id()));
    mvc.perform(get(UNKNOWN).with(people.bearer(token))).andExpect(status().isUnauthorized());
  }

  @Test
  void a_revoked_and_an_expired_token_open_nothing() throws Exception {
    AccountRef merchant = people.merchant();
    String token = people.token(merchant, Scopes.READ);
    mvc.perform(get(UNKNOWN).with(people.bearer(token))).andExpect(status().isNotFound());
    assertThat(people.as(merchant, tokens::mine).getFirst().lastUsedAt()).isNotNull();

    people.run(merchant, () -> tokens.revoke(tokens.mine().getFirst().id()));
    mvc.perform(get(UNKNOWN).with(people.bearer(token))).andExpect(status().isUnauthorized());

    String second = people.token(merchant, Scopes.READ);
    jdbc.sql("update api_token set expires_at = created_at where account_id = ?")
        .params(merchant.id())
        .update();
    mvc.perform(get(UNKNOWN).with(people.bearer(second))).andExpect(status().isUnauthorized());
  }

  @Test
  void nobody_revokes_the_token_of_somebody_else() {
    AccountRef owner = people.merchant();
    people.token(owner, Scopes.READ);
    long id = people.as(owner, tokens::mine).getFirst().id();
    assertThatThrownBy(() -> people.run(people.admin(), () -> tokens.revoke(id)))
        .hasMessageContaining("identity.error.noToken");
  }

  @Test
  void only_the_hash_of_a_token_is_stored_and_it_lives_a_year_at_most() {
    AccountRef merchant = people.merchant();
    String token = people.token(merchant, Scopes.READ);
    assertThat(
            jdbc.sql("select token_hash from api_token where account_id = ?")
                .params(merchant.id())
                .query(String.class)
                .single())
        .hasSize(64)
        .doesNotContain(token);
    assertThatThrownBy(
            () ->
                people.as(
                    merchant,
                    () ->
                        tokens.create(
                            "x", List.of(Scopes.READ), Instant.now().plus(Duration.ofDays(400)))))
        .hasMessageContaining("identity.error.tokenExpiry");
  }

  @Test
  void anybody_may_read_the_description_of_the_api() throws Exception {
    mvc.perform(get("/v3/api-docs"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"));
    mvc.perform(get("/api/docs")).andExpect(status().is3xxRedirection());
    mvc.perform(get("/api/swagger-ui/index.html")).andExpect(status().isOk());
  }
}
