package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task on its way: one administrator writes it, another approves, the merchant sees it. */
class TaskJourneyIT extends PortalJourney {
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
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("tasks");
      assertThat(merchant.page().getByText("旅程冲单任务").first()).isVisible();
      merchant.shot("tasks");
    }
  }

  @Test
  void a_reward_is_taken_with_one_click_and_lies_in_the_wallet() {
    try (Visitor merchant = journey.visitor(Screen.PHONE, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("tasks");
      Locator waiting = merchant.page().locator(".task-card.to-claim");
      assertThat(waiting.first()).isVisible();
      int before = waiting.count();
      String name = waiting.first().locator("h3").innerText();
      merchant.shot("tasks-to-claim");

      waiting.first().getByText("领取", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(merchant.page().getByText(Pattern.compile("^已领取 ")).first()).isVisible();
      assertThat(waiting).hasCount(before - 1);

      merchant.open("rewards");
      assertThat(merchant.page().getByText(name).first()).isVisible();
      merchant.shot("wallet");
    }
  }

  private static void day(Visitor author, String label, LocalDate day) {
    Locator field =
        author
            .page()
            .getByLabel(Pattern.compile("^" + label + "$"))
            .and(author.page().getByRole(AriaRole.COMBOBOX));
    field.fill(day.toString());
    field.press("Enter");
    field.press("Tab");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh", "DESK,en", "PHONE,en"})
  void the_pages_of_tasks_and_tiers_stand(Screen screen, String language) {
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
      admin.open("admin/tiers");
      assertThat(admin.page().locator("table").first()).isVisible();
      admin.shot("admin-tiers");
      admin.open("admin/rewards");
      assertThat(admin.page().locator("vaadin-grid").first()).isVisible();
      admin.shot("admin-rewards");
    }
    try (Visitor merchant = journey.visitor(screen, language, false)) {
      merchant.open("login");
      merchant.language();
      merchant.signIn("shenyu", "demo");
      merchant.open("tasks?tab=done");
      assertThat(merchant.page().locator(".task-compact").first()).isVisible();
      merchant.shot("tasks-done");
      merchant.page().locator(".task-compact h3 a").first().click();
      assertThat(merchant.page().locator(".task-page").first()).isVisible();
      merchant.shot("task");
      merchant.open("tier");
      assertThat(merchant.page().locator(".tier-table").first()).isVisible();
      merchant.shot("tier");
      merchant.open("notices");
      assertThat(merchant.page().locator("vaadin-grid").first()).isVisible();
      merchant.shot("notices");
    }
  }
}
