package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.marketing.membership.MemberCouponTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A membership is opened; a buyer joins, spends, rises and exchanges points; the portal shows it,
 * and next day the effect and the facts.
 */
class MembershipJourneyIT extends PortalJourney {
  @Autowired private AccountDirectory accounts;
  @Autowired private People people;
  @Autowired private MarketingTools tools;
  @Autowired private ToolPublishing publishing;
  @Autowired private JsonMapper json;
  @Autowired private Shops shops;
  @Autowired private JdbcClient jdbc;
  @Autowired private DailyRunEngine engine;
  @Autowired private FactDays factDays;

  private final HttpClient http = HttpClient.newHttpClient();
  private String token = "";

  @Test
  void a_buyer_joins_spends_rises_and_exchanges() throws Exception {
    AccountRef owner = accounts.findByUsername("linyue").orElseThrow();
    token = people.token(owner, Scopes.READ, Scopes.CLAIM, Scopes.QUOTE, Scopes.ORDERS);
    String shop = shopWithoutMembership();
    try (Visitor merchant = journey.visitor(Screen.DESK, "zh", false)) {
      merchant.signIn("linyue", "demo");
      merchant.open("marketing/membership?shop=" + shop);
      assertThat(merchant.page().locator(".member-face")).containsText("普通会员");
      merchant.field("要的成长值").nth(1).fill("10");
      assertThat(merchant.page().locator(".member-face")).containsText("再攒 10 成长值");
      merchant.shot("membership-new");
      merchant.button("开通会员").click();
      assertThat(merchant.page().locator(".editor-line")).containsText("开放中");
      merchant.shot("membership-open");

      Bought bought = storefront(shop, owner);

      merchant.open("marketing/members?shop=" + shop + "&q=journey");
      Locator members = merchant.page().locator("#members");
      assertThat(members).containsText("journey-1");
      assertThat(members).containsText("银卡会员");
      merchant.shot("members");

      nextDay(shop);
      merchant.open("marketing/" + bought.coupon() + "/effect?shop=" + shop);
      assertThat(merchant.page().locator(".figures").first()).containsText("领取1");
      merchant.shot("membership-effect");
      merchant.open("diagnosis?shop=" + shop + "&dim=user_operation&metric=members_joined_30");
      Locator opened = merchant.page().locator(".diag-panels");
      assertThat(opened).containsText("新增会员");
      merchant.shot("membership-diagnosis");
      assertThat(facts(shop)).containsExactly(1, bought.payable());
    }
    try (Visitor phone = journey.visitor(Screen.PHONE, "zh", false)) {
      phone.signIn("linyue", "demo");
      phone.open("marketing/members?shop=" + shop);
      assertThat(phone.page().locator("#members")).containsText("journey-1");
      phone.shot("members");
      phone.open("marketing/membership?shop=" + shop);
      phone.shot("membership-open");
    }
  }

  private String shopWithoutMembership() throws Exception {
    for (JsonNode shop : get("/api/v1/shops").get("shops")) {
      String code = shop.get("shop_code").asString();
      if (get("/api/v1/shops/" + code + "/membership").get("version").asInt() == 0) {
        return code;
      }
    }
    throw new AssertionError("every shop has a membership");
  }

  /** What a buyer paid, and the coupon the points went for. */
  private record Bought(long payable, long coupon) {}

  /** A night goes by: what was today is yesterday, and the day is run. */
  private void nextDay(String shop) {
    long id = shops.find(shop).orElseThrow().id();
    before("marketing_member", "joined_at", id);
    before("marketing_member", "last_paid_at", id);
    before("marketing_order", "placed_at", id);
    before("marketing_order", "paid_at", id);
    before("marketing_claim", "claimed_at", id);
    before("marketing_tool", "published_at", id);
    RunStatus run =
        engine
            .run(List.of(yesterday()), RunVersions.TODAY, "test", (status, done, total) -> {})
            .getFirst();
    assertThat(run.error()).isNull();
  }

  private void before(String table, String column, long shop) {
    jdbc.sql(
            "update %1$s set %2$s = %2$s - interval '1' day where shop_id = ?"
                .formatted(table, column))
        .param(shop)
        .update();
  }

  private LocalDate yesterday() {
    return calendar.today().minusDays(1);
  }

  /** Members who joined and what members paid, as facts of yesterday. */
  private double[] facts(String shop) {
    return factDays
        .of(
            SubjectKind.SHOP,
            shops.find(shop).orElseThrow().id(),
            List.of("members_joined", "member_gmv"),
            DayRange.closed(yesterday(), yesterday()))
        .getFirst()
        .values();
  }

  /** What a storefront's script sends. */
  private Bought storefront(String shop, AccountRef owner) throws Exception {
    String members = "/api/v1/shops/" + shop + "/members";
    JsonNode joined = post(members, "{'buyer':'journey-1','entry':'live'}");
    assertThat(joined.get("points").asLong()).isEqualTo(100);
    JsonNode sku = onSale(shop);
    String basket =
        "{'buyer':'journey-1','channel':'live','lines':[{'shop':'%s','sku':'%s'}]}"
            .formatted(shop, sku.get("sku_code").asString());
    long payable = post("/api/v1/quotes", basket).get("payable").asLong();
    post(
        "/api/v1/orders",
        "{'key':'journey-m1','payable':%d,'basket':%s}".formatted(payable, basket));
    post("/api/v1/orders/journey-m1/" + shop + "/pay", "{}");
    JsonNode status = get(members + "/journey-1");
    assertThat(status.get("member").get("level").asInt()).isEqualTo(2);
    long coupon = people.as(owner, () -> exchangeable(shop));
    post(members + "/journey-1/exchanges", "{'coupon':" + coupon + "}");
    assertThat(get(members + "/journey-1").get("usable").asLong())
        .isEqualTo(status.get("usable").asLong() - 100);
    return new Bought(payable, coupon);
  }

  private JsonNode onSale(String shop) throws Exception {
    for (JsonNode sku : get("/api/v1/shops/" + shop + "/skus").get("skus")) {
      if (sku.get("on_sale").asBoolean() && sku.get("stock").asLong() > 0) {
        return sku;
      }
    }
    throw new AssertionError("nothing on sale in " + shop);
  }

  private long exchangeable(String shop) {
    Instant now = calendar.now();
    ToolPlan plan =
        ToolPlan.open(
            "积分兑换券",
            now.minus(Duration.ofDays(2)),
            now.plus(Duration.ofDays(7)),
            new MemberCouponTerms(Reduction.once(1_000_000, new Amount(100)), 10, 1, 7, 2, 100));
    long id = tools.create(shop, "membercoupon", plan).id();
    publishing.publish(shop, id, 1, new Confirmation(Set.of(), true));
    return id;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer =
        http.send(
            request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return json.readTree(answer.body());
  }
}
