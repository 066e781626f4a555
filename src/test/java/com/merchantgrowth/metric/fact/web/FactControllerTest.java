package com.merchantgrowth.metric.fact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.merchant.ShopImport;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class FactControllerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired ShopImport shops;
  @Autowired ShopCodes codes;
  @Autowired FactDays days;
  private RequestPostProcessor admin;

  @BeforeEach
  void shops() {
    var account = people.admin();
    admin = people.bearer(account);
    people.run(
        account,
        () ->
            shops.importCsv(
                new ByteArrayInputStream(
                    "shop_code,name\nrest-1,甲\nrest-2,乙\n".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void a_file_goes_in_and_the_days_behind_it_come_out() throws Exception {
    mvc.perform(
            post("/api/v1/facts?source=rest-a")
                .with(admin)
                .contentType("text/csv")
                .content("shop_code,day,visitors,members_joined\nrest-1,2026-03-02,12,\n"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("done"))
        .andExpect(jsonPath("$.rowsAccepted").value(1))
        .andExpect(jsonPath("$.days").value(1));

    var found =
        days.of(
            SubjectKind.SHOP,
            codes.all().get("rest-1"),
            List.of("visitors", "members_joined", "gmv"),
            DayRange.closed(DAY, DAY));
    assertThat(found.getFirst().values()).containsExactly(12, 0, Double.NaN);
  }

  @Test
  void a_refused_file_answers_with_its_rows_and_a_list_to_download() throws Exception {
    String body =
        mvc.perform(
                post("/api/v1/facts?source=rest-b")
                    .with(admin)
                    .contentType("text/csv")
                    .header("Accept-Language", "en")
                    .content("shop_code,day,visitors\nrest-1,2026-03-02,1\nnone,2026-03-02,2\n"))
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.code").value("facts.imports.rowsRefused"))
            .andExpect(jsonPath("$.import.problems[0].line").value(3))
            .andExpect(jsonPath("$.import.problems[0].code").value("unknown_subject"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    String rejects = JsonPath.read(body, "$.import.rejects");
    mvc.perform(get(rejects).with(admin))
        .andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("3,unknown_subject,")));
  }

  @Test
  void allowed_rejects_let_the_other_rows_in() throws Exception {
    mvc.perform(
            post("/api/v1/facts?source=rest-c&allowRejects=true")
                .with(admin)
                .contentType("text/csv")
                .content("shop_code,day,short_videos\nrest-1,2026-03-02,1\nnone,2026-03-02,2\n"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("done_with_rejects"))
        .andExpect(jsonPath("$.rowsAccepted").value(1))
        .andExpect(jsonPath("$.rowsRejected").value(1));
  }

  @Test
  void own_headings_are_mapped_and_registered_by_parameters() throws Exception {
    mvc.perform(
            post("/api/v1/facts")
                .param("source", "rest-d")
                .param("map.Store", "code")
                .param("map.When", "day")
                .param("map.Note", "ignore")
                .param(
                    "register.Foot fall", "rest_footfall,客流,Footfall,count,count,zero,nonnegative")
                .with(admin)
                .contentType("text/csv")
                .content("Store,When,Foot fall,Note\nrest-1,2026/03/02,7,x\n"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rowsAccepted").value(1));
    mvc.perform(get("/api/v1/measures").with(admin))
        .andExpect(jsonPath("$[?(@.code=='rest_footfall')].nameZh").value("客流"));
  }

  @Test
  void a_replacement_needs_the_number_of_rows_that_vanish() throws Exception {
    mvc.perform(
            post("/api/v1/facts?source=rest-e")
                .with(admin)
                .contentType("text/csv")
                .content("shop_code,day,fans_gained\nrest-1,2026-03-02,1\nrest-2,2026-03-02,1\n"))
        .andExpect(status().isOk());
    String smaller = "shop_code,day,fans_gained\nrest-1,2026-03-02,1\n";
    String replace = "/api/v1/facts?source=rest-e&mode=replace";

    mvc.perform(post(replace).with(admin).contentType("text/csv").content(smaller))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("facts.imports.confirmVanishing"));
    mvc.perform(post(replace + "&dryRun=true").with(admin).contentType("text/csv").content(smaller))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("checked"))
        .andExpect(jsonPath("$.rowsVanished").value(1));
    mvc.perform(
            post(replace + "&confirmVanishing=1")
                .with(admin)
                .contentType("text/csv")
                .content(smaller))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rowsVanished").value(1));
  }

  @Test
  void only_a_token_with_the_scope_may_write() throws Exception {
    RequestPostProcessor reader = people.bearer(people.token(people.admin(), Scopes.READ));
    mvc.perform(post("/api/v1/facts?source=x").with(reader).contentType("text/csv").content("x"))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/facts/imports").with(people.bearer(people.merchant())))
        .andExpect(status().isForbidden());
  }

  @Test
  void what_a_measure_means_cannot_change_afterwards() throws Exception {
    String edit =
        "{\"nameZh\":\"访客\",\"nameEn\":\"Visitors\",\"unit\":\"count\",\"kind\":\"%s\",\"absent\":\"zero\",\"nonNegative\":true}";
    mvc.perform(
            put("/api/v1/measures/rest_fixed")
                .with(admin)
                .contentType("application/json")
                .content(edit.formatted("count")))
        .andExpect(status().isOk());
    mvc.perform(
            put("/api/v1/measures/rest_fixed")
                .with(admin)
                .contentType("application/json")
                .content(edit.formatted("state")))
        .andExpect(status().isConflict());
  }

  @Test
  void templates_carry_the_registered_measures() throws Exception {
    mvc.perform(get("/api/v1/facts/template.csv?layout=wide").with(admin))
        .andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("shop_code,day,ad_gmv")));
  }
}
