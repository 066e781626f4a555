package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.support.RunningPostgres;
import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * PostgreSQL itself is killed in the rush (SIGKILL of its first process, every commit on the disk)
 * and started again; the portal goes on, and is killed after that.
 */
@RunningPostgres
class KillRoundsOfPostgres extends KillRounds {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final int GOES_ON = 20;

  @Autowired private Environment environment;

  @Override
  String url() {
    return environment.getRequiredProperty("spring.datasource.url");
  }

  @Override
  String user() {
    return environment.getRequiredProperty("spring.datasource.username");
  }

  @Override
  List<String> arguments() {
    return List.of(
        "--spring.profiles.active=postgres",
        "--spring.datasource.url=" + url(),
        "--spring.datasource.username=" + user());
  }

  @Override
  boolean mayFail() {
    return true;
  }

  @Override
  void strike() throws Exception {
    Path data;
    try (Connection database = DriverManager.getConnection(url(), user(), "");
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      data = Path.of(row.getString(1));
    }
    // what it was started with, as it noted itself
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U")); // it does not run as root
    }
    command.addAll(words(Files.readString(data.resolve("postmaster.opts"))));
    long first = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    ProcessHandle server = ProcessHandle.of(first).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(30, TimeUnit.SECONDS);
    int before = acknowledged();
    Awaitility.await("PostgreSQL is back")
        .atMost(Duration.ofMinutes(1))
        .until(() -> started(command, data));
    Awaitility.await("the portal goes on")
        .atMost(Duration.ofMinutes(2))
        .until(() -> acknowledged() > before + GOES_ON);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(line); word.find(); ) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  /** It does not start while one of the old processes is still about. */
  private boolean started(List<String> command, Path data) throws IOException {
    Process server =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("again.log").toFile()))
            .start();
    try {
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive() || answers());
    } catch (org.awaitility.core.ConditionTimeoutException slow) {
      server.destroy();
      return false;
    }
    return server.isAlive();
  }

  private boolean answers() {
    try (Connection database = DriverManager.getConnection(url(), user(), "")) {
      return database.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
