package com.merchantgrowth.glossary.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class GlossaryApiTest {
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  @Test
  void terms_are_found_by_initials_and_narrowed_by_category() throws Exception {
    RequestPostProcessor merchant = people.bearer(people.merchant());
    mvc.perform(get("/api/v1/glossary").param("q", "cje").with(merchant))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].key").value("gmv"))
        .andExpect(jsonPath("$[0].name.zh").value("成交额"))
        .andExpect(jsonPath("$[0].pinyin").value("chéng jiāo é"))
        .andExpect(jsonPath("$[0].meaning.en").value(containsString("refunds")));
    mvc.perform(get("/api/v1/glossary").param("category", "ads").with(merchant))
        .andExpect(jsonPath("$[*].category").value(everyItem(is("ads"))))
        .andExpect(jsonPath("$[*].key").value(hasItem("roi")));
  }

  @Test
  void help_is_told_in_both_languages_with_its_terms() throws Exception {
    mvc.perform(get("/api/v1/help/metric.gmv_30").with(people.bearer(people.serviceProvider())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.key").value("metric.gmv_30"))
        .andExpect(jsonPath("$.title.zh").value("近30天成交额"))
        .andExpect(jsonPath("$.text.en").value(containsString("refunds")))
        .andExpect(jsonPath("$.terms[0]").value("gmv"));
  }

  @Test
  void what_is_no_help_is_not_found() throws Exception {
    RequestPostProcessor admin = people.bearer(people.admin());
    for (String key : new String[] {"metric.no_such", "nothing", "term.gmv", "topic.x"}) {
      mvc.perform(get("/api/v1/help/" + key).with(admin)).andExpect(status().isNotFound());
    }
  }
}
