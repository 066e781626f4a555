package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * A fact store of its own, without Spring: an H2 in memory for the manifest, a directory for files.
 */
public final class FactFixture implements AutoCloseable {
  /** "Now" in all fixtures: noon of 2026-11-23 in Shanghai. */
  public static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  public final Path directory;
  public final List<FactsChanged> events = new ArrayList<>();
  volatile java.util.function.Consumer<FactsChanged> onEvent = event -> {};
  final JdbcTemplate jdbc;
  final FactSettings settings;
  final DuckDb duckDb;
  final FactFiles files;
  final FactManifest manifest;
  final FactPublisher publisher;
  final FactStore store;
  public final Map<String, Measure> measures = new TreeMap<>();
  final BusinessCalendar calendar =
      new BusinessCalendar(Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of("Asia/Shanghai"));

  public FactFixture() {
    this("512MB");
  }

  public FactFixture(String memory) {
    try {
      directory = Files.createTempDirectory("facts");
      settings =
          new FactSettings(
              directory,
              DataSize.parse(memory),
              800,
              Duration.ofHours(1),
              DataSize.ofMegabytes(2048),
              DataSize.ofMegabytes(1),
              2000);
      JdbcDataSource source = new JdbcDataSource();
      source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__facts.sql"))
          .execute(source);
      jdbc = new JdbcTemplate(source);
      duckDb = new DuckDb(settings);
      files = new FactFiles(settings);
      manifest = new FactManifest(jdbc);
      publisher =
          new FactPublisher(
              manifest,
              files,
              event -> {
                onEvent.accept((FactsChanged) event);
                events.add((FactsChanged) event);
              },
              calendar,
              new DataSourceTransactionManager(source));
      store = new FactStore(manifest, files, duckDb);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    for (String code : List.of("gmv", "orders", "visitors", "views")) {
      register(code, Measure.Absent.ZERO, true);
    }
    register("members", Measure.Absent.UNKNOWN, true);
    register("balance", Measure.Absent.ZERO, false);
  }

  public void register(String code, Measure.Absent absent, boolean nonNegative) {
    measures.put(
        code, new Measure(code, code, code, "count", Measure.Kind.COUNT, absent, nonNegative));
  }

  public FactStore store() {
    return store;
  }

  public FactDraft draft(String source, WriteMode mode, String... carried) {
    return draft(source, mode, measures, Arrays.asList(carried));
  }

  public FactDraft draft(
      String source, WriteMode mode, Map<String, Measure> known, List<String> carried) {
    return new FactDraft(
        new FactDraft.Target(SubjectKind.SHOP, source, mode, known),
        carried,
        false,
        duckDb,
        publisher);
  }

  public FactDraft cells(String source, WriteMode mode) {
    return cells(source, mode, measures);
  }

  public FactDraft cells(String source, WriteMode mode, Map<String, Measure> known) {
    return new FactDraft(
        new FactDraft.Target(SubjectKind.SHOP, source, mode, known),
        List.of(),
        true,
        duckDb,
        publisher);
  }

  /**
   * All live facts, as {@code subject day measure=value …}, sorted; what is not reported is left
   * out.
   */
  public List<String> facts() {
    List<String> codes = List.copyOf(measures.keySet());
    List<String> rows = new ArrayList<>();
    try (FactRelation facts =
            store.open(
                SubjectKind.SHOP,
                new DayRange(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)),
                codes);
        Statement statement = facts.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select subject, day, "
                    + codes.stream().map(FactSql::column).collect(Collectors.joining(", "))
                    + " from facts order by subject, day")) {
      while (row.next()) {
        StringBuilder text = new StringBuilder(row.getString(1) + " " + row.getString(2));
        for (int i = 0; i < codes.size(); i++) {
          double value = row.getDouble(i + 3);
          if (!row.wasNull()) {
            text.append(' ').append(codes.get(i)).append('=').append(value);
          }
        }
        rows.add(text.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  /** The parts of the manifest, to see that nothing was switched. */
  public List<FactPart> parts() {
    return manifest.all(SubjectKind.SHOP);
  }

  @Override
  public void close() {
    try {
      duckDb.destroy();
      jdbc.execute("shutdown");
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
