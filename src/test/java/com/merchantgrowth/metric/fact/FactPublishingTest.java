package com.merchantgrowth.metric.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What readers see while facts are published, and what a crash or a restore leaves. */
class FactPublishingTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final int DAYS = 200;

  private final FactFixture facts = new FactFixture();
  private final FactCleaner cleaner =
      new FactCleaner(
          facts.manifest,
          facts.files,
          facts.settings,
          facts.jdbc,
          facts.calendar,
          new DataSourceTransactionManager(facts.jdbc.getDataSource()));

  @AfterEach
  void close() {
    facts.close();
  }

  @Test
  void a_crash_between_file_and_manifest_leaves_the_old_state_and_the_cleaner_takes_the_file() {
    write(1);
    List<String> before = facts.facts();
    facts.publisher.beforeSwitch =
        () -> {
          throw new IllegalStateException("power cut");
        };

    assertThatThrownBy(() -> write(2)).hasMessage("power cut");

    assertThat(facts.facts()).isEqualTo(before);
    assertThat(facts.files.names(SubjectKind.SHOP)).hasSize(2);
    cleaner.clean(SubjectKind.SHOP, FactFixture.NOW);
    assertThat(facts.files.names(SubjectKind.SHOP)).as("within the time of grace").hasSize(2);
    cleaner.clean(SubjectKind.SHOP, FactFixture.NOW.plus(Duration.ofHours(2)));
    assertThat(facts.files.names(SubjectKind.SHOP)).hasSize(1);
    assertThat(facts.facts()).isEqualTo(before);

    facts.publisher.beforeSwitch = () -> {};
    write(2);
    assertThat(facts.facts()).isNotEqualTo(before).hasSize(DAYS * 3);
  }

  @Test
  void a_listener_that_throws_undoes_the_publication() {
    write(1);
    List<FactPart> before = facts.parts();
    facts.onEvent =
        event -> {
          throw new IllegalStateException("no");
        };

    assertThatThrownBy(() -> write(2)).hasMessage("no");

    assertThat(facts.parts()).isEqualTo(before);
  }

  @Test
  void two_hundred_days_become_visible_at_once() throws InterruptedException {
    write(1);
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch reading = new CountDownLatch(3);
    Set<String> seen = Collections.synchronizedSet(new HashSet<>());
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!stop.get() || reading.getCount() > 0) {
                    seen.add(sums());
                    reading.countDown();
                  }
                });
    reading.await();
    write(2);
    write(3);
    stop.set(true);
    reader.join();
    seen.add(sums());

    assertThat(seen)
        .isSubsetOf("600 1.0 1.0", "600 2.0 2.0", "600 3.0 3.0")
        .contains("600 3.0 3.0");
  }

  @Test
  void an_open_relation_shows_what_it_was_opened_on() throws SQLException {
    write(1);
    try (FactRelation relation =
        facts.store.open(
            SubjectKind.SHOP,
            DayRange.lastDays(DAYS, LocalDate.of(2026, 10, 17)),
            List.of("gmv"))) {
      write(2);
      cleaner.clean(SubjectKind.SHOP, FactFixture.NOW);
      try (Statement statement = relation.connection().createStatement();
          ResultSet row = statement.executeQuery("select max(gmv) from facts")) {
        row.next();
        assertThat(row.getDouble(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void two_writers_of_the_same_days_both_end_up_in_the_store() throws InterruptedException {
    AtomicInteger crossings = new AtomicInteger();
    facts.publisher.beforeSwitch =
        () -> {
          if (crossings.getAndIncrement() == 0) {
            one(2, 20); // somebody else publishes the same day just before
          }
        };

    one(1, 10);

    assertThat(facts.facts()).containsExactly("1 2026-04-01 gmv=10.0", "2 2026-04-01 gmv=20.0");
  }

  @Test
  void parts_older_than_the_retention_leave_counted_from_the_newest_day() {
    one(1, 10);
    try (FactDraft draft = facts.draft("erp", WriteMode.MERGE, "gmv")) {
      draft.row(1, FIRST.minusDays(800), new double[] {1});
      draft.publish();
    }
    cleaner.retain(SubjectKind.SHOP);

    assertThat(facts.facts()).containsExactly("1 2026-04-01 gmv=10.0");
  }

  @Test
  void an_upload_nobody_imports_goes_after_a_day() throws IOException {
    Path forgotten = Files.writeString(facts.files.folder("uploads").resolve("a.upload"), "a");
    Path recent = Files.writeString(facts.files.folder("uploads").resolve("b.upload"), "b");
    Path list = Files.writeString(facts.files.folder("rejects").resolve("c.csv"), "c");
    Instant now = FactFixture.NOW;
    Files.setLastModifiedTime(forgotten, FileTime.from(now.minus(Duration.ofHours(25))));
    Files.setLastModifiedTime(recent, FileTime.from(now.minus(Duration.ofHours(23))));
    Files.setLastModifiedTime(list, FileTime.from(now.minus(Duration.ofDays(89))));

    cleaner.dropForgotten(now);

    assertThat(forgotten).doesNotExist();
    assertThat(recent).exists();
    assertThat(list).exists();
  }

  @Test
  void a_second_node_has_a_place_of_its_own_to_spill_and_takes_away_a_dead_one_s()
      throws IOException, SQLException {
    Path spills = facts.directory.resolve(".spill");
    Path dead = Files.createDirectories(spills.resolve("dead"));
    Files.writeString(dead.resolve("duckdb_temp_storage-0.tmp"), "left by a crash");
    DuckDb other = new DuckDb(facts.settings);
    try {
      assertThat(dead).doesNotExist();
      try (Stream<Path> places = Files.list(spills)) {
        assertThat(places.filter(Files::isDirectory)).hasSize(2);
      }
    } finally {
      other.destroy();
    }
    try (Stream<Path> places = Files.list(spills)) {
      assertThat(places.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void a_backup_brings_both_stores_back_together() {
    FactBackup backup =
        new FactBackup(
            facts.manifest,
            facts.files,
            facts.jdbc,
            facts.calendar,
            new DataSourceTransactionManager(facts.jdbc.getDataSource()));
    facts.jdbc.execute(
        "create table score (note varchar(60), numbers double precision array) as select"
            + " '等于 ''NaN'', 或 ''', array[0.1, cast('NaN' as double precision), 1e-300]");
    write(1);
    one(4, 40);
    List<String> before = facts.facts();
    Path target = facts.directory.resolve("saved");
    backup.write(target);
    write(2);
    facts.jdbc.execute("delete from fact_part");
    cleaner.clean(SubjectKind.SHOP, FactFixture.NOW);
    cleaner.clean(SubjectKind.SHOP, FactFixture.NOW.plus(Duration.ofHours(2)));
    assertThat(facts.files.names(SubjectKind.SHOP)).isEmpty();

    backup.read(target);

    assertThat(facts.facts()).isEqualTo(before);
    assertThat(facts.jdbc.queryForObject("select note from score", String.class))
        .isEqualTo("等于 'NaN', 或 '");
    Object[] numbers =
        facts.jdbc.queryForObject(
            "select numbers from score", (row, number) -> (Object[]) row.getArray(1).getArray());
    assertThat(numbers).containsExactly(0.1, Double.NaN, 1e-300);
    one(5, 50); // and it goes on from there
    assertThat(facts.facts()).hasSize(before.size() + 1);
  }

  private String sums() {
    try (FactRelation relation =
            facts.store.open(
                SubjectKind.SHOP, new DayRange(FIRST, FIRST.plusDays(DAYS)), List.of("gmv"));
        Statement statement = relation.connection().createStatement();
        ResultSet row = statement.executeQuery("select count(*), min(gmv), max(gmv) from facts")) {
      row.next();
      return row.getLong(1) + " " + row.getDouble(2) + " " + row.getDouble(3);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void one(long subject, double value) {
    try (FactDraft draft = facts.draft("erp", WriteMode.MERGE, "gmv")) {
      draft.row(subject, FIRST, new double[] {value});
      draft.publish();
    }
  }

  private void write(double value) {
    try (FactDraft draft = facts.draft("erp", WriteMode.MERGE, "gmv")) {
      for (int day = 0; day < DAYS; day++) {
        for (long subject = 1; subject <= 3; subject++) {
          draft.row(subject, FIRST.plusDays(day), new double[] {value});
        }
      }
      draft.publish();
    }
  }
}
