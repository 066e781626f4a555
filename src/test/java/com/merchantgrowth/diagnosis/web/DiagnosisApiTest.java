package com.merchantgrowth.diagnosis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class DiagnosisApiTest {
  @Autowired private DiagnosisMarket market;
  @Autowired private DiagnosisQueries queries;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  private AccountRef owner;

  @BeforeEach
  void open() {
    owner = market.open().owner(0);
  }

  private String path(int shop) {
    return "/api/v1/shops/" + market.code(shop) + "/diagnosis";
  }

  @Test
  void the_answer_has_the_agreed_shape() throws Exception {
    mvc.perform(get(path(0)).param("day", market.day().toString()).with(people.bearer(owner)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.shop").value(market.code(0)))
        .andExpect(jsonPath("$.day").value(market.day().toString()))
        .andExpect(jsonPath("$.cohort", aMapWithSize(2)))
        .andExpect(jsonPath("$.cohort.level").value("category_tier"))
        .andExpect(jsonPath("$.cohort.size").value(DiagnosisMarket.TIER_SHOPS))
        .andExpect(jsonPath("$.metrics.im_3min_rate_30", aMapWithSize(6)))
        .andExpect(jsonPath("$.metrics.im_3min_rate_30.value").value(0.2))
        .andExpect(jsonPath("$.metrics.im_3min_rate_30.percentile").value(0.0))
        .andExpect(jsonPath("$.metrics.im_3min_rate_30.n").value(DiagnosisMarket.TIER_SHOPS))
        .andExpect(jsonPath("$.metrics.im_3min_rate_30.sample").value(1500.0))
        .andExpect(jsonPath("$.metrics.im_3min_rate_30.median").isNumber())
        .andExpect(jsonPath("$.metrics.im_3min_rate_30.top20").isNumber())
        .andExpect(jsonPath("$.dimensions", aMapWithSize(6)))
        .andExpect(jsonPath("$.dimensions.service").isNumber())
        .andExpect(jsonPath("$.overall").isNumber());
  }

  @Test
  void what_does_not_exist_is_null_with_a_reason() throws Exception {
    mvc.perform(get(path(0)).param("day", market.day().toString()).with(people.bearer(owner)))
        .andExpect(jsonPath("$.metrics.return_refund_hours_30.value").isEmpty())
        .andExpect(jsonPath("$.metrics.return_refund_hours_30.percentile").isEmpty())
        .andExpect(jsonPath("$.metrics.return_refund_hours_30.median").isNumber())
        .andExpect(jsonPath("$.metrics.return_refund_hours_30.reason").value("not_enough_data"))
        .andExpect(jsonPath("$.dimensions.product_operation").isEmpty())
        .andExpect(jsonPath("$.reasons.product_operation").value("too_little_weight"));
  }

  @Test
  void numbers_have_full_precision() throws Exception {
    String body =
        mvc.perform(get(path(0)).param("day", market.day().toString()).with(people.bearer(owner)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    JsonNode json = JsonMapper.shared().readTree(body);
    Diagnosis diagnosis =
        people.as(owner, () -> queries.of(market.shop(0).id(), market.day()).orElseThrow());
    assertThat(json.get("overall").asDouble()).isEqualTo(diagnosis.scores().overall());
    assertThat(json.get("dimensions").get("service").asDouble())
        .isEqualTo(diagnosis.scores().of(Dimension.SERVICE).score());
    diagnosis
        .metrics()
        .forEach(
            line -> {
              JsonNode value = json.get("metrics").get(line.code()).get("value");
              if (line.hasValue()) {
                assertThat(value.asDouble()).isEqualTo(line.value());
              } else {
                assertThat(value.isNull()).isTrue();
              }
            });
  }

  @Test
  void a_widened_cohort_says_its_level() throws Exception {
    mvc.perform(
            get(path(DiagnosisMarket.TIER_SHOPS))
                .param("day", market.day().toString())
                .with(people.bearer(people.admin())))
        .andExpect(jsonPath("$.cohort.level").value("category"))
        .andExpect(jsonPath("$.cohort.size").value(DiagnosisMarket.INACTIVE));
  }

  @Test
  void another_merchants_shop_looks_like_one_that_does_not_exist() throws Exception {
    mvc.perform(get(path(1)).with(people.bearer(owner)))
        .andExpect(status().isNotFound())
        .andExpect(header().string("Content-Type", "application/problem+json"));
    mvc.perform(get("/api/v1/shops/nobody-has-this/diagnosis").with(people.bearer(owner)))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_day_without_a_run_and_a_wrong_day_are_problems() throws Exception {
    mvc.perform(get(path(0)).param("day", "2019-01-01").with(people.bearer(owner)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("diagnosis.error.noRun"));
    mvc.perform(get(path(0)).param("day", "yesterday").with(people.bearer(owner)))
        .andExpect(status().isBadRequest());
  }

  @Test
  void without_a_token_there_is_no_answer() throws Exception {
    mvc.perform(get(path(0))).andExpect(status().isUnauthorized());
  }
}
