package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The relational list of live fact parts. */
@Component
class FactManifest {
  private static final RowMapper<FactPart> PART =
      (row, number) ->
          new FactPart(
              row.getLong("id"),
              row.getString("source"),
              row.getObject("fact_day", LocalDate.class),
              row.getString("file_name"),
              row.getLong("row_count"),
              measures(row.getString("measures")),
              row.getString("digest"));

  private final JdbcTemplate jdbc;

  FactManifest(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The live parts of the days, in one statement. */
  List<FactPart> parts(SubjectKind kind, DayRange range) {
    return jdbc.query(
        """
        select id, source, fact_day, file_name, row_count, measures, digest from fact_part
        where kind = ? and fact_day >= ? and fact_day < ? order by fact_day, source""",
        PART,
        kind.code(),
        Date.valueOf(range.start()),
        Date.valueOf(range.end()));
  }

  List<FactPart> all(SubjectKind kind) {
    return jdbc.query(
        """
        select id, source, fact_day, file_name, row_count, measures, digest from fact_part
        where kind = ? order by fact_day, source""",
        PART,
        kind.code());
  }

  Optional<LocalDate> lastDay(SubjectKind kind) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(fact_day) from fact_part where kind = ?", LocalDate.class, kind.code()));
  }

  /** Hands out {@code count} part ids never used before; returns the first. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public long reserve(SubjectKind kind, int count) {
    lock(kind);
    Long first =
        jdbc.queryForObject(
            "select next_part from fact_manifest_state where kind = ?", Long.class, kind.code());
    jdbc.update(
        "update fact_manifest_state set next_part = next_part + ? where kind = ?",
        count,
        kind.code());
    return first == null ? 1 : first;
  }

  /** Makes the caller the only publisher of the kind until its transaction ends. */
  void lock(SubjectKind kind) {
    jdbc.queryForObject(
        "select manifest_version from fact_manifest_state where kind = ? for update",
        Long.class,
        kind.code());
  }

  /** Whether a backup is copying files now. */
  boolean cleaningHeld(SubjectKind kind, Instant now) {
    Timestamp until =
        jdbc.queryForObject(
            "select cleaner_held_until from fact_manifest_state where kind = ?",
            Timestamp.class,
            kind.code());
    return until != null && until.toInstant().isAfter(now);
  }

  /** Keeps dead files until then; null lets them go. */
  void holdCleaning(@Nullable Instant until) {
    jdbc.update(
        "update fact_manifest_state set cleaner_held_until = ?",
        until == null ? null : Timestamp.from(until));
  }

  /** Call under {@link #lock}. */
  void switchParts(
      SubjectKind kind, Collection<FactPart> gone, Collection<FactPart> come, Instant now) {
    jdbc.batchUpdate(
        "delete from fact_part where kind = ? and id = ?",
        gone.stream().map(part -> new Object[] {kind.code(), part.id()}).toList());
    jdbc.batchUpdate(
        """
        insert into fact_part
          (kind, id, source, fact_day, file_name, row_count, measures, digest, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        come.stream()
            .map(
                part ->
                    new Object[] {
                      kind.code(),
                      part.id(),
                      part.source(),
                      Date.valueOf(part.day()),
                      part.file(),
                      part.rows(),
                      String.join(",", part.measures()),
                      part.digest(),
                      Timestamp.from(now)
                    })
            .toList());
    jdbc.update(
        "update fact_manifest_state set manifest_version = manifest_version + 1 where kind = ?",
        kind.code());
  }

  /** Registers those of the measures that are not yet, in the caller's transaction. */
  void register(Collection<Measure> measures) {
    Set<String> known = new HashSet<>(jdbc.queryForList("select code from measure", String.class));
    jdbc.batchUpdate(
        """
        insert into measure (code, name_zh, name_en, unit, kind, absent, non_negative, lock_version)
        values (?, ?, ?, ?, ?, ?, ?, 0)""",
        measures.stream()
            .filter(measure -> !known.contains(measure.code()))
            .map(
                measure ->
                    new Object[] {
                      measure.code(),
                      measure.nameZh(),
                      measure.nameEn(),
                      measure.unit(),
                      measure.kind().name(),
                      measure.absent().name(),
                      measure.nonNegative()
                    })
            .toList());
  }

  private static SortedSet<String> measures(String text) {
    return Collections.unmodifiableSortedSet(
        text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(text.split(","))));
  }
}
