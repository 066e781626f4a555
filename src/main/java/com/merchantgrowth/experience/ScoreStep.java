package com.merchantgrowth.experience;

import com.merchantgrowth.experience.ScoreRunRows.Scored;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.score.CardSums;
import com.merchantgrowth.experience.score.Reading;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.metric.run.RunVersions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final TransactionTemplate transaction;

  ScoreStep(
      ScorecardRows cards,
      ScoreRunRows rows,
      MetricResults results,
      ObjectProvider<CountedSource> counting,
      TransactionTemplate transaction) {
    this.cards = cards;
    this.rows = rows;
    this.results = results;
    this.counting = counting;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> after() {
    return Set.of("peers");
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
    Columns columns = new Columns(run, card.scorecard(), card.sampleMetric(), counted);
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
                    totals,
                    dimensions));
    run.putValues(card.metric(), totals);
    for (int d = 0; d < dimensions.length; d++) {
      String metric = card.dimensions().get(d).metric();
      if (metric != null && position(run, metric) >= 0) {
        run.putValues(metric, dimensions[d]);
      }
    }
    transaction.executeWithoutResult(
        _ -> rows.insert(new Scored(run.runId(), card.code(), card.version()), counted));
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
    transaction.executeWithoutResult(_ -> rows.discard(runId));
  }

  /** The columns a scorecard reads. */
  private static final class Columns {
    private final Scorecard card;
    private final double @Nullable [][] values;
    private final double @Nullable [][] percentiles;
    private final double @Nullable [] samples;
    private final Map<Integer, Map<Integer, Double>> counted = new HashMap<>();

    Columns(DailyRunContext run, Scorecard card, String sampleMetric, List<Counted> instead) {
      this.card = card;
      List<String> metrics = CardSums.metrics(card);
      values = new double[metrics.size()][];
      percentiles = new double[metrics.size()][];
      for (int i = 0; i < values.length; i++) {
        int at = position(run, metrics.get(i));
        values[i] = at < 0 ? null : run.values(at);
        percentiles[i] = at < 0 ? null : run.percentiles(at);
      }
      int at = position(run, sampleMetric);
      samples = at < 0 ? null : run.values(at);
      for (Counted one : instead) {
        int row = Arrays.binarySearch(run.subjects(), one.subject());
        int item = metrics.indexOf(one.metric());
        if (row >= 0 && item >= 0) {
          counted.computeIfAbsent(row, _ -> new HashMap<>()).put(item, one.value());
        }
      }
    }

    void score(int from, int to, double[] totals, double[][] dimensions) {
      CardSums sums = new CardSums(card);
      Reading[] readings = new Reading[values.length];
      for (int row = from; row < to; row++) {
        Map<Integer, Double> instead = counted.get(row);
        for (int i = 0; i < readings.length; i++) {
          double[] column = values[i];
          double[] places = percentiles[i];
          double value = column == null ? Double.NaN : column[row];
          if (instead != null) {
            value = instead.getOrDefault(i, value);
          }
          readings[i] = new Reading(value, places == null ? Double.NaN : places[row]);
        }
        totals[row] = sums.total(readings, samples == null ? Double.NaN : samples[row]);
        for (int d = 0; d < dimensions.length; d++) {
          dimensions[d][row] = sums.dimension(d);
        }
      }
    }
  }
}
