package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.RunningPortal;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task on its way: one administrator writes it, another approves, the merchant sees it. */
@RunningPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskJourneyIT {
  @LocalServerPort private int port;
  @Autowired private MetricResults results;
  @Autowired private BusinessCalendar calendar;
  private Journey journey;

  @BeforeAll
  void prepare() {
    journey = Journey.through(port, results, calendar);
  }

  @AfterAll
  void close() {
    journey.close();
  }

  @Test
  void a_task_is_written_counted_approved_and_seen_by_the_merchant() {
    try (Visitor author = journey.visitor(Screen.DESK, "zh", false)) {
      author.signIn("admin", "demo");
      author.open("admin/tasks");
      author.shot("admin-tasks");
      author.button("新建任务").click();
      author.field("名称").fill("旅程冲单任务");
      author.field("任务代码").fill("journey-orders");
      author.button("开始编写").click();
      assertThat(author.page().locator("h1")).containsText("旅程冲单任务");
      author.field("为什么值得做（商家会看到）").fill("订单越多，分到的流量越多");
      day(author, "开始", calendar.yesterday());
      day(author, "结束", calendar.today().plusDays(20));
      author.field("数值").fill("999999");
      author.field("数值").press("Tab");
      author.button("算一算").click();
      assertThat(author.page().locator(".task-hero-line")).containsText("家会看到");
      author.shot("task-editor");
      author.button("提交审批").click();
      assertThat(author.page().locator(".note").first()).containsText("另一位管理员");
      author.shot("task-review-own");
    }
    try (Visitor approver = journey.visitor(Screen.DESK, "zh", false)) {
      approver.signIn("admin2", "demo");
      approver.open("admin/tasks?state=in_review");
      approver.page().getByText("旅程冲单任务").first().click();
      assertThat(approver.button("批准上线")).isVisible();
      approver.shot("task-review");
      approver.button("批准上线").click();
      assertThat(approver.page().getByText("各轮情况").first()).isVisible();
      approver.shot("task-published");
    }
    String shop = Marketplace.of(RunningPortal.SHOPS).story(Story.STAR).code();
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("tasks?shop=" + shop);
      assertThat(merchant.page().getByText("旅程冲单任务").first()).isVisible();
    }
  }

  private static void day(Visitor author, String label, LocalDate day) {
    Locator field =
        author
            .page()
            .getByLabel(Pattern.compile("^" + label + "$"))
            .and(author.page().getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX));
    field.fill(day.toString());
    field.press("Enter");
    field.press("Tab");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh", "DESK,en", "PHONE,en"})
  void the_pages_of_tasks_stand(Screen screen, String language) {
    try (Visitor admin = journey.visitor(screen, language, false)) {
      admin.open("login");
      admin.language();
      admin.signIn("admin", "demo");
      admin.open("admin/tasks");
      assertThat(admin.page().locator("vaadin-grid").first()).isVisible();
      admin.shot("admin-tasks");
      admin.page().locator("vaadin-grid a").first().click();
      assertThat(admin.page().locator("h1").first()).isVisible();
      admin.shot("admin-task");
    }
  }
}
