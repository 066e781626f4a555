package com.merchantgrowth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.support.People;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged portal as it is started: its context put together ahead of time, whatever was
 * switched on when it was built.
 */
class PackagedStartIT {
  private static final Path JAR = Path.of("target", "portal.jar").toAbsolutePath();

  @TempDir private Path home;

  @Test
  void without_the_demo_there_is_no_demo_account_and_nothing_is_prepared() throws Exception {
    try (Started portal = start("--portal.demo=false")) {
      assertThat(portal.log())
          .contains("Starting AOT-processed Application")
          .doesNotContain("Demo marketplace");
    }
    try (Started again = start("--portal.demo=false")) {
      assertThat(again.get("/login").statusCode()).isEqualTo(200);
    }
    // what was prepared would be in the database: the demo's people first of all
    try (Connection database =
        DriverManager.getConnection("jdbc:h2:file:" + home + "/portal", "sa", "")) {
      assertThat(count(database, "account")).as("the first administrator only").isEqualTo(1);
      assertThat(count(database, "shop")).isZero();
    }
  }

  @Test
  void it_serves_postgresql_too() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start();
        Started portal =
            start(
                "--spring.profiles.active=postgres",
                "--portal.demo=false",
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres")) {
      assertThat(portal.get("/login").statusCode()).isEqualTo(200);
      assertThat(portal.log()).contains("PostgreSQL").doesNotContain("jdbc:h2");
    }
  }

  private static long count(Connection database, String table) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Started start(String... arguments) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dspring.aot.enabled=true",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--portal.home=" + home,
                "--portal.admin.password=" + People.PASSWORD));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(home, "portal", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Started started = new Started(process, port, log);
    Awaitility.await("the portal is ready")
        .atMost(Duration.ofMinutes(3))
        .ignoreExceptions()
        .until(
            () -> {
              assertThat(process.isAlive()).as(started.log()).isTrue();
              return started.get("/actuator/health").body().contains("\"UP\"");
            });
    return started;
  }

  private record Started(Process process, int port, Path output) implements AutoCloseable {
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      try (HttpClient client = HttpClient.newHttpClient()) {
        return client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
      }
    }

    String log() throws IOException {
      return Files.readString(output);
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
