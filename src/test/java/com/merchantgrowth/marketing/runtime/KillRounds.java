package com.merchantgrowth.marketing.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.runtime.RushHistory.Act;
import com.merchantgrowth.marketing.runtime.RushHistory.Told;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.support.People;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills a portal of its own (SIGKILL) while storefronts claim, reserve and order, again and again,
 * and looks at the database each time: what was acknowledged is there exactly once, and every piece
 * is somewhere. What got no answer is sent again under its key to the next portal.
 *
 * <p>Half a minute a kill, so it is not part of the normal run:
 *
 * <pre>
 * mvn -q -Dquick -Dvaadin.skip -Dtest=KillRoundsOnH2,KillRoundsOnPostgres,KillRoundsOfPostgres \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dportal.kills=20 test</pre>
 *
 * With {@code -Dportal.jar=target/portal.jar} the packaged portal is killed, otherwise the one that
 * was just compiled.
 */
abstract class KillRounds {
  private static final int CLIENTS = 4;
  private static final long PIECES = 100_000;
  private static final long PAYABLE = 9_900 + 5_900 - 500;

  @Autowired private ToolMarket market;
  @Autowired private People people;
  @Autowired private JsonMapper json;
  @TempDir Path home;

  private Stall stall;
  private Sku normal;
  private Sku flash;
  private long coupon;
  private long sale;
  private String token = "";

  /** Sent and answered with success. */
  private record Done(Sent sent, String answer) {}

  /** A request as it goes over the wire; an empty key where the address alone says it. */
  private record Sent(String address, String key, String body) {}

  private final ConcurrentLinkedQueue<Done> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Sent> unanswered = new ConcurrentLinkedQueue<>();

  /** Befalls the portal in the rush, before it is killed itself. */
  void strike() throws Exception {}

  /** Whether that may make requests fail: nobody knows what became of them, they are sent again. */
  boolean mayFail() {
    return false;
  }

  /** How many requests were answered with success so far. */
  int acknowledged() {
    return acknowledged.size();
  }

  /** Where the portals that are killed keep their data, once the shop has been made. */
  abstract String url() throws SQLException;

  abstract String user();

  abstract List<String> arguments() throws SQLException;

  @Test
  void what_was_acknowledged_survives_every_kill() throws Exception {
    stall = market.stall("kill-1");
    normal = market.sku(stall, "A", PIECES);
    flash = market.sku(stall, "F", PIECES);
    coupon =
        market.live(
            stall, "coupon", ToolMarket.plan("five off", ToolMarket.coupon(500, 90_000, 1)));
    sale =
        market.live(
            stall,
            "flash",
            ToolMarket.flash("sale", new FlashTerms.Item(flash.id(), 5_900, 50_000, 3)));
    token = people.token(stall.owner(), Scopes.of(stall.owner().role()).toArray(String[]::new));
    int kills = Integer.getInteger("portal.kills", 20);
    Random random = new Random(20_261_126);
    for (int round = 0; round < kills; round++) {
      Process portal = start();
      resend();
      load(round, portal, 400 + random.nextInt(1_600));
      look();
      System.out.printf(
          "kill %d: %d acknowledged so far, %d unanswered%n",
          round + 1, acknowledged.size(), unanswered.size());
    }
    Process last = start();
    resend();
    kill(last);
    assertThat(unanswered).isEmpty();
    look();
  }

  private int port;

  private Process start() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(program());
    command.addAll(
        List.of(
            "--server.port=" + port,
            "--portal.home=" + home,
            "--portal.demo=false",
            "--portal.run.schedule=false",
            "--portal.admin.password=" + People.PASSWORD));
    command.addAll(arguments());
    Path log = Files.createTempFile(home, "portal", ".log");
    Process portal =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      Awaitility.await("the portal is ready")
          .atMost(Duration.ofMinutes(3))
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(
              () -> {
                assertThat(portal.isAlive()).as(Files.readString(log)).isTrue();
                return client
                    .send(
                        HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/actuator/health"))
                            .build(),
                        HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"UP\"");
              });
    }
    return portal;
  }

  private static List<String> program() {
    String jar = System.getProperty("portal.jar", "");
    return jar.isEmpty()
        ? List.of(
            "-Dvaadin.productionMode=true",
            "-cp",
            System.getProperty("java.class.path"),
            "com.merchantgrowth.Application")
        : List.of("-Dspring.aot.enabled=true", "-jar", Path.of(jar).toAbsolutePath().toString());
  }

  private static void kill(Process portal) throws InterruptedException {
    portal.destroyForcibly();
    assertThat(portal.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private void load(int round, Process portal, long milliseconds) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Boolean>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String name = "r" + round + "-" + i;
        clients.add(pool.submit(() -> client(name)));
      }
      assertThat(portal.waitFor(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
      strike();
      kill(portal);
      for (Future<Boolean> client : clients) {
        assertThat(client.get(60, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  /** Buyer after buyer until the portal is gone. */
  private boolean client(String name) throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; ; i++) {
        for (Sent sent : buyer(name + "-" + i, i)) {
          Reply reply = send(http, sent);
          if (reply == Reply.NONE) {
            return true;
          }
          if (reply == Reply.FAILED) {
            break;
          }
        }
      }
    }
  }

  private List<Sent> buyer(String name, int number) {
    String lines =
        "[{\"shop\":\"%1$s\",\"sku\":\"A\"},{\"shop\":\"%1$s\",\"sku\":\"F\"}]"
            .formatted(stall.code());
    String order = "/api/v1/orders/" + name + "/" + stall.code();
    List<Sent> all =
        new ArrayList<>(
            List.of(
                new Sent(
                    "/api/v1/coupons/" + coupon + "/claims",
                    "c-" + name,
                    "{\"buyer\":\"" + name + "\"}"),
                new Sent(
                    "/api/v1/flash-sales/" + sale + "/reservations",
                    "h-" + name,
                    "{\"buyer\":\"" + name + "\",\"sku\":\"F\",\"quantity\":2}"),
                new Sent(
                    "/api/v1/orders",
                    "o-" + name,
                    "{\"key\":\"%s\",\"payable\":%d,\"basket\":{\"buyer\":\"%s\",\"lines\":%s}}"
                        .formatted(name, PAYABLE, name, lines))));
    switch (number % 3) {
      case 0 -> all.add(new Sent(order + "/pay", "", ""));
      case 1 -> all.add(new Sent(order + "/cancel", "", ""));
      default -> {}
    }
    return all;
  }

  private enum Reply {
    DONE,
    FAILED,
    NONE
  }

  /**
   * What came of it; a refusal fails the test, and so does a failure unless it is to be expected.
   */
  private Reply send(HttpClient http, Sent sent) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + sent.address()))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(sent.body()));
    if (!sent.key().isEmpty()) {
      request.header("Idempotency-Key", sent.key());
    }
    HttpResponse<String> answer;
    try {
      answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException gone) {
      unanswered.add(sent);
      return Reply.NONE;
    }
    if (mayFail() && answer.statusCode() >= 500) {
      unanswered.add(sent);
      return Reply.FAILED;
    }
    assertThat(answer.statusCode()).as("%s: %s", sent, answer.body()).isIn(200, 201);
    acknowledged.add(new Done(sent, answer.body()));
    return Reply.DONE;
  }

  /** What had no answer goes out again; so does some of what had one, and is answered alike. */
  private void resend() throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (Sent sent; (sent = unanswered.poll()) != null; ) {
        assertThat(send(http, sent)).isEqualTo(Reply.DONE);
      }
      List<Done> before = acknowledged.stream().filter(one -> !one.sent().key().isEmpty()).toList();
      for (Done one : before.subList(Math.max(0, before.size() - 8), before.size())) {
        assertThat(send(http, one.sent())).isEqualTo(Reply.DONE);
        assertThat(acknowledged).filteredOn(one::equals).hasSizeGreaterThanOrEqualTo(2);
      }
    }
  }

  private void look() throws SQLException {
    List<Told> told = new ArrayList<>();
    acknowledged.forEach(done -> told.add(told(done)));
    try (Connection database = DriverManager.getConnection(url(), user(), "")) {
      assertThat(
              RushHistory.problems(
                  told, new RushTables(database, json).found(List.of(normal, flash), PIECES)))
          .isEmpty();
    }
  }

  private Told told(Done done) {
    Sent sent = done.sent();
    Act act =
        switch (sent.address().substring(sent.address().lastIndexOf('/') + 1)) {
          case "claims" -> Act.CLAIM;
          case "reservations" -> Act.HOLD;
          case "pay" -> Act.PAY;
          case "cancel" -> Act.CANCEL;
          default -> Act.ORDER;
        };
    boolean named = act == Act.CLAIM || act == Act.HOLD;
    return new Told(
        sent.key().isEmpty() ? sent.address() : sent.key(),
        act,
        sent.key().isEmpty() ? sent.address().split("/")[4] : sent.key().substring(2),
        named ? json.readTree(done.answer()).get("id").asLong() : 0,
        done.answer());
  }
}
