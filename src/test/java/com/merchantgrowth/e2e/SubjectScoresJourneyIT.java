package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products and creators: what lacks is fixed by a file, scores are opened and tried out. */
class SubjectScoresJourneyIT extends PortalJourney {
  private static final Pattern LACKING = Pattern.compile("\\d+ 件待补短标题");

  @Test
  void a_merchant_fixes_a_product_by_a_file() {
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("products");
      Locator lacking =
          merchant
              .page()
              .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(LACKING))
              .first();
      int before = number(lacking.textContent());
      lacking.click();
      Locator first = merchant.page().locator("vaadin-grid a[href^='products/']").first();
      assertThat(first).isVisible();
      merchant.shot("products-lacking");
      String code = first.getAttribute("href").substring("products/".length());

      merchant.button("导入商品").click();
      merchant
          .page()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "fixes.csv",
                  "text/csv",
                  ("product_code,short_title\n" + code + ",产地直发当季新品\n")
                      .getBytes(StandardCharsets.UTF_8)));
      assertThat(merchant.button("导入 1 件")).isVisible();
      merchant.shot("products-import");
      merchant.button("导入 1 件").click();
      assertThat(merchant.page().getByText("1 件的信息力提高了").first()).isVisible();
      merchant.button("关闭").click();
      assertThat(merchant.page().getByText((before - 1) + " 件待补短标题", exactly()).first())
          .isVisible();

      merchant.open("products/" + code + "?metric=product_quality_return_rate_30");
      assertThat(merchant.page().getByText("六个力").first()).isVisible();
      merchant.shot("product-opened");
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip().replaceFirst("\\D.*", ""));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  @Test
  void a_merchant_opens_a_creators_reputation_and_tries_a_value() {
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("shenyu", "demo");
      merchant.open("creators?order=orders");
      merchant.shot("creators");
      merchant.page().locator("vaadin-grid a[href^='creators/']").first().click();
      merchant.ready();
      assertThat(merchant.page().getByText("分数怎么来的").first()).isVisible();
      Locator outcome = merchant.page().locator(".score-what-if-body");
      String before = outcome.textContent();
      Locator slider = outcome.locator("input[type=range]").first();
      slider.press("Home");
      assertThat(outcome).not().hasText(before);
      merchant.shot("creator-what-if");
    }
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh", "DESK,en", "PHONE,en"})
  void lists_and_pages_of_creators_and_products_stand(Screen screen, String language) {
    try (Visitor provider = journey.visitor(screen, language, false)) {
      provider.open("login");
      provider.language();
      provider.signIn("zhouming", "demo");
      provider.open("creators");
      assertThat(provider.page().locator("vaadin-grid a[href^='creators/']").first()).isVisible();
      provider.shot("provider-creators");
      provider.page().locator("vaadin-grid a[href^='creators/']").first().click();
      assertThat(provider.page().locator(".score-what-if-body")).isVisible();
      provider.shot("provider-creator");
    }
    try (Visitor merchant = journey.visitor(screen, language, false)) {
      merchant.open("login");
      merchant.language();
      merchant.signIn("shenyu", "demo");
      merchant.open("products");
      merchant.page().locator("vaadin-grid a[href^='products/']").first().click();
      assertThat(merchant.page().locator(".score-what-if-body")).isVisible();
      merchant.shot("product");
    }
    try (Visitor admin = journey.visitor(screen, language, false)) {
      admin.open("login");
      admin.language();
      admin.signIn("admin", "demo");
      admin.open("admin/creators");
      assertThat(admin.page().locator("vaadin-grid").first()).isVisible();
      admin.shot("admin-creators");
    }
  }
}
