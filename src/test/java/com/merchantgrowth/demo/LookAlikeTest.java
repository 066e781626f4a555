package com.merchantgrowth.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.demo.NaiveDiagnosis.Metric;
import com.merchantgrowth.demo.NaiveDiagnosis.Result;
import com.merchantgrowth.demo.NaiveDiagnosis.Shop;
import com.merchantgrowth.demo.NaiveDiagnosis.Standing;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A generated look-alike of real input – gaps, late entries, corrections, groups of very different
 * size – goes in through the imports, the day is run, and what the product answers equals the plain
 * computation of {@link NaiveDiagnosis} in every number.
 */
@PortalTest
class LookAlikeTest {
  private static final LocalDate DAY = LocalDate.of(2016, 8, 20);
  private static final double EXACT = 1e-9;

  /** Genre and how many shops it has: one thin, one of a single shop. */
  private static final Map<String, Integer> GENRES =
      new TreeMap<>(
          Map.of("LA-Izakaya", 70, "LA-Cafe", 46, "LA-Italian", 24, "LA-Bar", 9, "LA-Karaoke", 1));

  private static final List<String> MEASURES =
      List.of(
          "visitors",
          "buyers",
          "paid_orders",
          "gmv",
          "fans_gained",
          "fans_lost",
          "products_on_sale",
          "products_with_sales_30d",
          "im_sessions",
          "im_replied_3min",
          "live_minutes",
          "repeat_buyers",
          "new_buyers",
          "picked_up_on_time",
          "pickup_due_orders",
          "delivery_hours",
          "delivered_orders");

  @Autowired private MockMvc http;
  @Autowired private People people;
  @Autowired private DailyRuns runs;
  @Autowired private MetricResults results;

  private final SplittableRandom random = new SplittableRandom(829);
  private final List<Shop> shops = new ArrayList<>();
  private String token = "";

  @Test
  void values_percentiles_cohorts_and_scores_equal_a_plain_computation() throws Exception {
    AccountRef admin = people.admin();
    token = people.token(admin, Scopes.READ, Scopes.FACTS_WRITE);
    importShops();
    send("/api/v1/facts?source=look_alike&map.store=code&map.date=day", facts());
    send("/api/v1/facts?source=look_alike&map.store=code&map.date=day", lateEntries());
    runTheDay(admin);

    PublishedRun run = results.run(SubjectKind.SHOP, DAY).orElseThrow();
    List<Metric> metrics = plain(run.metrics());
    Map<String, Result> expected = new NaiveDiagnosis(DAY, metrics).of(shops);
    assertThat(expected.values().stream().filter(result -> result.overall() != null).count())
        .as("enough measures are there for overall scores")
        .isGreaterThan(50);
    assertThat(expected.values().stream().map(Result::level).distinct())
        .contains("category_tier", "all");
    JsonNode card = answer("/api/v1/scorecards/shop_experience").get(0).get("card");
    int scored = 0;
    for (Shop shop : shops) {
      compare(shop.code(), expected.get(shop.code()), metrics);
      scored += compareScore(shop.code(), expected.get(shop.code()), card) ? 1 : 0;
    }
    assertThat(scored).as("enough orders are there for experience scores").isGreaterThan(50);
  }

  private boolean compareScore(String code, Result expected, JsonNode card) throws Exception {
    Map<String, Double> values = new HashMap<>();
    expected.metrics().forEach((metric, standing) -> values.put(metric, standing.value()));
    Double total = NaiveScore.total(card, values);
    equal(
        code + " experience score",
        answer("/api/v1/shops/" + code + "/experience-score?day=" + DAY).get("total"),
        total);
    return total != null;
  }

  private JsonNode answer(String path) throws Exception {
    return JsonMapper.shared()
        .readTree(
            http.perform(get(path).with(people.bearer(token)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
  }

  private void importShops() throws Exception {
    StringBuilder csv = new StringBuilder("shop_code,name,category,tier\n");
    GENRES.forEach(
        (genre, count) -> {
          for (int i = 0; i < count; i++) {
            String code = genre + "-" + i;
            // the second tier of the largest genre is thin, so its shops widen to the category
            String tier = genre.equals("LA-Izakaya") && i % 6 == 0 ? "R2" : "R1";
            csv.append(String.join(",", code, code, genre, tier)).append('\n');
            shops.add(new Shop(code, genre, tier, new HashMap<>()));
          }
        });
    send("/api/v1/shops", csv.toString());
  }

  /** 60 days; closing days, shops that start late or stop early, cells left empty. */
  private String facts() {
    StringBuilder csv = new StringBuilder("store,date," + String.join(",", MEASURES) + "\n");
    for (Shop shop : shops) {
      double size = Math.exp(4 + 2 * random.nextDouble());
      int from = random.nextInt(10) == 0 ? 50 : random.nextInt(6);
      int until = random.nextInt(12) == 0 ? 25 : 60;
      int closed = random.nextInt(7);
      for (int i = from; i < until; i++) {
        LocalDate day = DAY.minusDays(59L - i);
        if (i % 7 != closed && random.nextInt(15) != 0) {
          csv.append(line(shop, day, size)).append('\n');
        }
      }
    }
    return csv.toString();
  }

  /** Corrections of some cells and days that come after everything else. */
  private String lateEntries() {
    StringBuilder csv = new StringBuilder("store,date," + String.join(",", MEASURES) + "\n");
    for (int i = 0; i < shops.size(); i += 4) {
      csv.append(line(shops.get(i), DAY.minusDays(random.nextInt(9)), 200)).append('\n');
    }
    return csv.toString();
  }

  private String line(Shop shop, LocalDate day, double size) {
    Map<String, Double> known = shop.facts().computeIfAbsent(day, key -> new HashMap<>());
    List<String> cells = new ArrayList<>(List.of(shop.code(), day.toString()));
    long visitors = Math.round(size * (0.5 + random.nextDouble()));
    long buyers = random.nextLong(visitors / 4 + 1);
    Map<String, Double> made =
        Map.ofEntries(
            Map.entry("visitors", (double) visitors),
            Map.entry("buyers", (double) buyers),
            Map.entry("paid_orders", (double) (buyers + random.nextInt(3))),
            Map.entry("gmv", buyers * 1234.0 + random.nextInt(999)),
            Map.entry("fans_gained", (double) random.nextInt(9)),
            Map.entry("fans_lost", (double) random.nextInt(12)),
            Map.entry("products_on_sale", (double) (20 + random.nextInt(5))),
            Map.entry("products_with_sales_30d", (double) random.nextInt(20)),
            Map.entry("im_sessions", (double) (random.nextInt(6) + 3)),
            Map.entry("im_replied_3min", (double) random.nextInt(4)),
            Map.entry("live_minutes", (double) random.nextInt(120)),
            Map.entry("repeat_buyers", (double) random.nextLong(buyers + 1)),
            Map.entry("new_buyers", (double) random.nextLong(buyers + 1)),
            Map.entry("picked_up_on_time", (double) random.nextInt(5)),
            Map.entry("pickup_due_orders", (double) (5 + random.nextInt(3))),
            Map.entry("delivery_hours", random.nextInt(4000) / 10.0),
            Map.entry("delivered_orders", (double) (3 + random.nextInt(5))));
    for (String measure : MEASURES) {
      boolean empty = random.nextInt(20) == 0;
      double value = made.get(measure);
      cells.add(empty ? "" : Double.toString(value));
      if (!empty) {
        known.put(measure, value);
      } else if (!measure.startsWith("products_")) {
        known.putIfAbsent(measure, 0.0); // absent = zero, unless an older value is there
      }
    }
    return String.join(",", cells);
  }

  private void send(String path, String csv) throws Exception {
    http.perform(
            post(path)
                .with(people.bearer(token))
                .contentType(MediaType.parseMediaType("text/csv"))
                .content(csv.getBytes(StandardCharsets.UTF_8)))
        .andExpect(status().isOk());
  }

  private void runTheDay(AccountRef admin) {
    List<RunStatus> asked =
        people.as(admin, () -> runs.start(DayRange.closed(DAY, DAY), RunVersions.OWN));
    long id = asked.getFirst().id();
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> people.as(admin, () -> runs.require(id)).state().over());
    assertThat(people.as(admin, () -> runs.require(id)).state())
        .isEqualTo(RunStatus.State.PUBLISHED);
  }

  private static List<Metric> plain(List<MetricDefinition> definitions) {
    return definitions.stream()
        .filter(metric -> metric.aggregate().readsFacts())
        .filter(metric -> metric.window() instanceof MetricWindow.LastDays)
        .map(
            metric ->
                new Metric(
                    metric.code(),
                    metric.dimension() == null ? "" : metric.dimension().code(),
                    metric.aggregate().text(),
                    metric.numerator().toString(),
                    metric.denominator() == null ? "" : metric.denominator().toString(),
                    metric.scale().value(),
                    ((MetricWindow.LastDays) metric.window()).days(),
                    metric.direction().name().toLowerCase(Locale.ROOT),
                    metric.minSample(),
                    metric.weight()))
        .toList();
  }

  private void compare(String code, Result expected, List<Metric> metrics) throws Exception {
    String body =
        http.perform(
                get("/api/v1/shops/" + code + "/diagnosis")
                    .param("day", DAY.toString())
                    .with(people.bearer(token)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    JsonNode got = JsonMapper.shared().readTree(body);
    assertThat(got.at("/cohort/level").asString()).as(code).isEqualTo(expected.level());
    assertThat(got.at("/cohort/size").asInt()).as(code).isEqualTo(expected.cohortSize());
    for (Metric metric : metrics) {
      JsonNode line = got.at("/metrics/" + metric.code());
      Standing standing = expected.metrics().get(metric.code());
      String what = code + " " + metric.code();
      equal(what + " value", line.get("value"), standing.value());
      equal(what + " percentile", line.get("percentile"), standing.percentile());
      equal(what + " median", line.get("median"), standing.median());
      equal(what + " top20", line.get("top20"), standing.top20());
      assertThat(line.get("n").asInt()).as(what + " n").isEqualTo(standing.n());
    }
    expected
        .dimensions()
        .forEach(
            (dimension, score) ->
                equal(code + dimension, got.at("/dimensions/" + dimension), score));
    equal(code + " overall", got.get("overall"), expected.overall());
  }

  private static void equal(String what, JsonNode got, Double expected) {
    if (expected == null) {
      assertThat(got.isNull()).as(what).isTrue();
    } else {
      assertThat(got.asDouble())
          .as(what)
          .isCloseTo(expected, within(EXACT * Math.max(1, Math.abs(expected))));
    }
  }
}
