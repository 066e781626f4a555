package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.course.CourseCatalogue;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.support.People;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A course on its way: an administrator writes it, a merchant learns and passes. */
class CourseJourneyIT extends PortalJourney {
  private static final Pattern CODE = Pattern.compile("courses/([a-z0-9_]+)");

  @Autowired private CourseCatalogue catalogue;
  @Autowired private People people;

  @ParameterizedTest
  @CsvSource({"DESK, shenyu", "PHONE, hemiao"})
  void what_is_recommended_is_read_answered_and_certified(Screen screen, String learner) {
    try (Visitor merchant = journey.visitor(screen, "zh", false)) {
      merchant.signIn(learner, "demo");
      merchant.open("courses");
      Locator first = merchant.page().locator(".course-recommended .course-tile").first();
      assertThat(first.locator(".course-why")).containsText(Pattern.compile("家同行.*补到中位"));
      String name = first.locator("h3").innerText();
      merchant.shot("courses");
      first.locator("a").click();
      assertThat(merchant.page().locator("h1")).containsText(name);
      assertThat(merchant.page().locator(".course-reason")).containsText("补到中位");
      merchant.shot("course-lesson");

      CourseVersion course = course(merchant.page().url());
      int lessons = course.content().lessons().size();
      for (int lesson = 1; lesson < lessons; lesson++) {
        merchant.button("学完了，下一节").click();
        assertThat(merchant.page().locator(".course-way li.done")).hasCount(lesson);
      }
      merchant.button("去测验").click();
      List<Question> questions = course.content().quiz().questions();
      answer(merchant, questions, false);
      merchant.button("交卷").click();
      assertThat(merchant.page().locator(".course-quiz")).containsText("还没通过");
      merchant.shot("course-not-passed");

      merchant.button("再答一次").click();
      answer(merchant, questions, true);
      merchant.button("交卷").click();
      assertThat(merchant.page().getByText("通过了，证书已放进权益中心").first()).isVisible();
      assertThat(merchant.page().getByText("课程证书").first()).isVisible();
      merchant.shot("course-passed");

      merchant.page().getByText("在权益中心查看").click();
      assertThat(merchant.page().getByText(name).first()).isVisible();
      merchant.shot("course-certificate");
      merchant.open("courses");
      assertThat(merchant.page().locator(".course-recommended")).not().containsText(name);
      assertThat(merchant.page().locator(".course-record")).containsText(name);
    }
  }

  private CourseVersion course(String url) {
    Matcher code = CODE.matcher(url);
    if (!code.find()) {
      throw new AssertionError("no course in " + url);
    }
    return people.as(people.admin(), () -> catalogue.versions(code.group(1))).getFirst();
  }

  /** Everything right, or the first option that is wrong of each question. */
  private static void answer(Visitor merchant, List<Question> questions, boolean right) {
    Locator groups = merchant.page().locator(".course-questions .course-options");
    assertThat(groups).hasCount(questions.size());
    for (int number = 0; number < questions.size(); number++) {
      Question question = questions.get(number);
      Set<Integer> chosen = right ? question.right() : Set.of(question.right().contains(0) ? 1 : 0);
      for (int option : chosen) {
        groups
            .nth(number)
            .locator("vaadin-radio-button, vaadin-checkbox")
            .nth(option)
            .locator("input")
            .check();
      }
    }
  }

  @Test
  void what_an_administrator_writes_and_publishes_the_merchant_learns() {
    String name = "旅程课：把封面拍清楚";
    try (Visitor admin = journey.visitor(Screen.DESK, "zh", false)) {
      admin.signIn("admin", "demo");
      admin.open("admin/courses");
      admin.shot("admin-courses");
      admin.button("新建课程").click();
      admin.field("名称（中文）").fill(name);
      admin.field("编号").fill("journey_cover");
      admin.button("新建").click();
      assertThat(admin.page().locator("h1")).containsText(name);

      admin.button("发布").click();
      assertThat(admin.page().getByText("处要改，才能发布").first()).isVisible();
      admin.field("简介（中文）").fill("三步拍出一张看得清的封面");
      admin.page().locator("vaadin-select:has-text('经营维度')").click();
      admin.page().locator("vaadin-select-item:has-text('商品运营')").last().click();
      admin.field("标题（中文）").fill("光线和背景");
      admin.field("正文（中文）").fill("商品占画面 **七成**，背景只留一种颜色。");
      admin.field("正文（中文）").press("Tab");
      assertThat(admin.page().locator(".course-preview strong")).hasText("七成");
      admin.shot("admin-course-editor");
      admin.button("发布").click();
      admin.page().locator("vaadin-confirm-dialog").getByText("发布").last().click();
      assertThat(admin.page().getByText("第 1 版已发布").first()).isVisible();

      // the figures are there before the effect has been estimated
      admin.open("admin/courses/im_reply?part=overview");
      assertThat(admin.page().getByText("95% 区间").first()).isVisible();
      admin.shot("admin-course-overview");
    }
    try (Visitor merchant = journey.visitor(Screen.PHONE, "zh", true)) {
      merchant.signIn("linyue", "demo");
      merchant.open("courses?q=旅程课");
      merchant.page().locator(".course-tile", named(name)).locator("a").click();
      assertThat(merchant.page().getByText("商品占画面")).isVisible();
      merchant.button("学完了").click();
      assertThat(merchant.page().getByText("课程证书").first()).isVisible();
      merchant.shot("course-written");
    }
  }

  private static Page.LocatorOptions named(String name) {
    return new Page.LocatorOptions().setHasText(name);
  }
}
