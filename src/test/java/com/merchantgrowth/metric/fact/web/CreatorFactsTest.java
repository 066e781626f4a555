package com.merchantgrowth.metric.fact.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.creator.CreatorAttributes;
import com.merchantgrowth.creator.CreatorSetup;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Facts about creators come in by the same door as facts about shops. */
@PortalTest
class CreatorFactsTest {
  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired CreatorSetup creators;
  private RequestPostProcessor admin;

  @BeforeEach
  void creators() {
    admin = people.bearer(people.admin());
    creators.creators(Map.of("cf-1", new CreatorAttributes("阿禾", null, null, "", null, true)));
  }

  @Test
  void a_file_names_creators_and_is_listed_under_their_kind() throws Exception {
    mvc.perform(
            post("/api/v1/facts?source=cf-a&kind=creator")
                .with(admin)
                .contentType("text/csv")
                .content("creator_code,day,content_views,paid_orders\ncf-1,2026-03-02,900,4\n"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.kind").value("creator"))
        .andExpect(jsonPath("$.subjects").value(1));

    mvc.perform(get("/api/v1/facts/imports?kind=creator&q=cf-a").with(admin))
        .andExpect(jsonPath("$.total").value(1));
    mvc.perform(get("/api/v1/facts/imports?kind=shop&q=cf-a").with(admin))
        .andExpect(jsonPath("$.total").value(0));
  }

  @Test
  void an_unknown_code_is_an_unknown_creator_not_an_unknown_shop() throws Exception {
    mvc.perform(
            post("/api/v1/facts?source=cf-b&kind=creator")
                .with(admin)
                .header("Accept-Language", "en")
                .contentType("text/csv")
                .content("creator_code,day,content_views\ncf-none,2026-03-02,900\n"))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.import.problems[0].reason").value("There is no creator \"cf-none\""));
  }

  @Test
  void a_shop_code_column_is_refused_where_creators_are_imported() throws Exception {
    mvc.perform(
            post("/api/v1/facts?source=cf-c&kind=creator")
                .with(admin)
                .contentType("text/csv")
                .content("shop_code,day,content_views\ncf-1,2026-03-02,900\n"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void the_template_of_creators_lists_the_measures_of_creators() throws Exception {
    mvc.perform(get("/api/v1/facts/template.csv?kind=creator").with(admin))
        .andExpect(status().isOk())
        .andExpect(content().string(startsWith("\uFEFFcreator_code,day,")))
        .andExpect(content().string(containsString("content_views")))
        .andExpect(content().string(containsString("quality_returns")))
        .andExpect(content().string(not(containsString("live_minutes"))));
    mvc.perform(get("/api/v1/facts/template.csv?kind=shop").with(admin))
        .andExpect(content().string(containsString("live_minutes")))
        .andExpect(content().string(not(containsString("content_views"))));
  }
}
