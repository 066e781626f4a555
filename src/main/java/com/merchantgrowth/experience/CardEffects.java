package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.metric.MetricColumns;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.RunColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores everybody of the newest day twice: with the scorecard in force and with a draft. */
@Component
class CardEffects {
  private static final int PARTS = 20;

  private final MetricResults results;
  private final MetricColumns all;
  private final ScorecardRows cards;
  private final ScoreRunRows runs;

  CardEffects(MetricResults results, MetricColumns all, ScorecardRows cards, ScoreRunRows runs) {
    this.results = results;
    this.all = all;
    this.cards = cards;
    this.runs = runs;
  }

  Optional<CardEffect> of(CardDefinition draft) {
    CardDefinition inForce = cards.inForce(draft.code()).orElseThrow().card();
    return results.latest(draft.subject()).map(run -> effect(run, inForce, draft));
  }

  private CardEffect effect(PublishedRun run, CardDefinition inForce, CardDefinition draft) {
    List<String> metrics =
        Stream.concat(inForce.reads().stream(), draft.reads().stream())
            .distinct()
            .filter(metric -> run.position(metric).isPresent())
            .toList();
    RunColumns columns =
        all.of(run, metrics.stream().map(run::position).mapToInt(OptionalInt::getAsInt).toArray());
    List<Counted> counted = runs.counted(run.id());
    Outcome before = outcome(inForce, metrics, columns, counted);
    Outcome after = outcome(draft, metrics, columns, counted);
    Map<String, Integer> moves = new HashMap<>();
    int moved = 0;
    for (int row = 0; row < columns.subjects().length; row++) {
      if (!before.bands[row].equals(after.bands[row])) {
        moves.merge(before.bands[row] + "\t" + after.bands[row], 1, Integer::sum);
        moved++;
      }
    }
    List<CardEffect.Move> listed = new ArrayList<>();
    moves.forEach(
        (pair, count) -> {
          int tab = pair.indexOf('\t');
          listed.add(new CardEffect.Move(pair.substring(0, tab), pair.substring(tab + 1), count));
        });
    listed.sort(
        java.util.Comparator.comparingInt(CardEffect.Move::count)
            .reversed()
            .thenComparing(CardEffect.Move::from)
            .thenComparing(CardEffect.Move::to));
    return new CardEffect(
        run.day(),
        columns.subjects().length,
        before.side(inForce),
        after.side(draft),
        List.copyOf(listed),
        moved);
  }

  private static Outcome outcome(
      CardDefinition card, List<String> metrics, RunColumns columns, List<Counted> counted) {
    int rows = columns.subjects().length;
    Outcome outcome = new Outcome(new double[rows], new String[rows]);
    CardColumns.of(
            card,
            columns.subjects(),
            metric -> column(metrics, metric, columns.values()),
            metric -> column(metrics, metric, columns.percentiles()),
            counted)
        .score(
            0,
            rows,
            (row, total, sums) -> {
              outcome.totals[row] = total;
              outcome.bands[row] =
                  Double.isNaN(total) ? "" : card.bands().get(sums.band(total)).code();
            });
    return outcome;
  }

  private static double @Nullable [] column(
      List<String> metrics, String metric, double[][] columns) {
    int at = metrics.indexOf(metric);
    return at < 0 ? null : columns[at];
  }

  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  private record Outcome(double[] totals, String[] bands) {
    CardEffect.Side side(CardDefinition card) {
      double[] scored = Arrays.stream(totals).filter(Double::isFinite).sorted().toArray();
      int[] histogram = new int[PARTS];
      for (double total : scored) {
        double share = (total - card.low()) / (card.high() - card.low());
        histogram[Math.clamp((int) (share * PARTS), 0, PARTS - 1)]++;
      }
      return new CardEffect.Side(
          scored.length,
          card.bands().stream()
              .map(BandDefinition::code)
              .map(
                  code ->
                      new CardEffect.Band(
                          code,
                          (int)
                              IntStream.range(0, bands.length)
                                  .filter(row -> bands[row].equals(code))
                                  .count()))
              .toList(),
          histogram,
          scored.length == 0 ? Double.NaN : scored[(scored.length - 1) / 2]);
    }
  }
}
