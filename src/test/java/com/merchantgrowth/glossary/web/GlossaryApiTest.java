package com.merchantgrowth.glossary.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
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

  private static final String GOOD =
      """
      {"basedOn": %d, "title": {"zh": "接口写的词", "en": "a word by REST"},
       "text": {"zh": "由接口写进来的一个词，先说它是什么，再说什么时候会用到它，够长才收，短了退回。%s",
                "en": "A word written over REST: what it is, when it is used, and long enough."},
       "category": "data", "pinyin": "jiē kǒu xiě de cí", "terms": ["gmv"], "links": []}
      """;

  private ResultActions write(String key, String body) throws Exception {
    return mvc.perform(
        put("/api/v1/texts/" + key)
            .with(people.bearer(people.admin()))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  @Test
  void a_text_is_written_in_versions_and_read_by_everybody() throws Exception {
    write("term.by_rest", GOOD.formatted(0, "一"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.category").value("data"));
    write("term.by_rest", GOOD.formatted(1, "二")).andExpect(jsonPath("$.version").value(2));
    write("term.by_rest", GOOD.formatted(2, "二"))
        .andExpect(jsonPath("$.version").value(2)); // nothing changed
    write("term.by_rest", GOOD.formatted(1, "三")).andExpect(status().isConflict());

    mvc.perform(get("/api/v1/glossary").param("q", "jkxdc").with(people.bearer(people.merchant())))
        .andExpect(jsonPath("$[0].key").value("by_rest"))
        .andExpect(jsonPath("$[0].meaning.zh").value(endsWith("二")));
    mvc.perform(get("/api/v1/texts/term.by_rest").with(people.bearer(people.admin())))
        .andExpect(jsonPath("$.inForce.version").value(2))
        .andExpect(jsonPath("$.versions[1].text.zh").value(endsWith("一")));
  }

  @Test
  void a_topic_keeps_the_name_the_checklist_gives_it() throws Exception {
    String topic = "topic.prepare-entry-deposit";
    RequestPostProcessor admin = people.bearer(people.admin());
    String zh = "保证金按类目收，开店前先问清金额、怎么退、扣了怎么补，别等被限流了才想起来。".repeat(4);
    String en =
        "The deposit depends on the category: ask what it is and how it comes back. ".repeat(6);
    write(
            topic,
            """
            {"basedOn": 1, "title": {"zh": "别的名字", "en": "Another"},
             "text": {"zh": "%s", "en": "%s"}}
            """
                .formatted(zh, en))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.title.zh").value("保证金明细"));
    mvc.perform(get("/api/v1/texts/" + topic).with(admin))
        .andExpect(jsonPath("$.versions[1].author").value("system"))
        .andExpect(jsonPath("$.versions[1].title.zh").value("保证金明细"));
  }

  @Test
  void what_the_editor_refuses_rest_refuses_with_everything_that_is_wrong() throws Exception {
    write("status.too_short", "{\"title\": {\"zh\": \"短\"}, \"text\": {\"zh\": \"太短\"}}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems.length()").value(3));
    write("status.too_short", "{}").andExpect(status().isBadRequest());
    write("nothing", GOOD.formatted(0, "")).andExpect(status().isNotFound());
    for (AccountRef other : List.of(people.merchant(), people.serviceProvider())) {
      mvc.perform(get("/api/v1/texts/term.gmv").with(people.bearer(other)))
          .andExpect(status().isForbidden());
      mvc.perform(
              put("/api/v1/texts/term.gmv")
                  .with(people.bearer(other))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(GOOD.formatted(1, "")))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void what_is_no_help_is_not_found() throws Exception {
    RequestPostProcessor admin = people.bearer(people.admin());
    for (String key : new String[] {"metric.no_such", "nothing", "term.gmv", "topic.x"}) {
      mvc.perform(get("/api/v1/help/" + key).with(admin)).andExpect(status().isNotFound());
    }
  }
}
