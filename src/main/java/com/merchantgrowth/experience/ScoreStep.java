package com.merchantgrowth.experience;

import com.merchantgrowth.experience.ScoreRunRows.Scored;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.metric.run.RunVersions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scores everybody of a run and writes totals and dimensions back as metric values, so that a score
 * is a metric like any other: it has a cohort, a history, and conditions ask for it. How a score
 * came about is not stored; it follows again from the stored values and the version of the
 * scorecard ({@link ScoreSheets}).
 */
@Component
class ScoreStep implements DailyStep {
  static final String NAME = "experience";

  /** Rows that one task scores with its own sums. */
  private static final int SLICE = 20_000;

  private final ScorecardRows cards;
  private final ScoreRunRows rows;
  private final MetricResults results;
  private final ObjectProvider<CountedSource> counting;
  private final ScoreNotices notices;
  private final TransactionTemplate transaction;

  ScoreStep(
      ScorecardRows cards,
      ScoreRunRows rows,
      MetricResults results,
      ObjectProvider<CountedSource> counting,
      ScoreNotices notices,
      TransactionTemplate transaction) {
    this.cards = cards;
    this.rows = rows;
    this.results = results;
    this.counting = counting;
    this.notices = notices;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> after() {
    return Set.of("peers", ProductInputs.NAME);
  }

  @Override
  public void run(DailyRunContext run) {
    discard(run.runId());
    Optional<CardDefinition> chosen = card(run);
    if (chosen.isEmpty() || position(run, chosen.get().metric()) < 0) {
      return;
    }
    CardDefinition card = chosen.get();
    List<Counted> counted =
        counting.orderedStream().flatMap(one -> one.counted(run, card).stream()).toList();
    CardColumns columns =
        CardColumns.of(
            card,
            run.subjects(),
            metric -> column(run, metric, run::values),
            metric -> column(run, metric, run::percentiles),
            counted);
    double[] totals = nothing(run.subjects().length);
    double[][] dimensions = new double[card.dimensions().size()][];
    Arrays.setAll(dimensions, _ -> nothing(totals.length));
    IntStream.range(0, Math.ceilDiv(totals.length, SLICE))
        .parallel()
        .forEach(
            slice ->
                columns.score(
                    slice * SLICE,
                    Math.min(totals.length, (slice + 1) * SLICE),
                    (row, total, sums) -> {
                      totals[row] = total;
                      for (int d = 0; d < dimensions.length; d++) {
                        dimensions[d][row] = sums.dimension(d);
                      }
                    }));
    run.putValues(card.metric(), totals);
    for (int d = 0; d < dimensions.length; d++) {
      String metric = card.dimensions().get(d).metric();
      if (metric != null && position(run, metric) >= 0) {
        run.putValues(metric, dimensions[d]);
      }
    }
    transaction.executeWithoutResult(
        _ -> rows.insert(new Scored(run.runId(), card.code(), card.version()), counted));
    notices.prepare(run, card, totals);
    run.progress().accept(totals.length);
  }

  /** The version in force; for a day run again with its own versions, the one it had. */
  private Optional<CardDefinition> card(DailyRunContext run) {
    if (run.versions() == RunVersions.OWN) {
      Optional<CardDefinition> own =
          results
              .run(run.kind(), run.day())
              .map(PublishedRun::id)
              .flatMap(rows::of)
              .flatMap(scored -> cards.find(scored.code(), scored.version()))
              .map(CardVersion::card);
      if (own.isPresent()) {
        return own;
      }
    }
    return cards.inForce(run.kind()).map(CardVersion::card);
  }

  private static double @Nullable [] column(
      DailyRunContext run, String metric, IntFunction<double[]> columns) {
    int at = position(run, metric);
    return at < 0 ? null : columns.apply(at);
  }

  private static int position(DailyRunContext run, String metric) {
    List<MetricDefinition> metrics = run.metrics();
    for (int i = 0; i < metrics.size(); i++) {
      if (metrics.get(i).code().equals(metric)) {
        return i;
      }
    }
    return -1;
  }

  private static double[] nothing(int rows) {
    double[] column = new double[rows];
    Arrays.fill(column, Double.NaN);
    return column;
  }

  @Override
  public void discard(long runId) {
    notices.discard(runId);
    transaction.executeWithoutResult(_ -> rows.discard(runId));
  }
}
