package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.GroupScores.DimensionMarks;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.shared.IdList;
import com.merchantgrowth.shared.PackedDoubles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code diagnosis_result} and {@code diagnosis_peer}; one statement a method. */
@Component
class ScoreRows {
  private static final String RESULT =
      "select d.run_id, d.subject, d.dimensions, d.overall, d.place, d.ranked_count ";

  private static final String AMONG =
      "from "
          + IdList.table(":runs", "r", "run_id")
          + " cross join "
          + IdList.table(":subjects", "s", "subject")
          + " join diagnosis_result d on d.run_id = r.run_id and d.subject = s.subject";

  private final JdbcClient jdbc;

  ScoreRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored row with the shop it belongs to. */
  record Row(long shopId, ScoreDay scores) {}

  /** One shop's scores of these runs, oldest first. */
  List<ScoreDay> of(long shopId, List<PublishedRun> runs) {
    return of(List.of(shopId), runs).stream()
        .map(Row::scores)
        .sorted(Comparator.comparing(ScoreDay::day))
        .toList();
  }

  /** Several shops' scores of these runs. */
  List<Row> of(Collection<Long> shopIds, List<PublishedRun> runs) {
    if (shopIds.isEmpty() || runs.isEmpty()) {
      return List.of();
    }
    Map<Long, LocalDate> days =
        runs.stream().collect(Collectors.toMap(PublishedRun::id, PublishedRun::day));
    Map<Long, LocalDate> dayOf = new HashMap<>(days);
    return jdbc.sql(RESULT + AMONG)
        .param("subjects", IdList.of(shopIds))
        .param("runs", IdList.of(days.keySet()))
        .query((row, number) -> row(row, dayOf))
        .list();
  }

  /** An overall score; NaN = none. */
  record Overall(long runId, long shopId, double score) {}

  /** Only the overall scores of several shops in these runs. */
  List<Overall> overalls(Collection<Long> shopIds, Collection<Long> runs) {
    if (shopIds.isEmpty() || runs.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select d.run_id, d.subject, d.overall " + AMONG)
        .param("subjects", IdList.of(shopIds))
        .param("runs", IdList.of(runs))
        .query((row, _) -> new Overall(row.getLong(1), row.getLong(2), row.getDouble(3)))
        .list();
  }

  /** What the group's scores look like; all NaN when nobody was scored in it. */
  DimensionMarks marks(long runId, int groupNumber) {
    Optional<DimensionMarks> marks =
        jdbc.sql("select medians, tops from diagnosis_peer where run_id = ? and group_number = ?")
            .params(runId, groupNumber)
            .query(
                (row, number) ->
                    new DimensionMarks(
                        PackedDoubles.unpack(row.getBytes(1)),
                        PackedDoubles.unpack(row.getBytes(2))))
            .optional();
    return marks.orElseGet(() -> new DimensionMarks(none(), none()));
  }

  static double[] none() {
    double[] none = new double[Dimension.values().length];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private static Row row(ResultSet row, Map<Long, LocalDate> dayOf) throws SQLException {
    LocalDate day = dayOf.get(row.getLong(1));
    if (day == null) {
      throw new IllegalStateException("a run nobody asked for");
    }
    return new Row(
        row.getLong(2),
        new ScoreDay(
            day,
            PackedDoubles.unpack(row.getBytes(3)),
            row.getDouble(4),
            row.getInt(5),
            row.getInt(6)));
  }
}
