package com.merchantgrowth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.coaching.ProviderBindings;
import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.PostgresPortal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application on PostgreSQL: the same requests are sent to it and to the application on
 * H2 (the one all other tests use), and the answers are compared.
 */
@PostgresPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {
  private static final int SHOPS = 24;
  private static final LocalDate DAY = LocalDate.of(2025, 6, 20);

  @Autowired ApplicationContext onPostgres;

  /** Asks for the context every other test shares. */
  @PortalTest
  private static final class OnH2 {}

  private static ApplicationContext onH2() {
    return new TestContextManager(OnH2.class).getTestContext().getApplicationContext();
  }

  /** One portal, spoken to from outside. */
  private static final class Portal {
    private final ApplicationContext context;
    private final People people;
    private final MockMvc http;
    private final AccountRef admin;
    private final RequestPostProcessor token;

    Portal(ApplicationContext context) {
      this.context = context;
      People.holdSignIns(context);
      people = context.getBean(People.class);
      http = context.getBean(MockMvc.class);
      admin = people.admin();
      token = people.bearer(admin);
    }

    void send(String path, String csv) throws Exception {
      People.holdSignIns(context);
      http.perform(
              post(path)
                  .with(token)
                  .contentType("text/csv")
                  .content(csv.getBytes(StandardCharsets.UTF_8)))
          .andExpect(status().isOk());
    }

    /** Asks over REST for the day and waits for the background worker. */
    void runDay() throws Exception {
      People.holdSignIns(context);
      String location =
          http.perform(
                  post("/api/v1/daily-runs")
                      .with(token)
                      .contentType(MediaType.APPLICATION_JSON)
                      .content("{\"day\":\"" + DAY + "\"}"))
              .andExpect(status().isAccepted())
              .andReturn()
              .getResponse()
              .getHeader("Location");
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () -> {
                JsonNode run = json(String.valueOf(location));
                assertThat(run.get("state").asString()).as("%s", run).isIn("published", "replaced");
              });
    }

    JsonNode json(String path) throws Exception {
      People.holdSignIns(context);
      return JsonMapper.shared()
          .readTree(
              http.perform(get(path).with(token))
                  .andExpect(status().isOk())
                  .andReturn()
                  .getResponse()
                  .getContentAsByteArray());
    }
  }

  private static String code(int shop) {
    return "pg-whole-%02d".formatted(shop);
  }

  private static String shops() {
    StringBuilder csv = new StringBuilder("shop_code,name,category,tier,type,belt,opened_on\n");
    for (int shop = 0; shop < SHOPS; shop++) {
      csv.append(code(shop)).append(",双库 ").append(shop).append(",双库女装,L2,企业店,,2024-01-01\n");
    }
    return csv.toString();
  }

  /** Gaps, empty cells, ties and zeros included. */
  private static String facts() {
    StringBuilder csv =
        new StringBuilder(
            "shop_code,day,gmv,paid_orders,visitors,live_minutes,im_sessions,im_replied_3min,"
                + "ad_gmv,ad_spend,coupon_uses,coupon_claims,new_buyers,repeat_buyers,buyers\n");
    for (int shop = 0; shop < SHOPS; shop++) {
      for (int back = 0; back < 35; back++) {
        if ((shop * 7 + back) % 11 == 0) {
          continue;
        }
        int size = 100 + 10 * (shop % 20);
        csv.append(code(shop)).append(',').append(DAY.minusDays(back));
        int[] values = {
          size * 10_000 + back * 137,
          size / 2 + back % 3,
          size * 20 + shop * back % 13,
          60 + shop * 5 - back,
          50 + shop % 4,
          20 + shop,
          3_000 * (20 + shop * 3 % 17),
          20_000,
          10 + shop * 11 % 19,
          60,
          10 + shop * 7 % 13,
          5 + shop * 5 % 11,
          size / 3
        };
        for (int value : values) {
          csv.append(',').append((shop + back + value) % 29 == 0 ? "" : value);
        }
        csv.append('\n');
      }
    }
    return csv.toString();
  }

  private static Portal afterTheDay(ApplicationContext context) throws Exception {
    Portal portal = new Portal(context);
    portal.send("/api/v1/shops", shops());
    portal.send("/api/v1/facts?source=both-databases", facts());
    portal.runDay();
    return portal;
  }

  @Test
  void the_same_facts_give_the_same_diagnosis_as_on_the_embedded_database() throws Exception {
    Portal postgres = afterTheDay(onPostgres);
    Portal embedded = afterTheDay(onH2());

    assertThat(product(onPostgres)).isEqualTo("PostgreSQL");
    assertThat(product(embedded.context)).isEqualTo("H2");
    for (int shop : new int[] {0, 7, SHOPS - 1}) {
      String path = "/api/v1/shops/" + code(shop) + "/diagnosis?day=" + DAY;
      JsonNode expected = embedded.json(path);
      JsonNode actual = postgres.json(path);
      assertThat(expected.get("metrics"))
          .filteredOn(metric -> metric.get("percentile").isNumber())
          .hasSizeGreaterThanOrEqualTo(8);
      assertThat(expected.get("cohort").get("size").asInt()).isEqualTo(SHOPS);
      for (String part : new String[] {"shop", "day", "cohort", "dimensions", "overall"}) {
        assertThat(actual.get(part)).as(part).isEqualTo(expected.get(part));
      }
      // other tests may have defined metrics of their own in the shared database
      assertThat(actual.get("metrics")).hasSizeGreaterThanOrEqualTo(45);
      actual
          .get("metrics")
          .propertyStream()
          .forEach(
              metric ->
                  assertThat(metric.getValue())
                      .as(metric.getKey())
                      .isEqualTo(expected.get("metrics").get(metric.getKey())));
    }
    String days = "/api/v1/shops/" + code(3) + "/metrics/gmv_30/days?day=" + DAY;
    assertThat(postgres.json(days)).isEqualTo(embedded.json(days));
  }

  @Test
  void a_corrected_day_is_stale_until_it_is_run_again() throws Exception {
    Portal portal = afterTheDay(onPostgres);
    String diagnosis = "/api/v1/shops/" + code(5) + "/diagnosis?day=" + DAY;
    double before = gmv(portal.json(diagnosis));

    portal.send(
        "/api/v1/facts?source=both-databases",
        "shop_code,day,gmv\n" + code(5) + "," + DAY + ",9000000\n");
    assertThat(staleDays(portal)).contains(DAY);
    assertThat(gmv(portal.json(diagnosis))).isEqualTo(before);

    portal.runDay();
    assertThat(staleDays(portal)).doesNotContain(DAY);
    assertThat(gmv(portal.json(diagnosis))).isGreaterThan(before);
    portal.send("/api/v1/facts?source=both-databases&mode=merge", facts());
  }

  @Test
  void a_service_provider_sees_its_shops_with_their_scores() throws Exception {
    Portal portal = afterTheDay(onPostgres);
    AccountRef provider = portal.people.serviceProvider();
    portal.people.run(
        portal.admin,
        () ->
            onPostgres
                .getBean(ProviderBindings.class)
                .bind(provider.username(), code(2), LocalDate.of(2025, 1, 1)));

    Portfolio portfolio = onPostgres.getBean(Portfolio.class);
    List<PortfolioEntry> shops =
        portal.people.as(provider, () -> portfolio.entries(portfolio.open().rows()));

    assertThat(shops)
        .singleElement()
        .satisfies(one -> assertThat(one.row().shop().code()).isEqualTo(code(2)));
  }

  private static double gmv(JsonNode diagnosis) {
    return diagnosis.get("metrics").get("gmv_30").get("value").asDouble();
  }

  private static List<LocalDate> staleDays(Portal portal) {
    return portal.people.as(
        portal.admin, () -> portal.context.getBean(DailyRuns.class).staleDays());
  }

  private static String product(ApplicationContext context) throws SQLException {
    try (Connection connection = context.getBean(DataSource.class).getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    }
  }
}
