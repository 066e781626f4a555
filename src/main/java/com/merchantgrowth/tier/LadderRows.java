package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.tier.ladder.Rhythm;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the versions of the ladder; one statement a query. */
@Repository
class LadderRows {
  private static final String VERSIONS =
      "select l.version, l.rhythm, l.most_steps, l.grace, l.freeze_flag, l.saved_at, l.saved_by,"
          + " l.note, s.code, s.name_zh, s.name_en, s.entry from tier_ladder l"
          + " join tier_step s on s.version = l.version ";

  private final JdbcClient jdbc;

  LadderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version in force: the newest. */
  LadderVersion inForce() {
    return read("where l.version = (select max(n.version) from tier_ladder n)", Map.of())
        .getFirst();
  }

  /** All versions, newest first. */
  List<LadderVersion> all() {
    return read("", Map.of());
  }

  Optional<LadderVersion> find(int version) {
    return read("where l.version = :version", Map.of("version", version)).stream().findFirst();
  }

  private List<LadderVersion> read(String condition, Map<String, ?> parameters) {
    Map<Integer, Draft> found = new LinkedHashMap<>();
    jdbc.sql(VERSIONS + condition + " order by l.version desc, s.place")
        .params(parameters)
        .query(
            row -> {
              Draft draft = found.get(row.getInt(1));
              if (draft == null) {
                draft = Draft.of(row);
                found.put(row.getInt(1), draft);
              }
              draft.steps.add(
                  new TierStep(
                      row.getString(9),
                      row.getString(10),
                      row.getString(11),
                      ConditionJson.read(row.getString(12))));
            });
    return found.values().stream().map(Draft::version).toList();
  }

  /** A version whose steps are still being read. */
  private record Draft(
      int number,
      Rhythm rhythm,
      int mostSteps,
      int grace,
      String freezeFlag,
      OffsetDateTime savedAt,
      String savedBy,
      String note,
      List<TierStep> steps) {
    static Draft of(ResultSet row) throws SQLException {
      return new Draft(
          row.getInt(1),
          Rhythm.valueOf(row.getString(2)),
          row.getInt(3),
          row.getInt(4),
          row.getString(5),
          row.getObject(6, OffsetDateTime.class),
          row.getString(7),
          row.getString(8),
          new ArrayList<>());
    }

    LadderVersion version() {
      return new LadderVersion(
          new TierLadder(number, steps, rhythm, mostSteps, grace, freezeFlag),
          savedAt.toInstant(),
          savedBy,
          note);
    }
  }

  /**
   * @throws DuplicateKeyException when there is such a version already
   */
  void insert(LadderVersion version) {
    TierLadder ladder = version.ladder();
    jdbc.sql(
            "insert into tier_ladder (version, rhythm, most_steps, grace, freeze_flag, saved_at,"
                + " saved_by, note) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            ladder.version(),
            ladder.rhythm().name(),
            ladder.mostSteps(),
            ladder.grace(),
            ladder.freezeFlag(),
            version.savedAt().atOffset(ZoneOffset.UTC),
            version.savedBy(),
            version.note())
        .update();
    for (int place = 0; place < ladder.steps().size(); place++) {
      TierStep step = ladder.step(place);
      jdbc.sql(
              "insert into tier_step (version, place, code, name_zh, name_en, entry)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(
              ladder.version(),
              place,
              step.code(),
              step.nameZh(),
              step.nameEn(),
              ConditionJson.write(step.entry()))
          .update();
    }
  }
}
