package com.merchantgrowth.coaching.evaluation;

import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where figures and levels are kept: a row for each run and organisation, a version of levels. */
@Component
class EvaluationRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COLUMNS =
      "shops, active_shops, gmv_90, first_sales, plans_closed, reached, stars, answers";

  private final JdbcClient jdbc;

  EvaluationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(long run, LocalDate day, Map<Long, ProviderFigures> figures) {
    discard(run);
    figures.forEach(
        (organisation, own) ->
            jdbc.sql(
                    "insert into provider_figures (run_id, organisation_id, on_day, "
                        + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                    run,
                    organisation,
                    day,
                    own.shops(),
                    own.activeShops(),
                    own.gmv90(),
                    own.firstSales(),
                    own.plansClosed(),
                    own.reached(),
                    own.stars(),
                    own.answers())
                .update());
  }

  void discard(long run) {
    jdbc.sql("delete from provider_figures where run_id = ?").param(run).update();
  }

  /** By organisation. */
  Map<Long, ProviderFigures> of(long run) {
    Map<Long, ProviderFigures> figures = new HashMap<>();
    jdbc.sql("select organisation_id, " + COLUMNS + " from provider_figures where run_id = ?")
        .param(run)
        .query((row, number) -> figures.put(row.getLong(1), figures(row)))
        .list();
    return figures;
  }

  private static ProviderFigures figures(ResultSet row) throws SQLException {
    return new ProviderFigures(
        row.getInt(2),
        row.getInt(3),
        row.getLong(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9));
  }

  /** The levels in force, with their version. */
  record Stored(int version, ProviderLevels levels) {}

  Optional<Stored> levels() {
    return jdbc.sql(
            "select version, body from provider_levels order by version desc fetch first 1 rows only")
        .query((row, number) -> new Stored(row.getInt(1), read(row.getString(2))))
        .optional();
  }

  /** Two who save the same next version at once: the second finds it taken. */
  void add(int version, ProviderLevels levels, String by, OffsetDateTime at) {
    jdbc.sql("insert into provider_levels (version, body, saved_by, saved_at) values (?, ?, ?, ?)")
        .params(version, write(levels), by, at)
        .update();
  }

  private static String write(ProviderLevels levels) {
    ArrayNode array = JSON.createArrayNode();
    for (ProviderLevel level : levels.levels()) {
      ObjectNode node = array.addObject();
      node.put("code", level.code());
      node.putObject("name").put("zh", level.name().zh()).put("en", level.name().en());
      node.set("needs", ConditionJson.node(level.needs()));
    }
    return JSON.writeValueAsString(array);
  }

  static ProviderLevels read(String body) {
    List<ProviderLevel> levels = new ArrayList<>();
    for (JsonNode node : JSON.readTree(body)) {
      levels.add(
          new ProviderLevel(
              node.path("code").asString(""),
              new Wording(
                  node.path("name").path("zh").asString(""),
                  node.path("name").path("en").asString("")),
              ConditionJson.read(node.path("needs"))));
    }
    return new ProviderLevels(levels);
  }
}
