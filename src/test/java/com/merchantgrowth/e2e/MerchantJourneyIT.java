package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.support.RunningPortal;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product's main path in a real Chromium: sign in, see where the shop stands, try, print. */
class MerchantJourneyIT extends PortalJourney {
  private static final String IM = "diagnosis?dim=service&metric=im_3min_rate_30";

  @ParameterizedTest
  @CsvSource({"DESK,zh,false", "PHONE,zh,false", "DESK,en,false", "PHONE,en,false", "DESK,zh,true"})
  void a_merchant_signs_in_and_sees_where_the_shop_stands(
      Screen screen, String language, boolean dark) {
    try (Visitor merchant = journey.visitor(screen, language, dark)) {
      String suffix = dark ? "-dark" : "";
      merchant.open("login");
      merchant.language();
      merchant.shot("sign-in" + suffix);
      merchant.signIn("shenyu", "demo");
      assertThat(merchant.page().locator("h1")).containsText("沈雨");
      merchant.shot("home" + suffix);
      merchant.open("diagnosis");
      assertThat(merchant.page().locator("h1"))
          .hasText(language.equals("en") ? "Diagnosis" : "经营诊断");
      merchant.shot("diagnosis" + suffix);
      merchant.open(IM);
      merchant.shot("metric" + suffix);
    }
  }

  @Test
  void what_if_moves_the_scores_and_comes_back() {
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open(IM);
      Locator cells = merchant.page().locator(".diag-before-after");
      String before = cells.textContent();

      merchant.button("到前 20%").click();
      assertThat(cells).not().hasText(before);
      merchant.shot("what-if");
      Pattern percentile = Pattern.compile("P(\\d+) → P(\\d+)");
      var match = percentile.matcher(cells.textContent());
      Assertions.assertThat(match.find()).isTrue();
      Assertions.assertThat(Integer.parseInt(match.group(2)))
          .as("reaching the top 20 %% of the peers")
          .isGreaterThan(Integer.parseInt(match.group(1)))
          .isGreaterThanOrEqualTo(75);

      merchant.button("复位").click();
      assertThat(cells).hasText(before);
    }
  }

  @Test
  void the_report_prints_every_dimension_on_paper() {
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("diagnosis/print");
      byte[] pdf = merchant.page().pdf(new Page.PdfOptions().setFormat("A4"));
      Assertions.assertThat(pdf.length).isGreaterThan(20_000);
      for (String dimension : new String[] {"店铺自营", "分销合作", "用户运营", "商品运营", "营销投放", "服务运营"}) {
        assertThat(merchant.page().getByText(dimension).first()).isVisible();
      }
      merchant.shot("print");
    }
  }

  @Test
  void another_shop_is_as_unknown_as_one_that_does_not_exist() {
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      String foreign = someoneElses();
      String answer = shown(merchant, "diagnosis?shop=" + foreign);
      Assertions.assertThat(answer)
          .isEqualTo(shown(merchant, "diagnosis?shop=NONE-SUCH"))
          .doesNotContain(foreign);
    }
  }

  @Test
  void a_wrong_password_says_so_without_saying_what_is_wrong() {
    try (Visitor stranger = journey.visitor(Screen.PHONE, "zh", false)) {
      stranger.open("login");
      stranger.page().locator("input[name=username]").fill("nobody-here");
      stranger.page().locator("input[name=password]").fill("wrong");
      stranger.page().locator("input[name=password]").press("Enter");
      assertThat(stranger.page().getByRole(AriaRole.ALERT).first()).isVisible();
      stranger.shot("sign-in-refused");
    }
  }

  private static String shown(Visitor merchant, String path) {
    merchant.open(path);
    return merchant.page().locator("vaadin-app-layout").innerText();
  }

  /** Any shop of the demo that is not this merchant's. */
  private static String someoneElses() {
    return Marketplace.of(RunningPortal.SHOPS).story(Story.STAR).code();
  }
}
