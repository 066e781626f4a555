package com.merchantgrowth.creator;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class CreatorApiTest {
  private static final String CREATORS = "/api/v1/creators";

  @Autowired private MockMvc mvc;
  @Autowired private People people;

  @Test
  void csv_creates_creators_and_everybody_gets_them_back_under_the_same_names() throws Exception {
    mvc.perform(
            post(CREATORS)
                .contentType("text/csv;charset=utf-8")
                .content("creator_code,name,tier,type,fans\nca-1,阿禾,头部,种草型,98\n")
                .with(people.bearer(people.admin())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(1));

    mvc.perform(get(CREATORS + "?q=ca-1").with(people.bearer(people.merchant())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.creators[0].creator_code").value("ca-1"))
        .andExpect(jsonPath("$.creators[0].tier").value("head"))
        .andExpect(jsonPath("$.creators[0].type").value("seeding"))
        .andExpect(jsonPath("$.creators[0].category").doesNotExist());
    mvc.perform(get(CREATORS + "/ca-1").with(people.bearer(people.serviceProvider())))
        .andExpect(jsonPath("$.fans").value(98));
    mvc.perform(get(CREATORS + "/ca-none").with(people.bearer(people.merchant())))
        .andExpect(status().isNotFound());
  }

  @Test
  void json_is_the_same_import() throws Exception {
    mvc.perform(
            post(CREATORS)
                .contentType("application/json")
                .content("[{\"creator_code\":\"ca-2\",\"name\":\"乙\",\"tier\":null}]")
                .with(people.bearer(people.admin())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(1));
  }

  @Test
  void a_refusal_lists_rows_with_reasons_in_the_callers_language() throws Exception {
    mvc.perform(
            post(CREATORS)
                .contentType("text/csv")
                .header("Accept-Language", "en")
                .content("creator_code,fans\nca-3,1e308\n")
                .with(people.bearer(people.admin())))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].line").value(2))
        .andExpect(jsonPath("$.problems[0].code").value("creator.csv.fans"))
        .andExpect(
            jsonPath("$.problems[0].reason")
                .value("Fans \"1e308\" has to be a whole number from 0 to 10 billion"));
  }

  @Test
  void merchants_do_not_import() throws Exception {
    mvc.perform(
            post(CREATORS)
                .contentType("text/csv")
                .content("creator_code\nca-4\n")
                .with(people.bearer(people.merchant())))
        .andExpect(status().isForbidden());
  }
}
