package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AccountSetup;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.RunningPortal;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A newcomer's first day, from the sign-in through step 1 to its reward. */
@RunningPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnboardingJourneyIT {
  private static final String PASSWORD = "quiet-lamp-over-river-7";

  @LocalServerPort private int port;
  @Autowired private MetricResults results;
  @Autowired private BusinessCalendar calendar;
  @Autowired private AccountSetup accounts;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  private Journey journey;

  @BeforeAll
  void prepare() {
    journey = Journey.through(port, results, calendar);
  }

  @AfterAll
  void close() {
    journey.close();
  }

  /** The shop of the demo that opened so many days before yesterday. */
  private ShopRef newcomer(int back) {
    LocalDate opened = calendar.yesterday().minusDays(back);
    return shops.require(DateTimeFormatter.ofPattern("'N'yyMMdd").format(opened));
  }

  @ParameterizedTest
  @CsvSource({"DESK, 0", "PHONE, 1"})
  void a_newcomer_s_first_day_leads_through_step_1_to_the_reward(Screen screen, int back) {
    ShopRef shop = newcomer(back);
    AccountRef owner = accounts.create("newcomer" + back, "新店主", Roles.MERCHANT, PASSWORD);
    setup.member(shop.id(), owner.id(), MemberRole.OWNER);
    try (Visitor merchant = journey.visitor(screen, "zh", false)) {
      merchant.signIn("newcomer" + back, PASSWORD);
      merchant.open("home");
      assertThat(merchant.page().locator(".onboarding-home")).containsText("新手四部曲");
      merchant.shot("onboarding-home");
      merchant.page().locator(".onboarding-home a").click();
      Locator next = merchant.page().locator(".onboarding-next");
      assertThat(next).containsText("交齐保证金");
      merchant.shot("onboarding-first-look");

      merchant.page().locator(".onboarding-topics button").first().click();
      assertThat(merchant.page().getByText("做到这样就行")).isVisible();
      merchant.shot("onboarding-topic");
      merchant.button("关闭").click();

      // paid this minute: it counts at once, without waiting for the night
      setup.flag(shop.id(), "deposit_paid", calendar.today(), null, "");
      merchant.open("onboarding");
      assertThat(merchant.page().locator("[data-item=deposit].done")).isVisible();
      Locator completed = merchant.page().locator(".onboarding-strip > li.completed");
      for (int item = 0; item < 5 && completed.count() == 0; item++) {
        next.getByText("确认完成").click();
        Locator dialog = merchant.page().locator("vaadin-dialog[opened]");
        dialog.locator("textarea").fill("第 " + (item + 1) + " 项做好了");
        merchant
            .page()
            .locator("[slot=footer], vaadin-dialog[opened]")
            .getByText("确认完成")
            .last()
            .click();
        assertThat(merchant.page().locator("vaadin-dialog[opened]")).hasCount(0);
        merchant.ready();
      }
      assertThat(completed).hasCount(1);
      assertThat(merchant.page().locator(".onboarding-strip > li").first()).containsText("完成");
      merchant.shot("onboarding-step-1-done");
      merchant.open("rewards");
      assertThat(merchant.page().getByText("直播流量券").first()).isVisible();
      assertThat(merchant.page().getByText("完成入驻 做好准备").first()).isVisible();
      merchant.shot("onboarding-reward");
    }
  }

  @Test
  void who_is_stuck_is_found_and_helped() {
    try (Visitor provider = journey.visitor(Screen.DESK, "zh", false)) {
      provider.signIn("zhouming", "demo");
      provider.open("newcomers/help");
      assertThat(provider.page().getByText("九格封面怎么统一，有没有样板").first()).isVisible();
      provider.shot("newcomers-help");
      provider.open("onboarding?shop=" + newcomer(4).code());
      provider.button("核对通过").click();
      assertThat(provider.page().locator("[data-item=rules]")).containsText("zhouming");
      provider.shot("onboarding-provider");
    }
    try (Visitor admin = journey.visitor(Screen.PHONE, "en", false)) {
      admin.open("login");
      admin.language();
      admin.signIn("admin", "demo");
      admin.open("newcomers/funnel");
      assertThat(admin.page().locator("table").first()).isVisible();
      admin.shot("newcomers-funnel");
      admin.open("admin/onboarding?edit=1");
      assertThat(admin.page().locator(".onboarding-editor-item").first()).isVisible();
      admin.shot("admin-onboarding-edit");
    }
  }
}
