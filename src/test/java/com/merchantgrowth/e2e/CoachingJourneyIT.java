package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.coaching.plan.PlansByData;
import com.merchantgrowth.e2e.Journey.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A coach finds the shop in need, applies a playbook; the merchant sees the plan and does its part;
 * the owner takes the shop away and the coach's next click finds it closed.
 */
class CoachingJourneyIT extends PortalJourney {
  private static final String SHOP = "S09991";

  @Autowired private PlansByData data;

  @Test
  void a_coach_helps_a_shop_and_both_see_the_same_plan() {
    try (Visitor coach = journey.visitor(Screen.DESK, "zh", false)) {
      coach.signIn("zhouming", "demo");
      coach.open("my-shops");
      assertThat(coach.page().locator("#portfolio")).containsText("需要度");
      coach.shot("portfolio");
      coach.open("my-shops/" + SHOP);
      assertThat(coach.page().locator("h1")).containsText("素锦");
      coach.shot("shop-sheet");

      coach.open("playbooks");
      coach.shot("playbooks");
      coach.open("playbooks/confidence-cases?shop=" + SHOP);
      coach.shot("playbook");
      coach.button("用这个方案").click();
      Locator dialog = coach.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("店铺编码");
      coach.button("建计划").click();
      assertThat(dialog).containsText("建好 1 家");
      coach.shot("plan-applied");
    }
    try (Visitor merchant = journey.visitor(Screen.PHONE, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("growth-plan?shop=" + SHOP);
      assertThat(merchant.page().locator("h1")).containsText("陪跑计划");
      merchant.shot("growth-plan");
      merchant.open("my-providers?shop=" + SHOP);
      assertThat(merchant.page().locator("#bindings")).containsText("桐乡毛衫陪跑中心");
      merchant.shot("my-providers");
    }
    // what data can tell, the night's run tells
    data.close(calendar.yesterday());
    try (Visitor coach = journey.visitor(Screen.DESK, "zh", false)) {
      coach.signIn("zhouming", "demo");
      coach.open("plans");
      assertThat(coach.page().locator("h1")).containsText("共享计划");
      coach.shot("plans");
      coach.open("coaching-effect");
      assertThat(coach.page().locator(".card").last()).containsText("95% 区间");
      coach.shot("coaching-effect");
      coach.open("provider-score");
      assertThat(coach.page().locator("body")).containsText("合作服务商");
      coach.shot("provider-score");
    }
  }
}
