package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Rooms and their booked half hours. Whoever books locks the room first, so that the second of two
 * at once sees the first one's booking and is told the next free time; the key of the half hours
 * would refuse it anyway.
 */
@Repository
class VenueStore {
  private static final String COLUMNS =
      "select id, name_zh, name_en, belt, address, seats, opens_at, closes_at, open from venue";

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  VenueStore(JdbcTemplate batches, JdbcClient jdbc, BusinessCalendar calendar) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** All, those that can be booked first. */
  List<Venue> all() {
    return jdbc.sql(COLUMNS + " order by open desc, belt, id").query(VenueStore::venue).list();
  }

  Map<Long, Venue> byIds(Collection<Long> ids) {
    Map<Long, Venue> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(COLUMNS + " where id in (:ids)")
          .param("ids", ids)
          .query(VenueStore::venue)
          .list()
          .forEach(venue -> byId.put(venue.id(), venue));
    }
    return byId;
  }

  long insert(Venue venue) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into venue (name_zh, name_en, belt, address, seats, opens_at, closes_at, open)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(fields(venue))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void rewrite(Venue venue) {
    jdbc.sql(
            "update venue set name_zh = ?, name_en = ?, belt = ?, address = ?, seats = ?,"
                + " opens_at = ?, closes_at = ?, open = ? where id = ?")
        .params(fields(venue))
        .param(venue.id())
        .update();
  }

  private static Object[] fields(Venue venue) {
    return new Object[] {
      venue.name().zh(),
      venue.name().en(),
      venue.belt(),
      venue.address(),
      venue.seats(),
      venue.opensAt(),
      venue.closesAt(),
      venue.open()
    };
  }

  /**
   * Books a room for a salon in place of what it had booked.
   *
   * @throws DomainException not found; invalid, outside its hours or with too few seats; conflict,
   *     when it is taken, with the next free time
   */
  void book(long venueId, long salon, SalonForm form) {
    release(salon);
    Venue venue =
        jdbc.sql(COLUMNS + " where id = ? for update")
            .param(venueId)
            .query(VenueStore::venue)
            .optional()
            .filter(Venue::open)
            .orElseThrow(() -> DomainException.notFound("coaching.salon.error.noVenue"));
    if (!VenueSlots.whole(form.startsAt()) || !VenueSlots.whole(form.endsAt())) {
      throw DomainException.invalid("coaching.salon.error.halfHours").at("time");
    }
    if (!VenueSlots.within(venue, form.startsAt(), form.endsAt(), calendar.zone())) {
      throw DomainException.invalid(
              "coaching.salon.error.hours", clock(venue.opensAt()), clock(venue.closesAt()))
          .at("time");
    }
    if (form.seats() > venue.seats()) {
      throw DomainException.invalid("coaching.salon.error.small", venue.seats()).at("seats");
    }
    List<Long> wanted = VenueSlots.of(form.startsAt(), form.endsAt());
    Set<Long> taken = taken(venueId, wanted.getFirst());
    if (wanted.stream().anyMatch(taken::contains)) {
      throw taken(venue, taken, form);
    }
    batches.batchUpdate(
        "insert into venue_slot (venue_id, half_hour, salon_id) values (?, ?, ?)",
        wanted,
        wanted.size(),
        (insert, slot) -> {
          insert.setLong(1, venueId);
          insert.setLong(2, slot);
          insert.setLong(3, salon);
        });
  }

  private DomainException taken(Venue venue, Set<Long> taken, SalonForm form) {
    Duration length = Duration.between(form.startsAt(), form.endsAt());
    Optional<Instant> next =
        VenueSlots.nextFree(venue, taken, form.startsAt(), length, calendar.zone());
    return next.map(
            free ->
                DomainException.conflict(
                    "coaching.salon.error.taken",
                    free.atZone(calendar.zone()).toLocalDate().toString(),
                    free.atZone(calendar.zone()).toLocalTime().toString()))
        .orElseGet(() -> DomainException.conflict("coaching.salon.error.full"))
        .at("time");
  }

  static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** Booked half hours from one on. */
  Set<Long> taken(long venue, long from) {
    return new HashSet<>(
        jdbc.sql("select half_hour from venue_slot where venue_id = ? and half_hour >= ?")
            .params(venue, from)
            .query(Long.class)
            .list());
  }

  void release(long salon) {
    jdbc.sql("delete from venue_slot where salon_id = ?").param(salon).update();
  }

  private static Venue venue(ResultSet row, int number) throws SQLException {
    return new Venue(
        row.getLong(1),
        new Wording(row.getString(2), row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getBoolean(9));
  }
}
