package com.merchantgrowth.coaching.salon;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A room's half hours. */
class VenueSlotsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Venue NINE_TO_NINE =
      new Venue(1, new Wording("濮院毛衫会客厅", "Puyuan"), "濮院毛衫", "濮院", 40, 540, 1260, true);

  private static Instant at(String text) {
    return LocalDateTime.parse(text).atZone(ZONE).toInstant();
  }

  private static Set<Long> booked(String from, String to) {
    return new HashSet<>(VenueSlots.of(at(from), at(to)));
  }

  @Test
  void a_meeting_takes_the_half_hours_from_its_beginning_to_its_end() {
    assertThat(VenueSlots.of(at("2026-12-01T14:00"), at("2026-12-01T16:00"))).hasSize(4);
    assertThat(VenueSlots.whole(at("2026-12-01T14:30"))).isTrue();
    assertThat(VenueSlots.whole(at("2026-12-01T14:20"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // from, hours, next free when 14:00–16:00 and 17:00–21:00 are booked on the first
    "2026-12-01T08:00, 2, 2026-12-01T09:00",
    "2026-12-01T13:00, 1, 2026-12-01T13:00",
    "2026-12-01T13:30, 1, 2026-12-01T16:00",
    "2026-12-01T14:00, 2, 2026-12-02T09:00",
    "2026-12-01T20:30, 12, 2026-12-02T09:00"
  })
  void the_next_free_time_is_within_the_hours_and_beside_what_is_booked(
      String from, int hours, String expected) {
    Set<Long> taken = booked("2026-12-01T14:00", "2026-12-01T16:00");
    taken.addAll(booked("2026-12-01T17:00", "2026-12-01T21:00"));
    assertThat(VenueSlots.nextFree(NINE_TO_NINE, taken, at(from), Duration.ofHours(hours), ZONE))
        .contains(at(expected));
  }

  @Test
  void what_never_fits_has_no_free_time() {
    assertThat(
            VenueSlots.nextFree(
                NINE_TO_NINE, Set.of(), at("2026-12-01T09:00"), Duration.ofHours(13), ZONE))
        .isEmpty();
    assertThat(
            VenueSlots.within(NINE_TO_NINE, at("2026-12-01T20:00"), at("2026-12-01T21:30"), ZONE))
        .isFalse();
  }

  @Property(tries = 200)
  void whatever_is_booked_the_free_time_collides_with_nothing(
      @ForAll @Size(max = 60) List<@IntRange(max = 200) Integer> slots,
      @ForAll @IntRange(min = 1, max = 24) int length) {
    Instant from = at("2026-12-01T09:00");
    long first = VenueSlots.of(from, from.plusSeconds(1800)).getFirst();
    Set<Long> taken = new HashSet<>();
    slots.forEach(slot -> taken.add(first + slot));
    Duration wanted = Duration.ofMinutes(30L * length);

    Optional<Instant> free = VenueSlots.nextFree(NINE_TO_NINE, taken, from, wanted, ZONE);

    assertThat(free).isPresent();
    Instant start = free.get();
    assertThat(VenueSlots.of(start, start.plus(wanted))).noneMatch(taken::contains);
    assertThat(VenueSlots.within(NINE_TO_NINE, start, start.plus(wanted), ZONE)).isTrue();
    assertThat(start).isAfterOrEqualTo(from);
  }
}
