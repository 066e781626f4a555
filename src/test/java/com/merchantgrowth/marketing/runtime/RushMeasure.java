package com.merchantgrowth.marketing.runtime;

import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.RunningPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Claims and quotes under 32 clients on PostgreSQL with full durability, as ratios in one run:
 * against the bare statement that takes one from a row, and against an empty page of the same
 * server. A measurement, not a test, so it is not part of the normal run:
 *
 * <pre>mvn -q -Dquick -Dvaadin.skip -Dtest=RushMeasure -Dsurefire.failIfNoSpecifiedTests=false test
 * </pre>
 */
@RunningPostgres
class RushMeasure {
  private static final int CLIENTS = 32;
  private static final int SECONDS = Integer.getInteger("rush.seconds", 5);
  private static final int ROUNDS = 3;

  @Autowired private ToolMarket market;
  @Autowired private Coupons coupons;
  @Autowired private People people;
  @Autowired private Environment environment;
  @LocalServerPort private int port;

  /** The empty page, behind nothing. */
  @TestConfiguration
  static class Ping {
    @Bean
    ServletRegistrationBean<HttpServlet> ping() {
      return new ServletRegistrationBean<>(
          new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse answer) {
              answer.setStatus(204);
            }
          },
          "/ping");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain pingChain(HttpSecurity http) throws Exception {
      return http.securityMatcher("/ping")
          .authorizeHttpRequests(all -> all.anyRequest().permitAll())
          .build();
    }
  }

  /** Something a client does again and again; the number is of the client. */
  private interface Work {
    void once(int client, long count) throws Exception;
  }

  /** How many a second, and the slowest of each hundred. */
  private record Rate(double each, double p99) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.0f/s, p99 %.1f ms", each, p99);
    }
  }

  private static Rate rate(Work work) throws Exception {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    long begin = System.nanoTime();
    List<Future<List<Long>>> clients = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        int client = i;
        clients.add(
            pool.submit(
                () -> {
                  List<Long> took = new ArrayList<>();
                  for (long count = 0; System.nanoTime() < end; count++) {
                    long start = System.nanoTime();
                    work.once(client, count);
                    took.add(System.nanoTime() - start);
                  }
                  return took;
                }));
      }
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> client : clients) {
      all.addAll(client.get());
    }
    long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Rate(
        sorted.length / ((System.nanoTime() - begin) / 1e9),
        sorted[(int) (sorted.length * 0.99)] / 1e6);
  }

  private static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
    config.setUsername(environment.getRequiredProperty("spring.datasource.username"));
    config.setMaximumPoolSize(CLIENTS);
    return new HikariDataSource(config);
  }

  @Test
  void claims_against_the_bare_statement() throws Exception {
    Stall stall = market.stall("rush-claims");
    market.sku(stall, "A", 100);
    long bare = market.live(stall, "coupon", plan("bare", coupon(500, 90_000_000, 1)));
    long real = market.live(stall, "coupon", plan("real", coupon(500, 90_000_000, 1)));
    // signed in once: looking the account up is no part of a claim
    SecurityContext owner = new SecurityContextImpl(people.authentication(stall.owner()));
    AtomicLong buyers = new AtomicLong();
    double[] ratios = new double[ROUNDS];
    try (HikariDataSource pool = pool()) {
      for (int round = 0; round < ROUNDS; round++) {
        Rate one = rate((client, count) -> take(pool, bare));
        Rate claim =
            rate(
                (client, count) -> {
                  SecurityContextHolder.setContext(owner);
                  coupons.claim(real, ToolMarket.wish("b-" + buyers.incrementAndGet()));
                });
        ratios[round] = claim.each() / one.each();
        System.out.printf(
            Locale.ROOT,
            "claims, %d clients, round %d: bare statement %s; claim %s; ratio %.2f%n",
            CLIENTS,
            round + 1,
            one,
            claim,
            ratios[round]);
      }
    }
    System.out.printf(Locale.ROOT, "claims: median ratio %.2f%n", middle(ratios));
    assertThat(market.taken(real, "claims")).isEqualTo(buyers.get());
  }

  private static void take(HikariDataSource pool, long tool) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update marketing_scarce set taken = taken + 1 where tool_id = ? and kind ="
                    + " 'claims' and sku_id = 0 and taken + 1 <= total")) {
      statement.setLong(1, tool);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  /** What became of a request that was due at an instant. */
  private record Arrived(long nanos, boolean admitted) {}

  /**
   * Ten times as many claims a second as there can be, whether the last ones were answered or not:
   * what is admitted waits no longer than the line is long, the rest is told to come again.
   */
  @Test
  void ten_times_as_many_claims_as_there_can_be() throws Exception {
    Stall stall = market.stall("rush-overload");
    market.sku(stall, "A", 100);
    long real = market.live(stall, "coupon", plan("real", coupon(500, 90_000_000, 1)));
    SecurityContext owner = new SecurityContextImpl(people.authentication(stall.owner()));
    AtomicLong buyers = new AtomicLong();
    AtomicLong given = new AtomicLong();
    Work claim =
        (client, count) -> {
          SecurityContextHolder.setContext(owner);
          coupons.claim(real, ToolMarket.wish("o-" + buyers.incrementAndGet()));
          given.incrementAndGet();
        };
    rate(claim);
    Rate most = rate(claim);
    double due = 10 * most.each();
    long begin = System.nanoTime();
    List<Future<Arrived>> all = new ArrayList<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long n = 0; n < due * SECONDS; n++) {
        long at = begin + (long) (n * 1e9 / due);
        while (System.nanoTime() < at) {
          Thread.onSpinWait();
        }
        all.add(each.submit(() -> arrived(claim, at)));
      }
    }
    double took = (System.nanoTime() - begin) / 1e9;
    List<Arrived> arrived = new ArrayList<>();
    for (Future<Arrived> one : all) {
      arrived.add(one.get());
    }
    long[] admitted =
        arrived.stream().filter(Arrived::admitted).mapToLong(Arrived::nanos).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "overload: %d clients get %s; due %.0f/s, came %.0f/s: admitted %.0f/s (%.2f of the most),"
            + " p50 %.1f ms, p99 %.1f ms, told to come again %.1f %%%n",
        CLIENTS,
        most,
        due,
        arrived.size() / took,
        admitted.length / took,
        admitted.length / took / most.each(),
        admitted[admitted.length / 2] / 1e6,
        admitted[(int) (admitted.length * 0.99)] / 1e6,
        100.0 * (arrived.size() - admitted.length) / arrived.size());
    assertThat(market.taken(real, "claims")).isEqualTo(given.get());
  }

  private static Arrived arrived(Work work, long due) throws Exception {
    try {
      work.once(0, 0);
      return new Arrived(System.nanoTime() - due, true);
    } catch (DomainException refused) {
      assertThat(refused.kind()).isEqualTo(DomainException.Kind.BUSY);
      return new Arrived(System.nanoTime() - due, false);
    }
  }

  @Test
  void quotes_and_claims_against_an_empty_page() throws Exception {
    Stall stall = market.stall("rush-quotes");
    for (int i = 0; i < 50; i++) {
      market.sku(stall, "S" + i, 100_000);
    }
    for (int i = 0; i < 100; i++) {
      // Past the gate, which would look at every one with all those before it.
      long id = market.draft(stall, "coupon", plan("r" + i, ToolMarket.open(100 + i)));
      market.set("update marketing_tool set stage = 'published' where id = ?", id);
    }
    long real = market.live(stall, "coupon", plan("real", coupon(500, 90_000_000, 1)));
    String token =
        people.token(stall.owner(), Scopes.of(stall.owner().role()).toArray(String[]::new));
    Stall small = market.stall("rush-small");
    for (int i = 0; i < 10; i++) {
      market.sku(small, "S" + i, 100_000);
      long id = market.draft(small, "coupon", plan("r" + i, ToolMarket.open(100 + i)));
      market.set("update marketing_tool set stage = 'published' where id = ?", id);
    }
    market.live(small, "coupon", plan("last", coupon(500, 10, 1)));
    String smallToken =
        people.token(small.owner(), Scopes.of(small.owner().role()).toArray(String[]::new));
    String basket = basket(stall, 50);
    String smallBasket = basket(small, 3);
    AtomicLong buyers = new AtomicLong();
    double[] quotes = new double[ROUNDS];
    double[] smallQuotes = new double[ROUNDS];
    double[] claims = new double[ROUNDS];
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int round = 0; round < ROUNDS; round++) {
        Rate ping = rate((client, count) -> send(http, "/ping", "", "", 204));
        Rate quote = rate((client, count) -> send(http, "/api/v1/quotes", token, basket, 200));
        Rate smallQuote =
            rate((client, count) -> send(http, "/api/v1/quotes", smallToken, smallBasket, 200));
        Rate claim =
            rate(
                (client, count) ->
                    send(
                        http,
                        "/api/v1/coupons/" + real + "/claims",
                        token,
                        "{\"buyer\":\"h-" + buyers.incrementAndGet() + "\"}",
                        201));
        quotes[round] = quote.each() / ping.each();
        smallQuotes[round] = smallQuote.each() / ping.each();
        claims[round] = claim.each() / ping.each();
        System.out.printf(
            Locale.ROOT,
            "http, %d clients, round %d: /ping %s; quote of 50 lines x 100 rules %s, ratio %.3f;"
                + " of 3 lines x 10 rules %s, ratio %.3f; claim %s, ratio %.3f%n",
            CLIENTS,
            round + 1,
            ping,
            quote,
            quotes[round],
            smallQuote,
            smallQuotes[round],
            claim,
            claims[round]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "http: median ratios: quotes %.3f, small quotes %.3f, claims %.3f%n",
        middle(quotes),
        middle(smallQuotes),
        middle(claims));
    assertThat(market.taken(real, "claims")).isEqualTo(buyers.get());
  }

  private static String basket(Stall stall, int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "{\"shop\":\"" + stall.code() + "\",\"sku\":\"S" + i + "\"}")
        .collect(Collectors.joining(",", "{\"buyer\":\"b-1\",\"lines\":[", "]}"));
  }

  private void send(HttpClient http, String address, String token, String body, int expected)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    if (!token.isEmpty()) {
      request
          .header("Authorization", "Bearer " + token)
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }
}
