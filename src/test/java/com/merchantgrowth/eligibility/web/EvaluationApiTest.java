package com.merchantgrowth.eligibility.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A condition, a shop and a day over REST. */
@PortalTest
class EvaluationApiTest {
  @Autowired private DiagnosisMarket market;
  @Autowired private ShopSetup setup;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  private AccountRef owner;

  @BeforeEach
  void open() {
    owner = market.open().owner(0);
  }

  private ResultActions evaluate(AccountRef account, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/eligibility/evaluate")
            .with(people.bearer(account))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private String body(String condition) {
    return "{\"shop\":\"%s\",\"condition\":%s}".formatted(market.code(0), condition);
  }

  @Test
  void the_answer_mirrors_the_condition_with_numbers_and_sentences() throws Exception {
    evaluate(
            owner,
            body(
                """
                {"all": [
                  {"attribute": "tier", "in": ["L3", "L4"]},
                  {"metric": "im_3min_rate_30", "is": ">=", "value": 0.85},
                  {"metric": "return_refund_hours_30", "is": "<=", "value": 48},
                  {"not": {"flag": "eval_violation"}},
                  {"openedWithinDays": 30}]}
                """))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.shop").value(market.code(0)))
        .andExpect(jsonPath("$.day").value(market.day().toString()))
        .andExpect(jsonPath("$.evaluation.kind").value("all"))
        .andExpect(jsonPath("$.evaluation.truth").value("fail"))
        .andExpect(jsonPath("$.evaluation.parts", hasSize(5)))
        .andExpect(jsonPath("$.evaluation.parts[0].truth").value("fail"))
        .andExpect(jsonPath("$.evaluation.parts[0].attribute.actual").value("L2"))
        .andExpect(jsonPath("$.evaluation.parts[0].attribute.needed[1]").value("L4"))
        .andExpect(jsonPath("$.evaluation.parts[0].explanation.zh").value("你是 L2，要求 L3 或 L4"))
        .andExpect(jsonPath("$.evaluation.parts[1].kind").value("number"))
        .andExpect(jsonPath("$.evaluation.parts[1].number.actual").value(0.2))
        .andExpect(jsonPath("$.evaluation.parts[1].number.needed").value(0.85))
        .andExpect(jsonPath("$.evaluation.parts[1].number.gap").value(0.85 - 0.2))
        .andExpect(jsonPath("$.evaluation.parts[1].number.unit").value("ratio"))
        .andExpect(jsonPath("$.evaluation.parts[1].number.sample").value(1500.0))
        .andExpect(
            jsonPath("$.evaluation.parts[1].number.window.last").value(market.day().toString()))
        .andExpect(jsonPath("$.evaluation.parts[1].sentence.zh").value("IM三分钟回复率不低于 85%。"))
        .andExpect(
            jsonPath("$.evaluation.parts[1].explanation.en").value("You are at 20%, 65 pp short"))
        .andExpect(jsonPath("$.evaluation.parts[2].truth").value("unknown"))
        .andExpect(jsonPath("$.evaluation.parts[2].number.actual").isEmpty())
        .andExpect(jsonPath("$.evaluation.parts[2].number.least").value(5.0))
        .andExpect(jsonPath("$.evaluation.parts[3].kind").value("not"))
        .andExpect(jsonPath("$.evaluation.parts[3].truth").value("pass"))
        .andExpect(jsonPath("$.evaluation.parts[3].parts[0].flag.flag").value("eval_violation"))
        .andExpect(jsonPath("$.evaluation.parts[4].truth").value("unknown"))
        .andExpect(jsonPath("$.evaluation.parts[4].opened.within").value(30));
  }

  @Test
  void a_formula_no_metric_has_is_answered_from_the_facts() throws Exception {
    evaluate(
            owner,
            body(
                """
                {"aggregate": "SUM", "numerator": "im_sessions", "window": "30d",
                 "unit": "count", "is": ">=", "value": 100}
                """))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.evaluation.truth").value("pass"))
        .andExpect(jsonPath("$.evaluation.number.actual").value(1500.0))
        .andExpect(jsonPath("$.evaluation.number.term.aggregate").value("SUM"));
  }

  @Test
  void the_day_decides_which_flags_hold() throws Exception {
    setup.flag(
        market.shop(0).id(),
        "eval_deposit",
        market.day().plusDays(3),
        market.day().plusDays(5),
        "");
    String condition = "{\"flag\":\"eval_deposit\"}";
    evaluate(owner, body(condition))
        .andExpect(jsonPath("$.evaluation.truth").value("fail"))
        .andExpect(jsonPath("$.evaluation.earliest").value(market.day().plusDays(3).toString()));
    evaluate(
            owner,
            "{\"shop\":\"%s\",\"day\":\"%s\",\"condition\":%s}"
                .formatted(market.code(0), market.day().plusDays(4), condition))
        .andExpect(jsonPath("$.evaluation.truth").value("pass"))
        .andExpect(jsonPath("$.day").value(market.day().plusDays(4).toString()));
  }

  @Test
  void a_shop_that_is_not_ones_own_does_not_exist() throws Exception {
    String other = "{\"shop\":\"%s\",\"condition\":{\"flag\":\"a\"}}".formatted(market.code(1));
    evaluate(owner, other).andExpect(status().isNotFound());
    evaluate(owner, "{\"shop\":\"no-such\",\"condition\":{\"flag\":\"a\"}}")
        .andExpect(status().isNotFound());
    evaluate(people.admin(), other).andExpect(status().isOk());
  }

  @ParameterizedTest(name = "{0} is refused at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"all\":[{\"flag\":\"a\"},{\"metric\":\"no_such\",\"is\":\">\",\"value\":1}]} | condition",
        "{\"all\":[{\"flag\":\"a\"},{\"metric\":\"gmv_30\",\"is\":\">\"}]} | condition.all[1].value",
        "{\"any\":[{\"attribute\":\"colour\",\"in\":[\"red\"]}]} | condition.any[0]",
        "{\"aggregate\":\"SUM\",\"numerator\":\"gmv\",\"window\":\"own\",\"unit\":\"fen\",\"is\":\">\",\"value\":1} | condition",
        "7 | condition",
        "null | condition",
      })
  void a_bad_condition_is_refused_at_its_place(String condition, String place) throws Exception {
    evaluate(owner, body(condition))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.place").value(place))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @Test
  void a_body_without_a_shop_is_refused() throws Exception {
    evaluate(owner, "{\"condition\":{\"flag\":\"a\"}}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.place").value("shop"));
  }

  @Test
  void it_is_described() throws Exception {
    mvc.perform(get("/v3/api-docs").with(people.session(people.admin())))
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.paths['/api/v1/eligibility/evaluate'].post.summary")
                .value("Whether a condition holds for a shop, and why"));
  }
}
