package com.merchantgrowth.task.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.TaskBodies;
import com.merchantgrowth.task.TaskMarket;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class TaskApiTest {
  private static final String TASKS = "/api/v1/tasks/";

  @Autowired private TaskMarket market;
  @Autowired private People people;
  @Autowired private MockMvc mvc;
  @Autowired private BusinessCalendar calendar;

  private RequestPostProcessor author;
  private RequestPostProcessor approver;
  private LocalDate first;
  private LocalDate last;

  @BeforeEach
  void tokens() {
    author = people.bearer(people.admin());
    approver = people.bearer(people.admin());
    first = calendar.today().plusDays(5);
    last = first.plusDays(29);
  }

  private ResultActions send(
      RequestPostProcessor who, MockHttpServletRequestBuilder request, String body)
      throws Exception {
    return mvc.perform(request.with(who).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions step(RequestPostProcessor who, String path, String body) throws Exception {
    return send(who, post(TASKS + path), body);
  }

  private void write(String code, String body) throws Exception {
    send(author, put(TASKS + code), body).andExpect(status().isCreated());
  }

  @Test
  void a_draft_is_written_read_rewritten_and_discarded() throws Exception {
    String body = TaskBodies.ladder("接口任务", "接口", first, last);
    send(author, put(TASKS + "ta-draft"), body)
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", TASKS + "ta-draft"))
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.state").value("draft"))
        .andExpect(jsonPath("$.definition.goal.levels[1].reward").value(6000));
    String tag =
        String.valueOf(
            mvc.perform(get(TASKS + "ta-draft").with(author))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag"));

    send(author, put(TASKS + "ta-draft").header("If-Match", tag), body.replace("6000", "7000"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.definition.goal.levels[1].reward").value(7000));
    send(approver, put(TASKS + "ta-draft").header("If-Match", tag), body)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("task.error.savedMeanwhile"));
    send(author, put(TASKS + "ta-draft").header("If-Match", "seven"), body)
        .andExpect(status().isBadRequest());
    mvc.perform(get(TASKS + "ta-draft").param("version", "4").with(author))
        .andExpect(status().isNotFound());

    mvc.perform(delete(TASKS + "ta-draft").with(author)).andExpect(status().isNoContent());
    mvc.perform(get(TASKS + "ta-draft").with(author)).andExpect(status().isNotFound());
  }

  @Test
  void what_cannot_be_read_as_a_definition_is_refused_with_its_field() throws Exception {
    send(author, put(TASKS + "ta-wrong"), "{}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("task.error.field"));
    send(author, put(TASKS + "ta-wrong"), TaskBodies.ladder("反了", "接口", first, first.minusDays(1)))
        .andExpect(status().isBadRequest());
    send(author, put(TASKS + "Ta_Wrong"), TaskBodies.ladder("代码", "接口", first, last))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("task.error.code"));
    mvc.perform(get("/api/v1/tasks").param("state", "gone").with(author))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("in_review")));
  }

  @Test
  void everything_that_keeps_a_draft_from_review_is_told_at_its_field() throws Exception {
    write(
        "ta-unsound",
        TaskBodies.ladder("", "接口", first, last)
            .replace("\"value\": 50", "\"value\": 5")
            .replace("\"budget\": 20000", "\"budget\": 10"));

    step(author, "ta-unsound/submit", "")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("task.admin.error.problems"))
        .andExpect(
            jsonPath(
                "$.problems[*].field", containsInAnyOrder("name", "levels", "budget", "audience")))
        .andExpect(jsonPath("$.problems[*].code", hasItem("task.error.levelsAscend")))
        .andExpect(jsonPath("$.problems[0].detail", containsString("名称")));
  }

  @Test
  void preview_and_backtest_count_shops_and_cost() throws Exception {
    List<ShopRef> shops = market.shops("接口回测", 10);
    for (int n = 1; n < 10; n++) {
      for (int back = 0; back < 10; back++) {
        market.fact(shops.get(n), market.day(back), "paid_orders", n);
      }
    }
    market.run(0, 0);
    write("ta-test", TaskBodies.ladder("回测任务", "接口回测", first, last));

    step(author, "ta-test/preview", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.inAudience").value(10))
        .andExpect(jsonPath("$.alreadyMet").value(0))
        .andExpect(jsonPath("$.willSee").value(10))
        .andExpect(jsonPath("$.byTier.L1").value(10));
    String days = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(market.day(9), market.day(0));
    step(author, "ta-test/backtest", days)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.levels", contains(1, 4, 5)))
        .andExpect(jsonPath("$.completions").value(9))
        .andExpect(jsonPath("$.cost").value(34_000))
        .andExpect(jsonPath("$.budgetGone").value(market.day(0).toString()))
        .andExpect(jsonPath("$.days", hasSize(10)));

    step(author, "ta-test/backtest", "{\"from\": \"%s\"}".formatted(market.day(9)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("task.error.field"));
    step(author, "ta-test/backtest", days.replace(market.day(0).toString(), last.toString()))
        .andExpect(status().isBadRequest());
    step(author, "ta-test/preview", "{\"version\": 9}").andExpect(status().isNotFound());
    step(
            author,
            "ta-none/preview",
            "{\"definition\": %s}".formatted(TaskBodies.ladder("没存", "接口回测", first, last)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.willSee").value(10));
  }

  @Test
  void two_administrators_publish_pause_and_end_a_task() throws Exception {
    market.shops("接口上线", 3);
    write("ta-way", TaskBodies.ladder("上线任务", "接口上线", first, last));
    step(author, "ta-way/approve", "").andExpect(status().isForbidden());
    step(author, "ta-way/submit", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("in_review"));
    step(author, "ta-way/approve", "")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("task.error.ownReview"));
    step(approver, "ta-way/send-back", "{}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("task.error.note"));
    step(approver, "ta-way/send-back", "{\"note\": \"预算太小\"}")
        .andExpect(jsonPath("$.state").value("draft"))
        .andExpect(jsonPath("$.note").value("预算太小"));
    step(author, "ta-way/submit", "").andExpect(status().isOk());
    step(approver, "ta-way/approve", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("live"));

    step(author, "ta-way/pause", "").andExpect(status().isNoContent());
    step(author, "ta-way/pause", "").andExpect(status().isConflict());
    mvc.perform(get("/api/v1/tasks").param("state", "paused").with(author))
        .andExpect(jsonPath("$.tasks[*].code", hasItem("ta-way")));
    step(author, "ta-way/resume", "").andExpect(status().isNoContent());
    step(author, "ta-way/end?dryRun=true", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dryRun").value(true));
    step(author, "ta-way/end", "").andExpect(status().isOk());
    step(author, "ta-way/end", "")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("task.error.notPublished"));
    mvc.perform(delete(TASKS + "ta-way").with(author)).andExpect(status().isConflict());
    mvc.perform(get(TASKS + "ta-way/versions").with(author)).andExpect(jsonPath("$", hasSize(1)));
    mvc.perform(get(TASKS + "ta-way/effects").with(author)).andExpect(status().isOk());
  }

  @Test
  void the_list_is_filtered_by_kind_and_text() throws Exception {
    write("ta-list", TaskBodies.ladder("只为列表", "接口", first, last));
    mvc.perform(
            get("/api/v1/tasks")
                .param("q", "只为列表")
                .param("kind", "platform_incentive")
                .with(author))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.tasks[0].state").value("draft"))
        .andExpect(jsonPath("$.tasks[0].liveVersion").value(0));
    mvc.perform(get("/api/v1/tasks").param("q", "ta-list").param("kind", "newcomer").with(author))
        .andExpect(jsonPath("$.total").value(0));
    mvc.perform(get("/api/v1/tasks").param("size", "0").with(author))
        .andExpect(status().isBadRequest());
    mvc.perform(get("/api/v1/tasks").with(people.bearer(people.merchant())))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.tasks").doesNotExist());
    mvc.perform(get("/api/v1/tasks").param("q", "ta-way-none").with(author))
        .andExpect(jsonPath("$.tasks[*].code", not(hasItem("ta-list"))));
  }
}
