package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A coach looks through its shops and opens a playbook for one; the owner sees who coaches it. */
class CoachingJourneyIT extends PortalJourney {
  private static final String SHOP = "S09991";

  @Test
  void a_coach_finds_a_shop_and_a_playbook_and_the_owner_sees_the_coach() {
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
    }
    try (Visitor merchant = journey.visitor(Screen.PHONE, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("my-providers?shop=" + SHOP);
      assertThat(merchant.page().locator("#bindings")).containsText("桐乡毛衫陪跑中心");
      merchant.shot("my-providers");
    }
  }
}
