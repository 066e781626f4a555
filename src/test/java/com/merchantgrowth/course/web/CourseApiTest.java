package com.merchantgrowth.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.course.CourseMarket;
import com.merchantgrowth.course.content.CourseJson;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class CourseApiTest {
  @Autowired private CourseMarket market;
  @Autowired private DiagnosisMarket diagnosed;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  private ResultActions send(RequestPostProcessor who, String path, String body) throws Exception {
    return mvc.perform(post(path).with(who).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  @Test
  void a_merchant_reads_answers_and_passes_and_sees_what_is_right_only_afterwards()
      throws Exception {
    ShopRef shop = market.shop("api-learn");
    RequestPostProcessor owner = people.bearer(market.member(shop, MemberRole.OWNER));
    RequestPostProcessor viewer = people.bearer(market.member(shop, MemberRole.VIEWER));
    market.course("api_learn", CourseMarket.quiz(3));
    String base = "/api/v1/shops/" + shop.code();

    mvc.perform(get(base + "/courses").param("status", "not_started").with(viewer))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].code", hasItem("api_learn")));
    String opened =
        mvc.perform(get(base + "/courses/api_learn").with(viewer))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.quiz.questions.length()").value(2))
            .andExpect(jsonPath("$.quiz.attemptsLeft").value(3))
            .andExpect(jsonPath("$.lastAttempt").doesNotExist())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(opened).doesNotContain("right", "explanation", "Most sessions");

    send(viewer, base + "/courses/api_learn/attempts", "{\"version\": 1, \"answers\": [[1],[0,2]]}")
        .andExpect(status().isForbidden());
    mvc.perform(
            post(base + "/courses/api_learn/lessons/one/read").param("version", "1").with(owner))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.course.read").value(1))
        .andExpect(jsonPath("$.lessons[0].read").value(true));
    send(owner, base + "/courses/api_learn/attempts", "{\"version\": 7, \"answers\": [[1],[0,2]]}")
        .andExpect(status().isConflict());
    send(owner, base + "/courses/api_learn/attempts", "{\"version\": 1, \"answers\": [[1]]}")
        .andExpect(status().isBadRequest());
    send(owner, base + "/courses/api_learn/attempts", "{\"version\": 1, \"answers\": [[1],[0]]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.passed").value(false))
        .andExpect(jsonPath("$.percent").value(50))
        .andExpect(jsonPath("$.questions[1].right").value(false))
        .andExpect(jsonPath("$.questions[1].explanation.en").value("Say it all at once."));
    send(owner, base + "/courses/api_learn/attempts", "{\"version\": 1, \"answers\": [[1],[2,0]]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.passed").value(true))
        .andExpect(jsonPath("$.shopPassed").value(true));
    mvc.perform(get(base + "/learning-record").with(viewer))
        .andExpect(jsonPath("$[0].course").value("api_learn"))
        .andExpect(jsonPath("$[0].attempts").value(2))
        .andExpect(jsonPath("$[0].bestPercent").value(100));
    mvc.perform(get(base + "/rewards").with(viewer)).andExpect(status().isOk());
  }

  @Test
  void recommendations_carry_the_numbers_of_the_diagnosis() throws Exception {
    RequestPostProcessor owner = people.bearer(diagnosed.open().owner(0));

    mvc.perform(get("/api/v1/shops/" + diagnosed.code(0) + "/course-recommendations").with(owner))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].because").value("gap"))
        .andExpect(jsonPath("$[*].gap.metric", hasItem("im_3min_rate_30")))
        .andExpect(jsonPath("$[0].gap.dimensionGain").isNumber())
        .andExpect(jsonPath("$[0].day").value(diagnosed.day().toString()));
  }

  @Test
  void an_administrator_writes_publishes_and_archives() throws Exception {
    RequestPostProcessor admin = people.bearer(people.admin());
    String body =
        CourseJson.write(
            CourseMarket.content("接口课", CourseMarket.quiz(1), Condition.EVERYBODY, "one"));
    String path = "/api/v1/courses/api_admin";

    mvc.perform(put(path).with(admin).contentType(MediaType.APPLICATION_JSON).content(body))
        .andExpect(status().isCreated())
        .andExpect(header().string("ETag", "\"1.0\""));
    mvc.perform(
            put(path)
                .with(admin)
                .header("If-Match", "\"9.9\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().isConflict());
    send(admin, path + "/publish", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("live"));
    mvc.perform(get("/api/v1/courses").param("q", "api_admin").with(admin))
        .andExpect(jsonPath("$[0].state").value("published"))
        .andExpect(jsonPath("$[0].passRate").doesNotExist());
    mvc.perform(get(path + "/effects").with(admin)).andExpect(status().isOk());
    mvc.perform(delete(path).with(admin)).andExpect(status().isConflict());
    send(admin, path + "/archive", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("archived"));
    send(admin, path + "/restore", "").andExpect(jsonPath("$.state").value("published"));
    mvc.perform(get(path + "/versions").with(people.bearer(people.merchant())))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_course_that_is_not_sound_is_refused_with_everything_that_is_wrong() throws Exception {
    RequestPostProcessor admin = people.bearer(people.admin());
    mvc.perform(
            put("/api/v1/courses/api_unsound")
                .with(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": {\"zh\": \"没写完\"}}"))
        .andExpect(status().isCreated());

    send(admin, "/api/v1/courses/api_unsound/publish", "").andExpect(status().isBadRequest());
    mvc.perform(
            put("/api/v1/courses/api_unsound")
                .with(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"lessons\": 3}"))
        .andExpect(status().isBadRequest());
    mvc.perform(
            put("/api/v1/courses/Api-Bad")
                .with(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void another_shops_courses_and_records_are_not_there() throws Exception {
    ShopRef shop = market.shop("api-other");
    ShopRef mine = market.shop("api-mine");
    RequestPostProcessor stranger = people.bearer(market.member(mine, MemberRole.OWNER));
    market.course("api_other", CourseMarket.quiz(0));
    String base = "/api/v1/shops/" + shop.code();

    for (String path :
        new String[] {
          "/courses", "/courses/api_other", "/course-recommendations", "/learning-record"
        }) {
      mvc.perform(get(base + path).with(stranger))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.detail", not(containsString(shop.name()))));
    }
    send(stranger, base + "/courses/api_other/attempts", "{\"version\": 1, \"answers\": []}")
        .andExpect(status().isNotFound());
    mvc.perform(
            post(base + "/courses/api_other/lessons/one/read").param("version", "1").with(stranger))
        .andExpect(status().isNotFound());
  }
}
