package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.coaching.signal.Need;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.onboarding.NewcomerClocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All shops of a portfolio as of one moment, to be narrowed down, sorted and counted.
 *
 * @param day the newest business day with signals; null before the first run
 */
public record PortfolioBook(@Nullable LocalDate day, List<PortfolioRow> rows) {

  /** Those a query asks for, in its order. */
  public List<PortfolioRow> find(PortfolioQuery query) {
    return rows.stream().filter(query::matches).sorted(query.order().comparator()).toList();
  }

  /** The values shops have of an attribute, sorted, without the unknown one. */
  public List<String> values(Function<ShopProfile, String> attribute) {
    return rows.stream()
        .map(row -> attribute.apply(row.shop()))
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The figures above the list.
   *
   * @param today shops whose need is at least {@link Need#TODAY}
   * @param overdue shops with an overdue plan action; −1 where nobody keeps plans
   * @param asking open requests for help
   * @param waitingSince the oldest one's; null = none is open
   * @param stuck shops past a step's clock
   * @param edge shops about to lose a band, or that have lost it
   * @param forward shops whose overall score has risen in 30 days
   * @param median the median change of those whose change is known; NaN = of nobody
   */
  public record Summary(
      int today,
      int overdue,
      int asking,
      @Nullable Instant waitingSince,
      int stuck,
      int edge,
      int forward,
      double median) {}

  public Summary summary() {
    boolean plans = rows.stream().anyMatch(row -> row.figure() != null);
    double[] changes =
        rows.stream()
            .mapToDouble(PortfolioRow::change30)
            .filter(change -> !Double.isNaN(change))
            .sorted()
            .toArray();
    List<NewcomerClocks.Waiting> waiting =
        rows.stream().map(PortfolioRow::waiting).filter(Objects::nonNull).toList();
    return new Summary(
        (int) rows.stream().filter(row -> row.need().total() >= Need.TODAY).count(),
        plans
            ? (int)
                rows.stream()
                    .filter(row -> row.figure() != null && row.figure().overdue() > 0)
                    .count()
            : -1,
        waiting.stream().mapToInt(NewcomerClocks.Waiting::open).sum(),
        waiting.stream().map(NewcomerClocks.Waiting::since).min(Instant::compareTo).orElse(null),
        count(SignalCode.STEP_CLOCK),
        count(SignalCode.SCORE_EDGE),
        (int) rows.stream().filter(row -> row.change30() > 0).count(),
        median(changes));
  }

  private int count(SignalCode code) {
    return (int) rows.stream().filter(row -> row.need().has(code)).count();
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length == 0
        ? Double.NaN
        : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
