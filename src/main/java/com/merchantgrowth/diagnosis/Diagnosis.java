package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.diagnosis.score.Scorecard;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.peer.PeerGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a page says about one shop on one day; all numbers unrounded.
 *
 * @param active at least one fact in the last 30 days; otherwise nothing is compared
 * @param group the shops it is compared with
 * @param narrowest the group it would have been compared with had that been large enough
 * @param metrics in the order of the run, those outside the six dimensions included
 * @param scores the six dimensions and the overall score
 * @param dimensionMedians the group's median of each dimension score; NaN = fewer than 5 have one
 * @param dimensionTops the group's top-20 % threshold of each dimension score; NaN likewise
 * @param place 1 = best of the group by overall score; 0 = no overall score
 * @param ranked how many of the group have an overall score
 * @param advice metrics below the median, the most valuable first
 * @param overallTogether the overall score if the first {@link Advice#FIRST} reached their medians
 *     together; NaN when there is none
 * @param history the stored scores of {@link #trendDays()} and of 30 days before, ascending
 * @param trendDays the 30 days that end with the day
 */
public record Diagnosis(
    ShopRef shop,
    PublishedRun run,
    boolean active,
    PeerGroup group,
    PeerGroup narrowest,
    List<MetricLine> metrics,
    Scorecard scores,
    double[] dimensionMedians,
    double[] dimensionTops,
    int place,
    int ranked,
    List<Advice> advice,
    double overallTogether,
    List<ScoreDay> history,
    List<LocalDate> trendDays) {

  public LocalDate day() {
    return run.day();
  }

  /** The group had to be widened because the narrowest one was too small. */
  public boolean widened() {
    return narrowest.level() != group.level();
  }

  /** The metrics of one dimension, in the order of the run. */
  public List<MetricLine> of(Dimension dimension) {
    return metrics.stream().filter(line -> line.definition().dimension() == dimension).toList();
  }

  public Optional<MetricLine> metric(String code) {
    return metrics.stream().filter(line -> line.code().equals(code)).findFirst();
  }

  public Optional<Advice> adviceFor(String metric) {
    return advice.stream().filter(one -> one.metric().code().equals(metric)).findFirst();
  }

  /** Overall now − overall so many days before; NaN when one of them is missing. */
  public double change(int days) {
    return scores.overall() - before(days).map(ScoreDay::overall).orElse(Double.NaN);
  }

  /** A dimension's score now − its score so many days before; NaN when one is missing. */
  public double change(Dimension dimension, int days) {
    return scores.of(dimension).score()
        - before(days).map(day -> day.dimensions()[dimension.ordinal()]).orElse(Double.NaN);
  }

  private Optional<ScoreDay> before(int days) {
    LocalDate then = day().minusDays(days);
    return history.stream().filter(day -> day.day().equals(then)).findFirst();
  }
}
