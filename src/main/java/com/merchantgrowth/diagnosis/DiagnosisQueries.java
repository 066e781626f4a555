package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.diagnosis.score.DimensionScores;
import com.merchantgrowth.diagnosis.score.GroupScores.DimensionMarks;
import com.merchantgrowth.diagnosis.score.MetricInput;
import com.merchantgrowth.diagnosis.score.PeerValues;
import com.merchantgrowth.diagnosis.score.WhatIf;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.SubjectDay;
import com.merchantgrowth.metric.SubjectResult;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the diagnosis of a shop for whoever may see that shop. The number of statements depends
 * neither on the number of shops nor on the length of the history.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class DiagnosisQueries {
  /** The days of a trend, the day itself included. */
  public static final int TREND_DAYS = 30;

  private final MerchantAccess access;
  private final MetricResults results;
  private final ScoreRows scores;

  DiagnosisQueries(MerchantAccess access, MetricResults results, ScoreRows scores) {
    this.access = access;
    this.results = results;
    this.scores = scores;
  }

  /** The days that have a result, newest first. */
  @Transactional(readOnly = true)
  public List<LocalDate> days() {
    return results.days(SubjectKind.SHOP);
  }

  /**
   * Everything a page says about a shop on a day; empty when there is no visible run of the day, or
   * the run did not know the shop.
   *
   * @param day null = the newest day with a result
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public Optional<Diagnosis> of(long shopId, @Nullable LocalDate day) {
    ShopRef shop = access.require(shopId, ShopArea.DIAGNOSIS);
    Optional<PublishedRun> run =
        day == null ? results.latest(SubjectKind.SHOP) : results.run(SubjectKind.SHOP, day);
    return run.flatMap(found -> results.of(found, shopId)).map(result -> diagnosis(shop, result));
  }

  private Diagnosis diagnosis(ShopRef shop, SubjectResult result) {
    PublishedRun run = result.run();
    List<LocalDate> trendDays = DayRange.lastDays(TREND_DAYS, run.day()).stream().toList();
    List<SubjectDay> past =
        results.history(SubjectKind.SHOP, shop.id(), DayRange.lastDays(TREND_DAYS + 1, run.day()));
    List<MetricLine> lines = lines(result, past, trendDays);
    List<MetricInput> inputs = lines.stream().map(MetricLine::input).toList();
    List<ScoreDay> history = scores.of(shop.id(), past.stream().map(SubjectDay::run).toList());
    Optional<ScoreDay> today =
        history.stream().filter(one -> one.day().equals(run.day())).findFirst();
    DimensionMarks marks = scores.marks(run.id(), result.group().number());
    List<MetricInput> below =
        inputs.stream().filter(input -> input.scored() && input.belowMedian()).toList();
    WhatIf whatIf = new WhatIf(inputs, peers(run, result.group(), below));
    List<Advice> advice = Advice.of(inputs, whatIf);
    return new Diagnosis(
        shop,
        run,
        result.active(),
        result.group(),
        result.narrowest(),
        lines,
        DimensionScores.of(inputs),
        marks.medians(),
        marks.tops(),
        today.map(ScoreDay::place).orElse(0),
        today.map(ScoreDay::ranked).orElse(0),
        advice,
        Advice.together(advice, whatIf),
        history,
        trendDays);
  }

  private static List<MetricLine> lines(
      SubjectResult result, List<SubjectDay> past, List<LocalDate> trendDays) {
    Map<LocalDate, SubjectDay> byDay =
        past.stream().collect(Collectors.toMap(SubjectDay::day, one -> one));
    List<MetricDefinition> metrics = result.run().metrics();
    List<MetricLine> lines = new ArrayList<>(metrics.size());
    for (int m = 0; m < metrics.size(); m++) {
      String code = metrics.get(m).code();
      double[] trend = trendDays.stream().mapToDouble(day -> value(byDay.get(day), code)).toArray();
      lines.add(
          new MetricLine(
              metrics.get(m),
              result.values()[m],
              result.samples()[m],
              result.percentiles()[m],
              result.marks().get(m),
              trend));
    }
    return lines;
  }

  private static double value(@Nullable SubjectDay day, String metric) {
    return day == null ? Double.NaN : day.value(metric);
  }

  /** The peers' values of these metrics; one statement, none once they are cached. */
  private Map<String, PeerValues> peers(
      PublishedRun run, PeerGroup group, List<MetricInput> metrics) {
    if (metrics.isEmpty()) {
      return Map.of();
    }
    int[] positions =
        metrics.stream().mapToInt(m -> run.position(m.code()).orElseThrow()).toArray();
    double[][] values = results.peerValues(run, group, positions);
    Map<String, PeerValues> peers = new HashMap<>();
    IntStream.range(0, positions.length)
        .forEach(
            i ->
                peers.put(metrics.get(i).code(), PeerValues.of(values[i], metrics.get(i).value())));
    return peers;
  }

  /**
   * What other own values would give, against the peers stored with the diagnosis.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public WhatIf whatIf(Diagnosis diagnosis) {
    access.require(diagnosis.shop().id(), ShopArea.DIAGNOSIS);
    List<MetricInput> inputs = diagnosis.metrics().stream().map(MetricLine::input).toList();
    List<MetricInput> scored = inputs.stream().filter(MetricInput::scored).toList();
    return new WhatIf(inputs, peers(diagnosis.run(), diagnosis.group(), scored));
  }

  /**
   * A shop's stored scores of the days in the range that have a result, oldest first.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<ScoreDay> history(long shopId, DayRange range) {
    access.require(shopId, ShopArea.DIAGNOSIS);
    return scores.of(
        shopId,
        results.history(SubjectKind.SHOP, shopId, range).stream().map(SubjectDay::run).toList());
  }
}
