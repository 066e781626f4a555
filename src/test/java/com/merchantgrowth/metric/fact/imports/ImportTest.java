package com.merchantgrowth.metric.fact.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.metric.fact.FactFixture;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.WriteMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gets in, and how. */
class ImportTest {
  private static final String FILE =
      "shop_code,day,gmv,members\nS1,2026-11-20,1.5,\nS2,20261120,,4\nS3,2026/11/21, 7 ,1e3\n";

  private final FactFixture facts = new FactFixture();
  private final Importing importing = new Importing(facts);

  @AfterEach
  void close() {
    facts.close();
  }

  @Test
  void a_wide_file_goes_in_plain_with_bom_and_packed() throws IOException {
    importing.run("\uFEFF" + FILE);
    List<String> expected =
        List.of(
            "1 2026-11-20 gmv=1.5",
            "2 2026-11-20 gmv=0.0 members=4.0",
            "3 2026-11-21 gmv=7.0 members=1000.0");
    assertThat(facts.facts()).isEqualTo(expected);

    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(FILE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(importing.run(packed.toByteArray()).status()).isEqualTo(ImportStatus.DONE);
    assertThat(facts.facts()).isEqualTo(expected);
  }

  @Test
  void the_same_file_twice_gives_the_same_state() {
    importing.run(FILE);
    List<?> parts = facts.parts();

    assertThat(importing.run(FILE).status()).isEqualTo(ImportStatus.DONE);

    assertThat((Object) facts.parts()).isEqualTo(parts);
  }

  @Test
  void a_correction_of_three_rows_changes_three_rows() {
    StringBuilder all = new StringBuilder("shop_code,day,gmv,orders\n");
    for (int shop = 1; shop < 100; shop++) {
      all.append("S%d,2026-11-19,%d,1\nS%d,2026-11-20,%d,1\n".formatted(shop, shop, shop, shop));
    }
    importing.run(all.toString());
    List<String> before = facts.facts();

    importing.run("shop_code,day,gmv\nS5,2026-11-20,500\nS6,2026-11-20,600\nS7,2026-11-20,700\n");

    List<String> after = facts.facts();
    after.removeAll(before);
    assertThat(after)
        .containsExactly(
            "5 2026-11-20 gmv=500.0 orders=1.0",
            "6 2026-11-20 gmv=600.0 orders=1.0",
            "7 2026-11-20 gmv=700.0 orders=1.0");
    assertThat(facts.events.getLast().days()).containsExactly(LocalDate.of(2026, 11, 20));
  }

  @Test
  void allowed_rejects_are_listed_and_the_rest_goes_in() {
    importing.allowRejects = true;

    ImportRun.Outcome outcome =
        importing.run(
            "shop_code,day,gmv\nS1,2026-11-20,1\nS1,2026-11-20,2\nS2,2026-11-20,-1\nS3,2026-11-20,3\n");

    assertThat(outcome.status()).isEqualTo(ImportStatus.DONE_WITH_REJECTS);
    assertThat(outcome.rejected()).isEqualTo(2);
    assertThat(facts.facts()).containsExactly("1 2026-11-20 gmv=1.0", "3 2026-11-20 gmv=3.0");
  }

  @Test
  void a_replacement_is_refused_until_the_vanishing_rows_are_confirmed() {
    importing.run("shop_code,day,gmv\nS1,2026-11-20,1\nS2,2026-11-20,2\n");
    importing.mode = WriteMode.REPLACE;
    String smaller = "shop_code,day,gmv\nS1,2026-11-20,1\n";

    ImportRun.Outcome refused = importing.run(smaller);
    assertThat(refused.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(refused.vanishing()).isEqualTo(1);
    importing.confirmVanishing = 1L;

    assertThat(importing.run(smaller).status()).isEqualTo(ImportStatus.DONE);
    assertThat(facts.facts()).containsExactly("1 2026-11-20 gmv=1.0");
  }

  @Test
  void own_headings_are_mapped_and_new_measures_registered_with_the_facts() {
    importing.mapping =
        ImportMapping.of(
            Map.of(
                "map.门店", "code",
                "map.营业日", "day",
                "map.备注", "ignore",
                "register.客流", "footfall,客流,Footfall,count,count,unknown,nonnegative"));

    importing.run("门店,营业日,客流,备注\nS1,2026-11-20,12,雨\n");

    facts.register("footfall", Measure.Absent.UNKNOWN, true);
    assertThat(facts.facts()).containsExactly("1 2026-11-20 footfall=12.0");
  }

  @Test
  void a_cancelled_import_changes_nothing() {
    importing.watch.cancel();

    assertThat(importing.run(FILE).status()).isEqualTo(ImportStatus.CANCELLED);
    assertThat(facts.parts()).isEmpty();
  }

  /** The store against a map in memory, for random files in random order and random pieces. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void merging_is_last_writer_wins_whatever_the_pieces(long seed) {
    Random random = new Random(seed);
    Map<String, Map<String, Double>> model = new TreeMap<>();
    List<String> codes = List.of("gmv", "members", "orders");
    for (int file = 0; file < 4; file++) {
      List<String> carried = new ArrayList<>(codes);
      carried.remove(random.nextInt(3));
      StringBuilder text = new StringBuilder("shop_code,day," + String.join(",", carried) + "\n");
      List<String> keys = new ArrayList<>();
      for (int shop = 1; shop <= 3; shop++) {
        for (int day = 18; day <= 20; day++) {
          keys.add("S" + shop + ",2026-11-" + day);
        }
      }
      Collections.shuffle(keys, random);
      Set<String> days = new HashSet<>();
      for (String key : keys.subList(0, 1 + random.nextInt(keys.size()))) {
        text.append(key);
        days.add(key.split(",")[1]);
        Map<String, Double> row = model.computeIfAbsent(key, k -> new TreeMap<>());
        for (String code : carried) {
          boolean empty = random.nextInt(3) == 0;
          double value = random.nextInt(1000);
          text.append(',').append(empty ? "" : Double.toString(value));
          if (!empty) {
            row.put(code, value);
          }
        }
        text.append('\n');
      }
      for (Map.Entry<String, Map<String, Double>> each : model.entrySet()) {
        for (String code : carried) {
          if (!code.equals("members") && days.contains(each.getKey().split(",")[1])) {
            each.getValue().putIfAbsent(code, 0.0);
          }
        }
      }
      // A measure carried earlier on a day also counts for rows that come later.
      Map<String, Set<String>> ofDay = new TreeMap<>();
      model.forEach(
          (key, row) ->
              row.keySet()
                  .forEach(
                      code ->
                          ofDay
                              .computeIfAbsent(key.split(",")[1], d -> new HashSet<>())
                              .add(code)));
      model.forEach(
          (key, row) ->
              ofDay.getOrDefault(key.split(",")[1], Set.of()).stream()
                  .filter(code -> !code.equals("members"))
                  .forEach(code -> row.putIfAbsent(code, 0.0)));
      assertThat(importing.run(text.toString()).status()).isEqualTo(ImportStatus.DONE);
    }
    List<String> expected = new ArrayList<>();
    model.forEach(
        (key, row) -> {
          StringBuilder text = new StringBuilder(key.substring(1).replace(',', ' '));
          row.forEach((code, value) -> text.append(' ').append(code).append('=').append(value));
          expected.add(text.toString());
        });

    assertThat(facts.facts()).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void any_order_and_any_split_of_a_file_gives_the_same_state(long seed) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int shop = 1; shop < 20; shop++) {
      for (int day = 10; day < 15; day++) {
        rows.add("S%d,2026-11-%d,%d,".formatted(shop, day, random.nextInt(100)));
      }
    }
    String header = "shop_code,day,gmv,orders\n";
    importing.run(header + String.join("\n", rows));
    List<String> whole = facts.facts();
    try (FactFixture other = new FactFixture()) {
      Importing pieces = new Importing(other);
      Collections.shuffle(rows, random);
      int cut = 1 + random.nextInt(rows.size() - 1);
      pieces.run(header + String.join("\n", rows.subList(0, cut)));
      pieces.run(header + String.join("\n", rows.subList(cut, rows.size())));

      assertThat(other.facts()).isEqualTo(whole);
    }
  }
}
