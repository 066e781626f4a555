package com.merchantgrowth.coaching.salon;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** A room's time in half hours, counted from 1970 in UTC. Pure functions. */
public final class VenueSlots {
  private static final long SECONDS = Duration.ofMinutes(30).toSeconds();

  /** So many days are looked through for a free time. */
  static final int LOOKED_THROUGH = 60;

  private VenueSlots() {}

  /** Whether a moment is at a whole or half hour. */
  public static boolean whole(Instant moment) {
    return moment.getNano() == 0 && Math.floorMod(moment.getEpochSecond(), SECONDS) == 0;
  }

  /** The half hours of [start, end); both at whole or half hours. */
  public static List<Long> of(Instant start, Instant end) {
    return LongStream.range(number(start), number(end)).boxed().toList();
  }

  private static long number(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }

  /** Whether [start, end) lies within the opening hours of one day. */
  public static boolean within(Venue venue, Instant start, Instant end, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(start, zone);
    return !start.isBefore(at(day, venue.opensAt(), zone))
        && !end.isAfter(at(day, venue.closesAt(), zone));
  }

  /**
   * The first time from a moment on at which the room is free for so long, within its opening
   * hours; empty when there is none within 60 days.
   *
   * @param taken booked half hours
   */
  public static Optional<Instant> nextFree(
      Venue venue, Set<Long> taken, Instant from, Duration length, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(from, zone);
    for (int later = 0; later < LOOKED_THROUGH; later++) {
      LocalDate day = first.plusDays(later);
      Instant closes = at(day, venue.closesAt(), zone);
      Instant start = at(day, venue.opensAt(), zone);
      while (!start.plus(length).isAfter(closes)) {
        if (!start.isBefore(from)
            && of(start, start.plus(length)).stream().noneMatch(taken::contains)) {
          return Optional.of(start);
        }
        start = start.plusSeconds(SECONDS);
      }
    }
    return Optional.empty();
  }

  private static Instant at(LocalDate day, int minute, ZoneId zone) {
    return day.atStartOfDay(zone).plusMinutes(minute).toInstant();
  }
}
