package com.merchantgrowth.experience;

import com.merchantgrowth.experience.score.BandWays;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.fact.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An opened score: the sheet, and every question that can be asked about it. Each question asks
 * again whether whoever holds the box may still see the subject.
 */
public final class ScoreBox {
  private final ScoreSheets sheets;
  private final Runnable guard;
  private final ScoreSheet sheet;

  ScoreBox(ScoreSheets sheets, Runnable guard, ScoreSheet sheet) {
    this.sheets = sheets;
    this.guard = guard;
    this.sheet = sheet;
  }

  public ScoreSheet sheet() {
    return sheet;
  }

  /**
   * The score with other values of metrics, by the same engine.
   *
   * @param values by metric; NaN = as if there were none
   * @throws com.merchantgrowth.shared.DomainException invalid, naming a metric the scorecard does
   *     not read
   */
  public Score whatIf(Map<String, Double> values) {
    guard.run();
    return sheets.whatIf(sheet, values);
  }

  /** The registered measures by code, for the names and units of what is behind the metrics. */
  public Map<String, Measure> measures() {
    return sheets.measures();
  }

  /** What single steps would do, the most effective first. */
  public List<Suggestion> suggestions() {
    return sheets.suggestions(sheet);
  }

  /** The shortest ways into the next band by one metric alone. */
  public List<BandWays.Way> ways(int most) {
    return BandWays.of(sheet.score(), sheet.readings(), most);
  }

  /**
   * The days behind a metric.
   *
   * @throws com.merchantgrowth.shared.DomainException invalid, for a metric the day did not know
   */
  public MetricDays behind(String metric) {
    guard.run();
    return sheets.behind(sheet, metric);
  }

  /** The scores of the days up to the sheet's, oldest first. */
  public List<ScorePoint> history(int days) {
    guard.run();
    return sheets.history(sheet, days);
  }

  /** The days that can be opened, newest first. */
  public List<LocalDate> days() {
    return sheets.days(sheet.result().run().kind());
  }

  /**
   * Why the score is another one than on an earlier (or later) day.
   *
   * @return empty when that day has no result
   */
  public Optional<ScoreDifference> since(LocalDate day) {
    guard.run();
    return sheets.difference(sheet, day);
  }

  /** The days that came into a metric's window and those that left it since that day. */
  public WindowMove moved(String metric, LocalDate since) {
    guard.run();
    return sheets.moved(sheet, metric, since);
  }

  /**
   * What consumers see.
   *
   * @param day the business day it is taken from
   * @param value one decimal, cut; empty when there was no score on that day
   */
  public record PublicValue(LocalDate day, Optional<BigDecimal> value) {}

  public PublicValue publicValue() {
    guard.run();
    return sheets.publicValue(sheet);
  }
}
