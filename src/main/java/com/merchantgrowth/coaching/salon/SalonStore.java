package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code salon} and who is invited. */
@Repository
class SalonStore {
  private static final int BATCH = 1000;

  static final String COLUMNS =
      "s.id, s.organiser_id, s.organiser, s.by_provider, s.state, s.kind, s.title_zh, s.title_en,"
          + " s.about_zh, s.about_en, s.venue_id, s.place, s.link, s.starts_at, s.ends_at,"
          + " s.seats, s.taken, s.audience, s.invited, s.material, s.material_link,"
          + " s.cancelled_why, s.lock_version";

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  SalonStore(JdbcTemplate batches, JdbcClient jdbc, BusinessCalendar calendar) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * An organiser's: a provider's own, or all for administrators. To come: the next first; past
   * ones: the last first.
   *
   * @param organiser null = everybody's
   */
  List<Salon> page(@Nullable Long organiser, boolean past, int offset, int limit) {
    Map<String, Object> asked = asked(organiser);
    asked.put("offset", offset);
    asked.put("limit", limit);
    return jdbc.sql(
            "select "
                + COLUMNS
                + from(organiser, past)
                + " order by s.starts_at "
                + (past ? "desc" : "asc")
                + ", s.id offset :offset rows fetch next :limit rows only")
        .params(asked)
        .query((row, number) -> salon(row))
        .list();
  }

  long count(@Nullable Long organiser, boolean past) {
    return jdbc.sql("select count(*)" + from(organiser, past))
        .params(asked(organiser))
        .query(Long.class)
        .single();
  }

  private static String from(@Nullable Long organiser, boolean past) {
    return " from salon s where s.ends_at "
        + (past ? "<= :now" : "> :now")
        + (organiser == null ? "" : " and s.organiser_id = :organiser");
  }

  private Map<String, Object> asked(@Nullable Long organiser) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("now", now());
    if (organiser != null) {
      asked.put("organiser", organiser);
    }
    return asked;
  }

  Optional<Salon> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from salon s where s.id = ?")
        .param(id)
        .query((row, number) -> salon(row))
        .optional();
  }

  /**
   * Waits for whoever else changes it or takes one of its seats.
   *
   * @throws DomainException not found
   */
  Salon lock(long id) {
    return jdbc.sql("select " + COLUMNS + " from salon s where s.id = ? for update")
        .param(id)
        .query((row, number) -> salon(row))
        .optional()
        .orElseThrow(() -> DomainException.notFound("coaching.salon.error.unknown", id));
  }

  long insert(SalonForm form, AccountRef organiser) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    Map<String, @Nullable Object> fields = fields(form);
    fields.put("account", organiser.id());
    fields.put("name", organiser.displayName());
    fields.put("provider", organiser.isServiceProvider());
    jdbc.sql(
            "insert into salon (organiser_id, organiser, by_provider, state, kind, title_zh,"
                + " title_en, about_zh, about_en, venue_id, place, link, starts_at, ends_at, seats,"
                + " taken, audience, invited, material, material_link, cancelled_why,"
                + " lock_version) values (:account, :name, :provider, 'DRAFT', :kind, :titleZh,"
                + " :titleEn, :aboutZh, :aboutEn, :venue, :place, :link, :starts, :ends, :seats, 0,"
                + " :audience, 0, '', '', '', 0)")
        .params(fields)
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void rewrite(long id, SalonForm form) {
    Map<String, @Nullable Object> fields = fields(form);
    fields.put("id", id);
    jdbc.sql(
            "update salon set kind = :kind, title_zh = :titleZh, title_en = :titleEn,"
                + " about_zh = :aboutZh, about_en = :aboutEn, venue_id = :venue, place = :place,"
                + " link = :link, starts_at = :starts, ends_at = :ends, seats = :seats,"
                + " audience = :audience, lock_version = lock_version + 1 where id = :id")
        .params(fields)
        .update();
  }

  private static Map<String, @Nullable Object> fields(SalonForm form) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("kind", form.kind().name());
    fields.put("titleZh", form.title().zh());
    fields.put("titleEn", form.title().en());
    fields.put("aboutZh", form.about().zh());
    fields.put("aboutEn", form.about().en());
    fields.put("venue", form.venue());
    fields.put("place", form.place());
    fields.put("link", form.link());
    fields.put("starts", form.startsAt().atOffset(ZoneOffset.UTC));
    fields.put("ends", form.endsAt().atOffset(ZoneOffset.UTC));
    fields.put("seats", form.seats());
    fields.put("audience", ConditionJson.write(form.audience()));
    return fields;
  }

  /** Opens it to the invited shops; a thousand a statement. */
  void open(long id, long[] shops) {
    jdbc.sql(
            "update salon set state = 'OPEN', invited = ?, lock_version = lock_version + 1"
                + " where id = ?")
        .params(shops.length, id)
        .update();
    batches.batchUpdate(
        "insert into salon_invite (salon_id, shop_id) values (?, ?)",
        LongStream.of(shops).boxed().toList(),
        BATCH,
        (insert, shop) -> {
          insert.setLong(1, id);
          insert.setLong(2, shop);
        });
  }

  void cancel(long id, String why) {
    jdbc.sql(
            "update salon set state = 'CANCELLED', cancelled_why = ?,"
                + " lock_version = lock_version + 1 where id = ?")
        .params(why, id)
        .update();
  }

  void material(long id, String material, String link) {
    jdbc.sql("update salon set material = ?, material_link = ? where id = ?")
        .params(material, link, id)
        .update();
  }

  /** Takes a seat if there is one: the condition stands in the statement. */
  boolean takeSeat(long id) {
    return jdbc.sql(
                "update salon set taken = taken + 1 where id = ? and state = 'OPEN'"
                    + " and taken < seats")
            .param(id)
            .update()
        == 1;
  }

  void giveSeatBack(long id) {
    jdbc.sql("update salon set taken = taken - 1 where id = ? and taken > 0").param(id).update();
  }

  private OffsetDateTime now() {
    return calendar.now().atOffset(ZoneOffset.UTC);
  }

  /** A row of {@link #COLUMNS}, whatever else is selected. */
  static Salon salon(ResultSet row) throws SQLException {
    return new Salon(
        row.getLong("id"),
        row.getLong("organiser_id"),
        row.getString("organiser"),
        row.getBoolean("by_provider"),
        SalonState.valueOf(row.getString("state")),
        new SalonForm(
            SalonKind.valueOf(row.getString("kind")),
            new Wording(row.getString("title_zh"), row.getString("title_en")),
            new Wording(row.getString("about_zh"), row.getString("about_en")),
            row.getObject("venue_id", Long.class),
            row.getString("place"),
            row.getString("link"),
            instant(row, "starts_at"),
            instant(row, "ends_at"),
            row.getInt("seats"),
            ConditionJson.read(row.getString("audience"))),
        row.getInt("taken"),
        row.getInt("invited"),
        row.getString("material"),
        row.getString("material_link"),
        row.getString("cancelled_why"),
        row.getInt("lock_version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
