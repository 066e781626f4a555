package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.PackedDoubles;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads evaluations and makes them visible; one statement a query. */
@Repository
class RoundRows {
  private static final String EVALUATIONS =
      "select r.made_on, r.ladder_version, e.before_tier, e.target_tier, e.after_tier, e.reason,"
          + " e.below_count, e.numbers, e.truths from tier_evaluation e join tier_round r"
          + " on r.run_id = e.run_id where e.shop_id = :shop and r.made_on <= :last"
          + " order by r.made_on desc offset :offset rows fetch next :limit rows only";

  private final JdbcClient jdbc;

  RoundRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An evaluation of all shops. */
  record Round(long runId, LocalDate day) {}

  /** The newest one that was made on or before the day. */
  Optional<Round> newest(LocalDate last) {
    return jdbc.sql(
            "select run_id, made_on from tier_round where made_on <= ?"
                + " order by made_on desc fetch first 1 rows only")
        .param(last)
        .query((row, _) -> new Round(row.getLong(1), row.getObject(2, LocalDate.class)))
        .optional();
  }

  /** Tiers are never rewound: nothing is evaluated before or on a day that was. */
  boolean madeOnOrAfter(LocalDate day) {
    return jdbc.sql("select count(*) from tier_round where made_on >= ?")
            .param(day)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether the run has evaluated shops. */
  boolean written(long runId) {
    return jdbc.sql("select count(*) from tier_round where run_id = ?")
            .param(runId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The shops that have used some of their grace, with the tier they were in then. */
  Map<Long, Present> below(long runId) {
    Map<Long, Present> below = new HashMap<>();
    jdbc.sql(
            "select shop_id, after_tier, below_count from tier_evaluation"
                + " where run_id = ? and below_count > 0")
        .param(runId)
        .query(
            row -> {
              below.put(row.getLong(1), new Present(row.getString(2), row.getInt(3)));
            });
    return below;
  }

  /**
   * Makes the evaluation of a run, in the caller's transaction.
   *
   * @return false when the run evaluated nothing, or its day or a later one has been evaluated
   */
  boolean make(long runId) {
    return jdbc.sql(
                "update tier_round r set made_on = business_day where r.run_id = ?"
                    + " and r.made_on is null and not exists"
                    + " (select 1 from tier_round m where m.made_on >= r.business_day)")
            .param(runId)
            .update()
        == 1;
  }

  /** A shop that changes its tier. */
  record Move(long shopId, String after, Reason reason) {}

  /** Those that the evaluation of a run moves. */
  List<Move> moves(long runId) {
    return jdbc.sql(
            "select shop_id, after_tier, reason from tier_evaluation"
                + " where run_id = ? and after_tier <> before_tier order by shop_id")
        .param(runId)
        .query(
            (row, _) ->
                new Move(row.getLong(1), row.getString(2), Reason.valueOf(row.getString(3))))
        .list();
  }

  /**
   * A shop's evaluations up to a day, newest first.
   *
   * @param ladders by version
   */
  List<TierEvaluation> of(
      long shopId, LocalDate last, int offset, int limit, IntFunction<TierLadder> ladders) {
    return jdbc.sql(EVALUATIONS)
        .param("shop", shopId)
        .param("last", last)
        .param("offset", offset)
        .param("limit", limit)
        .query((row, _) -> evaluation(row, ladders))
        .list();
  }

  /** How many evaluations of a shop there are. */
  int count(long shopId) {
    return jdbc.sql(
            "select count(*) from tier_evaluation e join tier_round r on r.run_id = e.run_id"
                + " where e.shop_id = ? and r.made_on is not null")
        .param(shopId)
        .query(Integer.class)
        .single();
  }

  private static TierEvaluation evaluation(ResultSet row, IntFunction<TierLadder> ladders)
      throws SQLException {
    TierLadder ladder = ladders.apply(row.getInt(2));
    List<Truth> truths = Truths.read(row.getString(9));
    int steps = ladder.steps().size();
    return new TierEvaluation(
        row.getObject(1, LocalDate.class),
        ladder,
        row.getString(3),
        new Outcome(
            row.getString(4), row.getString(5), Reason.valueOf(row.getString(6)), row.getInt(7)),
        PackedDoubles.unpack(row.getBytes(8)),
        truths.subList(0, steps),
        truths.subList(steps, truths.size()));
  }
}
