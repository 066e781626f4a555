package com.merchantgrowth.metric;

import com.merchantgrowth.shared.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code metric_definition}. A version never changes; only its end is set. */
@Repository
class DefinitionRows {
  private static final String COLUMNS =
      "select code, version, subject_kind, dimension, name_zh, name_en, aggregate, numerator, denominator,"
          + " scale_text, period, unit, direction, min_sample, weight, since"
          + " from metric_definition ";

  private final JdbcClient jdbc;

  DefinitionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MetricDefinition> inForce() {
    return jdbc.sql(COLUMNS + "where ended_at is null order by shown_at, code")
        .query(DefinitionRows::row)
        .list();
  }

  Optional<MetricDefinition> inForce(String code) {
    return jdbc.sql(COLUMNS + "where ended_at is null and code = ?")
        .param(code)
        .query(DefinitionRows::row)
        .optional();
  }

  List<MetricDefinition> versions(String code) {
    return jdbc.sql(COLUMNS + "where code = ? order by version desc")
        .param(code)
        .query(DefinitionRows::row)
        .list();
  }

  List<MetricDefinition> versions(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "where code in (:codes)")
            .param("codes", codes)
            .query(DefinitionRows::row)
            .list();
  }

  /** The codes there ever was a version of. */
  Set<String> codes() {
    return jdbc.sql("select distinct code from metric_definition").query(String.class).set();
  }

  int latestVersion(String code) {
    return jdbc.sql("select coalesce(max(version), 0) from metric_definition where code = ?")
        .param(code)
        .query(Integer.class)
        .single();
  }

  int place(String code) {
    return jdbc.sql(
            "select coalesce(max(case when code = ? then shown_at end), max(shown_at) + 1, 0)"
                + " from metric_definition")
        .param(code)
        .query(Integer.class)
        .single();
  }

  /** Ends the version in force; how many rows that were (0 or 1). */
  int end(String code, OffsetDateTime at) {
    return jdbc.sql("update metric_definition set ended_at = ? where code = ? and ended_at is null")
        .param(at)
        .param(code)
        .update();
  }

  void insert(MetricDefinition metric, int place, String editor) {
    jdbc.sql(
            "insert into metric_definition (code, version, subject_kind, dimension, name_zh, name_en, aggregate,"
                + " numerator, denominator, scale_text, period, unit, direction, min_sample,"
                + " weight, since, shown_at, edited_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(metric.code())
        .param(metric.version())
        .param(metric.subject().code())
        .param(metric.dimension() == null ? null : metric.dimension().code())
        .param(metric.nameZh())
        .param(metric.nameEn())
        .param(metric.aggregate().text())
        .param(metric.numerator().toString())
        .param(metric.denominator() == null ? null : metric.denominator().toString())
        .param(metric.scale().text())
        .param(metric.window().text())
        .param(metric.unit())
        .param(metric.direction().name())
        .param(metric.minSample())
        .param(metric.weight())
        .param(metric.since().atOffset(ZoneOffset.UTC))
        .param(place)
        .param(editor)
        .update();
  }

  private static MetricDefinition row(ResultSet row, int number) throws SQLException {
    String dimension = row.getString("dimension");
    String denominator = row.getString("denominator");
    return new MetricDefinition(
        row.getString("code"),
        row.getInt("version"),
        SubjectKind.of(row.getString("subject_kind")),
        optional(dimension) == null ? null : Dimension.of(dimension),
        row.getString("name_zh"),
        row.getString("name_en"),
        Aggregate.parse(row.getString("aggregate")),
        MeasureSum.parseOrNone(row.getString("numerator")),
        optional(denominator) == null ? null : MeasureSum.parse(denominator),
        Scale.of(row.getString("scale_text")),
        MetricWindow.parse(row.getString("period")),
        row.getString("unit"),
        Direction.valueOf(row.getString("direction")),
        row.getDouble("min_sample"),
        row.getDouble("weight"),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
