package com.merchantgrowth.marketing.effect;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.DayRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** {@code effect/golden.csv} is the worked example of how a tool's effect is counted. */
class EffectFoldTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DayRange RANGE =
      DayRange.closed(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23));

  private static List<String[]> golden(String what) {
    try (var in = EffectFoldTest.class.getResourceAsStream("/effect/golden.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.startsWith(what))
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Event> events() {
    return golden("happens").stream().map(EffectFoldTest::event).toList();
  }

  private static Event event(String[] cell) {
    Instant at = LocalDateTime.parse(cell[2]).atZone(ZONE).toInstant();
    String channel = cell[3];
    return switch (cell[1]) {
      case "claimed" -> new Event.Claimed(at, channel, Long.parseLong(cell[9]));
      case "expired" -> new Event.Expired(at, channel, Long.parseLong(cell[9]));
      case "returned" -> new Event.Returned(at, channel);
      case "refunded" ->
          new Event.Refunded(at, channel, Long.parseLong(cell[8]), Long.parseLong(cell[10]));
      default ->
          new Event.Bought(
              at,
              channel,
              Long.parseLong(cell[4]),
              cell[5],
              cell[6].equals("yes"),
              Long.parseLong(cell[7]),
              Long.parseLong(cell[8]),
              Integer.parseInt(cell[9]),
              Long.parseLong(cell[10]),
              Long.parseLong(cell[11]));
    };
  }

  private static Folded fold(List<Event> events) {
    EffectFold fold = new EffectFold(RANGE, ZONE);
    events.forEach(fold::add);
    return fold.sums();
  }

  private static Sums expected(String[] cell) {
    long[] n = new long[11];
    for (int i = 0; i < n.length; i++) {
      n[i] = Long.parseLong(cell[3 + i]);
    }
    return new Sums(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10]);
  }

  @Test
  void the_golden_table_is_what_is_counted() {
    Folded folded = fold(events());

    Map<String, Sums> counted = new TreeMap<>();
    counted.put("total,", folded.total());
    folded.days().forEach((day, sums) -> counted.put("day," + day, sums));
    folded.skus().forEach((sku, sums) -> counted.put("sku," + sku, sums));
    folded.channels().forEach((channel, sums) -> counted.put("channel," + channel, sums));
    Map<String, Sums> table = new TreeMap<>();
    golden("expected").forEach(cell -> table.put(cell[1] + "," + cell[2], expected(cell)));
    assertThat(counted).isEqualTo(table);
  }

  @Test
  void shares_of_nothing_are_unknown() {
    assertThat(Sums.NONE.useRate()).isNaN();
    assertThat(Sums.NONE.perDiscount()).isNaN();
    assertThat(fold(events()).total().useRate()).isEqualTo(4 / 9.0);
    assertThat(fold(events()).total().perDiscount()).isEqualTo(41_000 / 7_700.0);
  }

  @Property(tries = 50)
  void the_order_of_events_does_not_matter(@ForAll long seed) {
    List<Event> shuffled = new ArrayList<>(events());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(fold(shuffled)).isEqualTo(fold(events()));
  }

  /** Sums over days, SKUs and channels: money and pieces add up, people and orders do not. */
  @Property(tries = 200)
  void money_adds_up_over_days_skus_and_channels(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant at =
          RANGE.start().atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(4 * 86_400));
      int order = random.nextInt(10);
      events.add(
          new Event.Bought(
              at,
              List.of("", "shop", "chat").get(order % 3),
              order,
              "b-" + order % 4,
              order == 0,
              order,
              random.nextInt(5),
              1 + random.nextInt(3),
              random.nextInt(10_000),
              random.nextInt(1_000)));
    }

    Folded folded = fold(events);

    for (var parts : List.of(folded.days(), folded.skus(), folded.channels())) {
      assertThat(parts.values().stream().mapToLong(Sums::gmv).sum())
          .isEqualTo(folded.total().gmv());
      assertThat(parts.values().stream().mapToLong(Sums::discount).sum())
          .isEqualTo(folded.total().discount());
      assertThat(parts.values().stream().mapToLong(Sums::pieces).sum())
          .isEqualTo(folded.total().pieces());
      assertThat(parts.values())
          .allSatisfy(
              sums -> {
                assertThat(sums.orders()).isLessThanOrEqualTo(folded.total().orders());
                assertThat(sums.buyers()).isLessThanOrEqualTo(sums.orders());
                assertThat(sums.newBuyers()).isLessThanOrEqualTo(sums.buyers());
              });
    }
  }
}
