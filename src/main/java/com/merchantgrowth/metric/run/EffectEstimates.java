package com.merchantgrowth.metric.run;

import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.effect.EffectAnswer;
import com.merchantgrowth.metric.effect.EffectInput;
import com.merchantgrowth.metric.effect.EffectSides;
import com.merchantgrowth.metric.effect.MatchedEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What something shops began on different days did to their metrics: each metric's own formula over
 * the 28 days before and the 28 days after, against shops of the same category and tier that never
 * began it ({@link MatchedEffect}). Read from the live facts, so a window need not have been run.
 * It asks nobody who they are: the caller decides who may know.
 */
@Service
public class EffectEstimates {
  /** Of so many days one scan answers. */
  private static final int DAYS_A_SCAN = 12;

  private static final int HALF = EffectInput.WINDOW / 2;

  private final ShopSnapshots shops;
  private final FactAnswers facts;

  EffectEstimates(ShopSnapshots shops, FactAnswers facts) {
    this.shops = shops;
    this.facts = facts;
  }

  /**
   * One answer for each metric, in their order. Takes a scan of the facts for every twelve days.
   *
   * @param began shops by the day they began; with facts of 28 days after it
   * @param involved shops nobody is compared with, because they began some time too
   * @param metrics computed from facts
   */
  public List<EffectAnswer> of(
      SortedMap<LocalDate, Set<Long>> began, Set<Long> involved, List<MetricDefinition> metrics) {
    return sides(began, involved, metrics).stream()
        .map(both -> MatchedEffect.of(both.ones(), both.others()))
        .toList();
  }

  /** The numbers {@link #of} compares, for a caller that looks at parts of them. */
  public List<EffectSides> sides(
      SortedMap<LocalDate, Set<Long>> began, Set<Long> involved, List<MetricDefinition> metrics) {
    List<EffectSides> sides =
        metrics.stream().map(_ -> new EffectSides(new ArrayList<>(), new ArrayList<>())).toList();
    List<LocalDate> days = metrics.isEmpty() ? List.of() : List.copyOf(began.keySet());
    for (int from = 0; from < days.size(); from += DAYS_A_SCAN) {
      List<LocalDate> some = days.subList(from, Math.min(days.size(), from + DAYS_A_SCAN));
      collect(some, began, involved, metrics, sides);
    }
    return sides;
  }

  private void collect(
      List<LocalDate> days,
      Map<LocalDate, Set<Long>> began,
      Set<Long> involved,
      List<MetricDefinition> metrics,
      List<EffectSides> sides) {
    List<AggregateRequest> requests = new ArrayList<>();
    for (LocalDate day : days) {
      metrics.forEach(metric -> requests.addAll(windows(metric, day)));
    }
    ShopColumns rows = shops.asOf(days.getFirst().minusDays(1));
    FactAnswers.Answers answers =
        facts.of(days.getLast().plusDays(EffectInput.WINDOW), requests, List.of(), rows.ids());
    int request = 0;
    for (LocalDate day : days) {
      Set<Long> these = began.getOrDefault(day, Set.of());
      ShopColumns then = day.equals(days.getFirst()) ? rows : shops.asOf(day.minusDays(1));
      Set<String> strata =
          these.stream()
              .map(then::row)
              .filter(row -> row >= 0)
              .map(row -> stratum(then, row, day))
              .collect(Collectors.toSet());
      for (int m = 0; m < metrics.size(); m++, request += 4) {
        for (int row = 0; row < rows.size(); row++) {
          long shop = rows.ids()[row];
          int place = then.row(shop);
          if (place < 0 || !strata.contains(stratum(then, place, day))) {
            continue;
          }
          EffectInput input =
              input(shop, stratum(then, place, day), answers, request, row, metrics.get(m));
          if (these.contains(shop)) {
            sides.get(m).ones().add(input);
          } else if (!involved.contains(shop)) {
            sides.get(m).others().add(input);
          }
        }
      }
    }
  }

  private static String stratum(ShopColumns shops, int row, LocalDate day) {
    return day + " " + shops.categories()[row] + " " + shops.tiers()[row];
  }

  /** Earlier half, later half, all days before, all days after. */
  private static List<AggregateRequest> windows(MetricDefinition metric, LocalDate day) {
    return List.of(
        over(metric, day.minusDays(EffectInput.WINDOW), day.minusDays(HALF + 1L)),
        over(metric, day.minusDays(HALF), day.minusDays(1)),
        over(metric, day.minusDays(EffectInput.WINDOW), day.minusDays(1)),
        over(metric, day.plusDays(1), day.plusDays(EffectInput.WINDOW)));
  }

  private static AggregateRequest over(MetricDefinition metric, LocalDate first, LocalDate last) {
    return new AggregateRequest(
        metric.code() + " " + first + " " + last,
        metric.aggregate(),
        metric.numerator(),
        metric.denominator(),
        metric.scale(),
        new MetricWindow.Between(first, last));
  }

  private static EffectInput input(
      long shop,
      String stratum,
      FactAnswers.Answers answers,
      int request,
      int row,
      MetricDefinition metric) {
    double[] values = new double[4];
    for (int window = 0; window < values.length; window++) {
      boolean enough = answers.samples()[request + window][row] >= metric.minSample();
      values[window] = enough ? answers.values()[request + window][row] : Double.NaN;
    }
    return new EffectInput(shop, stratum, values[0], values[1], values[2], values[3]);
  }
}
