package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.eligibility.Eligibility;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.programme.Programmes;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 斗金计划: a new shop joins, sees how far it is; the administrator sees what came of it. */
class ProgrammeJourneyIT extends PortalJourney {
  private static final Condition SELLING =
      ConditionJson.read(
          """
          {"aggregate": "SUM", "numerator": "paid_orders", "window": "30d", "unit": "count",
           "is": ">=", "value": 1}
          """);

  private static final Pattern DAY = Pattern.compile("第 \\d+ / 30 天|已结束");

  /** The youngest newcomers of the small marketplace belong to the newcomers' journey. */
  private static final int YOUNGEST = 4;

  private static final int OLDEST = 19;

  @Autowired private Programmes programmes;
  @Autowired private Eligibility eligibility;
  @Autowired private Shops shops;
  @Autowired private ShopSetup setup;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  /** A shop of the demo that opened lately, sells, and may join but has not; the oldest first. */
  private ShopRef candidate() {
    return people.as(
        people.admin(),
        () ->
            IntStream.range(0, OLDEST - YOUNGEST)
                .mapToObj(younger -> calendar.yesterday().minusDays(OLDEST - younger))
                .map(day -> DateTimeFormatter.ofPattern("'N'yyMMdd").format(day))
                .flatMap(code -> shops.find(code).stream())
                .filter(
                    shop ->
                        programmes.of(shop.id()).stream()
                            .anyMatch(one -> one.joined() == null && one.canJoin()))
                .filter(
                    shop ->
                        Evaluator.evaluate(
                                    SELLING,
                                    eligibility.on(
                                        shop.id(), calendar.yesterday(), List.of(SELLING)))
                                .truth()
                            == Truth.PASS)
                .findFirst()
                .orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"DESK, 自播赛道", "PHONE, 货盘赛道"})
  void a_new_shop_joins_sees_its_progress_and_is_counted(Screen screen, String track) {
    ShopRef shop = candidate();
    AccountRef owner = people.merchant();
    setup.member(shop.id(), owner.id(), MemberRole.OWNER);
    try (Visitor merchant = journey.visitor(screen, "zh", false)) {
      merchant.signIn(owner.username(), People.PASSWORD);
      merchant.open("home");
      assertThat(merchant.page().getByText("去报名").first()).isVisible();
      merchant.open("programme");
      merchant.shot("programme-before");
      merchant.page().locator(".programme-track", named(track)).getByText("报名这条赛道").click();
      assertThat(merchant.page().getByText("目标从下一次日结起计入")).isVisible();
      assertThat(merchant.page().locator(".programme-track", named(track))).containsText("已选");
      merchant.shot("programme-joined");

      // the night comes: it joined a week ago, and yesterday is run again
      jdbc.sql("update programme_member set joined_on = ? where shop_id = ?")
          .params(calendar.today().minusDays(7), shop.id())
          .update();
      runYesterday();
      merchant.open("programme");
      assertThat(merchant.page().getByText(DAY).first()).isVisible();
      Locator targets = merchant.page().locator(".programme-progress");
      assertThat(targets).hasCount(4);
      assertThat(merchant.page().locator(".programme-tracks")).hasCount(0);
      merchant.shot("programme-progress");
      merchant.open("home");
      assertThat(merchant.page().locator(".programme-home")).isVisible();
      merchant.shot("programme-home");
    }
    try (Visitor admin = journey.visitor(screen, "zh", false)) {
      admin.signIn("admin", "demo");
      admin.open("admin/programmes");
      assertThat(admin.page().getByText("月成交达 1 万").first()).isVisible();
      assertThat(admin.page().getByText("报名名单").first()).isVisible();
      String joined =
          jdbc.sql("select count(*) from programme_member where programme = 'doujin'")
              .query(String.class)
              .single();
      assertThat(admin.page().getByText(joined + " 家").first()).isVisible();
      admin.shot("admin-programmes");
    }
  }

  private void runYesterday() {
    try (Visitor admin = journey.visitor(Screen.DESK, "zh", false)) {
      admin.signIn("admin", "demo");
      admin.open("admin/runs");
      long before = results.run(SubjectKind.SHOP, calendar.yesterday()).orElseThrow().id();
      admin.button("日结昨天").click();
      Awaitility.await("the run")
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  results.run(SubjectKind.SHOP, calendar.yesterday()).orElseThrow().id() > before);
    }
  }

  private static Page.LocatorOptions named(String name) {
    return new Page.LocatorOptions().setHasText(name);
  }
}
