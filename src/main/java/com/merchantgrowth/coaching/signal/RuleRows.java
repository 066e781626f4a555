package com.merchantgrowth.coaching.signal;

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

/** Reads and writes the versions of the rules; one statement a query. */
@Repository
class RuleRows {
  private static final String VERSIONS =
      "select v.version, v.entry_orders, v.growth_gmv, v.saved_at, v.saved_by, v.note, r.code,"
          + " r.active, r.severity, r.threshold, r.base, r.days, r.points"
          + " from signal_rules v join signal_rule r on r.version = v.version ";

  private final JdbcClient jdbc;

  RuleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version in force: the newest. */
  RulesVersion inForce() {
    return read("where v.version = (select max(n.version) from signal_rules n)", Map.of())
        .getFirst();
  }

  /** All versions, newest first. */
  List<RulesVersion> all() {
    return read("", Map.of());
  }

  Optional<RulesVersion> find(int version) {
    return read("where v.version = :version", Map.of("version", version)).stream().findFirst();
  }

  private record Head(StageThresholds stages, OffsetDateTime at, String by, String note) {}

  private List<RulesVersion> read(String condition, Map<String, ?> parameters) {
    Map<Integer, Head> heads = new LinkedHashMap<>();
    Map<Integer, List<SignalRule>> rules = new LinkedHashMap<>();
    jdbc.sql(VERSIONS + condition + " order by v.version desc")
        .params(parameters)
        .query(
            row -> {
              heads.putIfAbsent(
                  row.getInt(1),
                  new Head(
                      new StageThresholds(row.getInt(2), row.getLong(3)),
                      row.getObject(4, OffsetDateTime.class),
                      row.getString(5),
                      row.getString(6)));
              rules
                  .computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                  .add(
                      new SignalRule(
                          SignalCode.of(row.getString(7)),
                          row.getBoolean(8),
                          Severity.of(row.getString(9)),
                          row.getDouble(10),
                          row.getDouble(11),
                          row.getInt(12),
                          row.getInt(13)));
            });
    return heads.entrySet().stream()
        .map(
            one ->
                new RulesVersion(
                    new SignalRules(
                        one.getKey(),
                        one.getValue().stages,
                        rules.getOrDefault(one.getKey(), List.of())),
                    one.getValue().at.toInstant(),
                    one.getValue().by,
                    one.getValue().note))
        .toList();
  }

  /**
   * @throws DuplicateKeyException when there is such a version already
   */
  void insert(RulesVersion version) {
    SignalRules rules = version.rules();
    jdbc.sql(
            "insert into signal_rules (version, entry_orders, growth_gmv, saved_at, saved_by, note)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            rules.version(),
            rules.stages().orders(),
            rules.stages().gmv(),
            version.savedAt().atOffset(ZoneOffset.UTC),
            version.savedBy(),
            version.note())
        .update();
    for (SignalRule rule : rules.rules()) {
      jdbc.sql(
              "insert into signal_rule (version, code, active, severity, threshold, base, days,"
                  + " points) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              rules.version(),
              rule.code().code(),
              rule.active(),
              rule.severity().code(),
              rule.threshold(),
              rule.base(),
              rule.days(),
              rule.points())
          .update();
    }
  }
}
