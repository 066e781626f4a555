package com.merchantgrowth.diagnosis;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MetricColumns;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where many shops stand at once, for lists. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ShopScores {
  private final CurrentAccount account;
  private final MyShops mine;
  private final MetricResults results;
  private final MetricColumns columns;
  private final ScoreRows scores;

  ShopScores(
      CurrentAccount account,
      MyShops mine,
      MetricResults results,
      MetricColumns columns,
      ScoreRows scores) {
    this.account = account;
    this.mine = mine;
    this.results = results;
    this.columns = columns;
    this.scores = scores;
  }

  /**
   * The scores of these shops by shop id; a shop the caller may not see, or without a result, is
   * left out. One statement reads all scores, whatever the number of shops.
   *
   * @param day null = the newest day with a result
   */
  @Transactional(readOnly = true)
  public Map<Long, ShopScore> of(Collection<Long> shopIds, @Nullable LocalDate day) {
    Set<Long> visible = visible(shopIds);
    Optional<PublishedRun> run =
        day == null ? results.latest(SubjectKind.SHOP) : results.run(SubjectKind.SHOP, day);
    if (visible.isEmpty() || run.isEmpty()) {
      return Map.of();
    }
    LocalDate today = run.get().day();
    Optional<PublishedRun> before = results.run(SubjectKind.SHOP, today.minusDays(7));
    List<ScoreRows.Row> rows =
        scores.of(visible, Stream.concat(run.stream(), before.stream()).toList());
    Map<Long, Double> then = new HashMap<>();
    rows.stream()
        .filter(row -> !row.scores().day().equals(today))
        .forEach(row -> then.put(row.shopId(), row.scores().overall()));
    return rows.stream()
        .filter(row -> row.scores().day().equals(today))
        .collect(
            Collectors.toMap(
                ScoreRows.Row::shopId,
                row ->
                    new ShopScore(
                        row.shopId(),
                        row.scores(),
                        weakest(row.scores().dimensions()),
                        row.scores().overall() - then.getOrDefault(row.shopId(), Double.NaN))));
  }

  /**
   * The overall scores of these shops on each day of the range, oldest first; NaN = none. A shop
   * the caller may not see, or without any score, is left out. The number of statements depends
   * neither on the shops nor on the days.
   */
  @Transactional(readOnly = true)
  public Map<Long, double[]> overall(Collection<Long> shopIds, DayRange range) {
    return overall(shopIds, range.stream().toList(), columns.runs(SubjectKind.SHOP, range));
  }

  /**
   * The same for some days only.
   *
   * @param days ascending
   */
  @Transactional(readOnly = true)
  public Map<Long, double[]> overall(Collection<Long> shopIds, List<LocalDate> days) {
    DayRange range = DayRange.closed(days.getFirst(), days.getLast());
    return overall(
        shopIds,
        days,
        columns.runs(SubjectKind.SHOP, range).stream()
            .filter(run -> days.contains(run.day()))
            .toList());
  }

  private Map<Long, double[]> overall(
      Collection<Long> shopIds, List<LocalDate> days, List<PublishedRun> runs) {
    Map<Long, Integer> places = new HashMap<>();
    runs.forEach(run -> places.put(run.id(), days.indexOf(run.day())));
    Map<Long, double[]> found = new HashMap<>();
    for (ScoreRows.Overall one : scores.overalls(visible(shopIds), places.keySet())) {
      double[] trend =
          found.computeIfAbsent(
              one.shopId(),
              _ -> {
                double[] none = new double[days.size()];
                Arrays.fill(none, Double.NaN);
                return none;
              });
      trend[places.getOrDefault(one.runId(), 0)] = one.score();
    }
    return found;
  }

  private Set<Long> visible(Collection<Long> shopIds) {
    Set<Long> asked = new HashSet<>(shopIds);
    if (!account.require().role().equals(Roles.ADMIN)) {
      asked.retainAll(mine.ids());
    }
    return asked;
  }

  private static @Nullable Dimension weakest(double[] scores) {
    Dimension weakest = null;
    for (Dimension dimension : Dimension.values()) {
      double score = scores[dimension.ordinal()];
      if (!Double.isNaN(score) && (weakest == null || score < scores[weakest.ordinal()])) {
        weakest = dimension;
      }
    }
    return weakest;
  }
}
