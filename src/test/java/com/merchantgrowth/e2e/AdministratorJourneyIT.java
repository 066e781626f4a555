package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.RunningPortal;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator brings facts in, runs the day again, and sees what the merchant will see. */
class AdministratorJourneyIT extends PortalJourney {
  @Test
  void facts_are_imported_the_day_is_run_and_the_number_is_there() {
    String shop = Marketplace.of(RunningPortal.SHOPS).story(Story.SILENT).code();
    try (Visitor admin = journey.visitor(Screen.DESK, "zh", false)) {
      admin.signIn("admin", "demo");
      admin.open("admin/imports/new");
      admin.field("来源").fill("journey");
      admin
          .page()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "visitors.csv", "text/csv", csv(shop).getBytes(StandardCharsets.UTF_8)));
      admin.button("检查文件").click();
      assertThat(admin.button("导入 30 行")).isVisible();
      admin.shot("import-checked");
      admin.button("导入 30 行").click();
      assertThat(admin.button("返回导入列表").last()).isVisible();
      admin.shot("import-done");

      admin.open("admin/runs");
      long before = results.run(SubjectKind.SHOP, calendar.yesterday()).orElseThrow().id();
      admin.button("日结昨天").click();
      Awaitility.await("the run")
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  results.run(SubjectKind.SHOP, calendar.yesterday()).orElseThrow().id() > before);
      admin.shot("runs");

      admin.open("diagnosis?shop=" + shop + "&dim=product_operation&metric=visitor_conversion_30");
      assertThat(admin.page().locator("vaadin-app-layout")).containsText("3,000");
      admin.shot("imported-seen");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESK,zh", "PHONE,zh", "DESK,en", "PHONE,en"})
  void every_page_of_an_administrator_stands(Screen screen, String language) {
    try (Visitor admin = journey.visitor(screen, language, false)) {
      admin.open("login");
      admin.language();
      admin.signIn("admin", "demo");
      for (String page :
          new String[] {
            "overview",
            "shops",
            "flags",
            "bindings",
            "imports",
            "measures",
            "metrics",
            "runs",
            "accounts",
            "audit"
          }) {
        admin.open("admin/" + page);
        assertThat(admin.page().locator("h1").first()).isVisible();
        admin.shot("admin-" + page);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"DESK,zh", "PHONE,en"})
  void a_service_provider_sees_the_shops_it_is_bound_to(Screen screen, String language) {
    try (Visitor coach = journey.visitor(screen, language, false)) {
      coach.open("login");
      coach.language();
      coach.signIn("zhouming", "demo");
      coach.shot("provider");
      coach.open("my-shops");
      assertThat(coach.page().locator("vaadin-grid").first()).isVisible();
      coach.shot("provider-shops");
    }
  }

  /** 100 visitors on each of the last 30 days: 3,000 in the window. */
  private String csv(String shop) {
    LocalDate last = calendar.yesterday();
    return "shop_code,day,visitors,buyers\n"
        + DayRange.lastDays(30, last).stream()
            .map(day -> shop + "," + day + ",100,7\n")
            .collect(Collectors.joining());
  }
}
