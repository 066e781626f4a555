package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A coach finds a shop in need and applies a playbook; the shop sees the plan; what it did comes in
 * as facts, which close an action; the plan ends with its result, and the shop says what it thinks.
 */
class CoachingJourneyIT extends PortalJourney {
  private static final String PLAYBOOK = "first-live-weak";
  private static final int GOAL = 8;

  @Autowired private Portfolio portfolio;
  @Autowired private AccountDirectory accounts;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private JdbcClient jdbc;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_coach_helps_a_shop_and_the_data_say_that_it_worked() throws Exception {
    ShopProfile shop = shopThatIsSeldomLive();
    AccountRef owner = people.merchant();
    setup.member(shop.id(), owner.id(), MemberRole.OWNER);

    String plan = apply(shop);
    try (Visitor merchant = journey.visitor(Screen.PHONE, "zh", false)) {
      merchant.signIn(owner.username(), People.PASSWORD);
      merchant.open("growth-plan?shop=" + shop.code());
      assertThat(merchant.page().locator(".plan-panel")).containsText("首播播满 60 分钟");
      assertThat(merchant.page().locator(".plan-panel")).containsText("数据达到后自动完成");
      merchant.shot("growth-plan");
    }

    threeDaysLater(shop);
    live(shop);

    try (Visitor coach = journey.visitor(Screen.DESK, "zh", false)) {
      coach.signIn("zhouming", "demo");
      coach.open(plan);
      Locator panel = coach.page().locator(".plan-panel");
      assertThat(panel).containsText("自动完成：");
      coach.shot("plan-closed-by-data");
      coach.button("结束计划").click();
      Locator confirm = coach.page().getByRole(AriaRole.ALERTDIALOG);
      confirm.getByText("结束计划", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(panel).containsText("已达成");
      coach.shot("plan-reached");
    }
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn(owner.username(), People.PASSWORD);
      merchant.open("growth-plan?shop=" + shop.code());
      assertThat(merchant.page().locator(".plan-panel")).containsText("已达成");
      assertThat(merchant.page().locator(".plan-panel")).containsText("这次陪跑对你有帮助吗？");
      merchant.shot("growth-plan-reached");
    }
  }

  /** The address of the plan. */
  private String apply(ShopProfile shop) {
    try (Visitor coach = journey.visitor(Screen.DESK, "zh", false)) {
      coach.signIn("zhouming", "demo");
      coach.open("my-shops");
      assertThat(coach.page().locator("#portfolio")).containsText("需要度");
      coach.shot("portfolio");
      coach.open("my-shops/" + shop.code());
      assertThat(coach.page().locator("h1")).containsText(shop.name());
      coach.shot("shop-sheet");
      coach.open("playbooks/" + PLAYBOOK + "?shop=" + shop.code());
      coach.shot("playbook");
      coach.button("用这个方案").click();
      Locator dialog = coach.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("店铺编码");
      coach.button("建计划").click();
      assertThat(dialog).containsText("建好 1 家");
      coach.shot("playbook-applied");
      dialog.locator("a[href*='plans/']").click();
      assertThat(coach.page().locator(".plan-panel")).containsText("按计划");
      coach.shot("plan");
      String url = coach.page().url();
      return url.substring(url.indexOf("plans/"));
    }
  }

  private ShopProfile shopThatIsSeldomLive() {
    AccountRef coach = accounts.findByUsername("zhouming").orElseThrow();
    PublishedRun run = results.latest(SubjectKind.SHOP).orElseThrow();
    int[] liveDays = {run.position("live_days_30").orElseThrow()};
    return people
        .as(
            coach,
            () ->
                portfolio.open().rows().stream()
                    .map(PortfolioRow::shop)
                    .filter(
                        one -> results.values(run, new long[] {one.id()}, liveDays)[0][0] < GOAL)
                    .findFirst())
        .orElseThrow();
  }

  /** The plan has begun some days ago; only days from then on count for its actions. */
  private void threeDaysLater(ShopProfile shop) {
    int moved =
        jdbc.sql("update coaching_plan set starts_on = ? where shop_id = ? and playbook_code = ?")
            .params(calendar.today().minusDays(3), shop.id(), PLAYBOOK)
            .update();
    assertThat(moved).isEqualTo(1);
  }

  /** The marketplace reports that the shop was live for 90 minutes on each of ten days. */
  private void live(ShopProfile shop) throws IOException, InterruptedException {
    String csv =
        DayRange.lastDays(10, calendar.yesterday()).stream()
            .map(day -> shop.code() + "," + day + ",90\n")
            .collect(Collectors.joining("", "shop_code,day,live_minutes\n", ""));
    long before = results.run(SubjectKind.SHOP, calendar.yesterday()).orElseThrow().id();
    AccountRef admin = accounts.findByUsername("admin").orElseThrow();
    String token = people.token(admin, Scopes.FACTS_WRITE);
    send(token, "/api/v1/facts?source=demo_trade", "text/csv", csv);
    send(
        token,
        "/api/v1/daily-runs",
        "application/json",
        "{\"day\":\"" + calendar.yesterday() + "\"}");
    Awaitility.await("the run")
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> results.run(SubjectKind.SHOP, calendar.yesterday()).orElseThrow().id() > before);
  }

  private void send(String token, String path, String type, String body)
      throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }
}
