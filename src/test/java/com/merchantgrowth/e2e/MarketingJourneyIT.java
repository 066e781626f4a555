package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A coupon on its way: it would break a price, is mended, goes live and is seen. */
class MarketingJourneyIT extends PortalJourney {
  @Test
  void a_coupon_that_breaks_a_price_is_blocked_mended_and_published() {
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("marketing");
      merchant.page().locator(".tool-kinds").getByText("新建满减券").click();
      merchant.field("名称").fill("冬上新满减券");
      merchant.field("满").fill("199");
      merchant.field("减").fill("90");
      merchant.button("存草稿").click();
      Locator gate = merchant.page().locator(".gate-card");
      assertThat(gate)
          .containsText(
              Pattern.compile("拦截 \\d+ 个，处理后才能发布"),
              new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
      assertThat(merchant.button("发布")).isDisabled();
      merchant.shot("marketing-blocked");

      for (int fix = 0; fix < 3 && gate.getByText("处理后才能发布").isVisible(); fix++) {
        String before = gate.locator(".gate-figures").innerText();
        Locator all = gate.locator(".fix-row", new Locator.LocatorOptions().setHasText("全部移出"));
        if (all.count() > 0) {
          all.locator("vaadin-button").click();
        } else {
          merchant.button("采用这个改法").click();
        }
        assertThat(gate.locator(".gate-figures"))
            .not()
            .hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        merchant.ready();
      }
      assertThat(gate).not().containsText("处理后才能发布");
      merchant.shot("marketing-mended");
      merchant.button("发布").click();
      Locator scheduled = merchant.page().locator(".editor-line").getByText("待开始");
      Locator confirm = merchant.button("确认并发布");
      assertThat(scheduled.or(confirm).first())
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
      if (confirm.isVisible()) {
        Locator agree = merchant.page().getByText("我同意");
        if (agree.count() > 0) {
          agree.click();
        }
        confirm.click();
      }
      assertThat(scheduled).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));

      merchant.open("marketing?state=scheduled");
      assertThat(merchant.page().locator("#tools")).containsText("冬上新满减券");
      merchant.shot("marketing-published");
    }
  }
}
