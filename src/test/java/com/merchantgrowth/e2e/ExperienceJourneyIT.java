package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.shared.SubjectKind;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A score opened, tried out, appealed against, decided and computed again. */
class ExperienceJourneyIT extends PortalJourney {
  private long newestRun() {
    return results.latest(SubjectKind.SHOP).orElseThrow().id();
  }

  @Test
  void a_merchant_opens_the_score_appeals_and_sees_it_computed_again() {
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("experience?metric=im_3min_rate_30");
      assertThat(merchant.page().locator("h1").first()).containsText("店铺体验分");
      merchant.shot("experience-opened");
      merchant.button("我要申诉").click();
      Locator orders = merchant.page().getByLabel("支付订单数").first();
      orders.fill("1");
      orders.press("Tab");
      assertThat(merchant.page().getByText("剔除后体验分").first()).isVisible();
      merchant.field("经过").fill("系统重复下单，已取消");
      merchant.shot("experience-appeal");
      merchant.button("提交申诉").click();
      assertThat(merchant.page().getByText("系统重复下单，已取消").first()).isVisible();
    }
    long before = newestRun();
    try (Visitor admin = journey.visitor(Screen.DESK, "zh", false)) {
      admin.signIn("admin", "demo");
      admin.open("admin/appeals?state=open");
      admin.shot("admin-appeals");
      // the one that came last waits at the end
      admin
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("处理").setExact(true))
          .last()
          .click();
      assertThat(admin.page().getByText("系统重复下单，已取消").first()).isVisible();
      admin.field("说明").fill("已核实，剔除");
      admin.shot("admin-appeal");
      admin.button("通过并重算").click();
      assertThat(admin.page().getByText("已核实，剔除").first()).isVisible();
    }
    Awaitility.await("the newest day, computed again")
        .atMost(Duration.ofMinutes(2))
        .until(() -> newestRun() != before);
    try (Visitor merchant = journey.visitor(Screen.PHONE, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("experience");
      assertThat(merchant.page().getByText("已核实，剔除").first()).isVisible();
      merchant.shot("experience");
    }
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh", "DESK,en", "PHONE,en"})
  void the_pages_of_scores_stand(Screen screen, String language) {
    try (Visitor merchant = journey.visitor(screen, language, false)) {
      merchant.open("login");
      merchant.language();
      merchant.signIn("shenyu", "demo");
      merchant.open("experience");
      assertThat(merchant.page().locator("table").first()).isVisible();
      merchant.shot("experience-page");
    }
    try (Visitor admin = journey.visitor(screen, language, false)) {
      admin.open("login");
      admin.language();
      admin.signIn("admin", "demo");
      admin.open("admin/scorecards");
      assertThat(admin.page().locator("table").first()).isVisible();
      admin.shot("admin-scorecards");
      admin.open("admin/scorecards?edit=1");
      assertThat(admin.page().locator(".score-item").first()).isVisible();
      admin.shot("admin-scorecard-edit");
      admin.open("admin/appeals");
      assertThat(admin.page().locator("vaadin-grid").first()).isVisible();
      admin.shot("admin-appeals");
    }
  }
}
