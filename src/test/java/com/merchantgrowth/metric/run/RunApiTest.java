package com.merchantgrowth.metric.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class RunApiTest {
  @Autowired MockMvc http;
  @Autowired People people;
  @Autowired MetricDefinitions definitions;

  @Test
  void the_shipped_catalogue_is_there_in_its_order() throws Exception {
    http.perform(get("/api/v1/metrics").with(people.bearer(people.merchant())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].code").value("live_days_30"))
        .andExpect(jsonPath("$[0].aggregate").value("ACTIVE_DAYS>=60"))
        .andExpect(jsonPath("$[1].scale").value("1/60"));
    assertThat(definitions.current()).hasSizeGreaterThanOrEqualTo(45);
  }

  @Test
  void an_edit_begins_a_new_version_and_the_same_edit_again_changes_nothing() throws Exception {
    String body =
        """
        {"nameZh":"测试","nameEn":"Test","aggregate":"SUM","numerator":"gmv","window":"7d",
         "unit":"fen","direction":"neutral","minSample":1,"weight":0}""";
    var admin = people.bearer(people.admin());
    for (int i = 0; i < 2; i++) {
      http.perform(
              put("/api/v1/metrics/api_test_7")
                  .with(admin)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.version").value(1));
    }
    http.perform(
            put("/api/v1/metrics/api_test_7")
                .with(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace("7d", "month-1")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(2));
    http.perform(get("/api/v1/metrics/api_test_7").with(admin))
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[0].window").value("month-1"));
    http.perform(
            put("/api/v1/metrics/api_test_7")
                .with(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace("\"gmv\"", "\"no_such\"")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("metric.error.measureUnknown"));
    people.run(people.admin(), () -> definitions.retire("api_test_7"));
    assertThat(definitions.find("api_test_7")).isEmpty();
  }

  @Test
  void a_day_is_started_by_administrators_and_watched_at_its_location() throws Exception {
    var admin = people.bearer(people.admin());
    String location =
        http.perform(
                post("/api/v1/daily-runs")
                    .with(admin)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"day\":\"2016-05-01\"}"))
            .andExpect(status().isAccepted())
            .andExpect(header().exists("Location"))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    http.perform(get(location).with(admin))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.day").value("2016-05-01"));
    http.perform(
            post("/api/v1/daily-runs")
                .with(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"day\":\"2999-05-01\"}"))
        .andExpect(status().isBadRequest());
    http.perform(get("/api/v1/daily-runs").with(people.bearer(people.merchant())))
        .andExpect(status().isForbidden());
    http.perform(
            get("/api/v1/shops/no-such/metrics/gmv_30/days").with(people.bearer(people.merchant())))
        .andExpect(status().isNotFound());
  }
}
