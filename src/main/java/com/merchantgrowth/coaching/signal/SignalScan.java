package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.run.DailyRunContext;
import java.time.LocalDate;
import java.util.List;

/**
 * What the rules ask of the facts, and the answers of a run as one {@link SignalFacts} a shop. The
 * name of a request says its span, so that two versions of the rules can ask side by side.
 */
record SignalScan(SignalRules rules) {
  private static final MeasureSum LIVE = MeasureSum.parse("live_minutes");
  private static final MeasureSum GMV = MeasureSum.parse("gmv");

  // a sum counts the days on which all its measures are reported: each of the two is summed over
  // the days that report both, as a rate has to be
  private static final MeasureSum NEGATIVES =
      MeasureSum.parse("product_negative+paid_orders-paid_orders");
  private static final MeasureSum ORDERS =
      MeasureSum.parse("paid_orders+product_negative-product_negative");

  List<AggregateRequest> requests() {
    return List.of(
        request("live_last", Aggregate.lastDay(1), LIVE, silence() + before()),
        request("live_days", Aggregate.activeDays(1), LIVE, silence() + before()),
        request("live_known", Aggregate.activeDays(0), LIVE, silence()),
        request("gmv", SUM, GMV, week()),
        request("gmv", SUM, GMV, 2 * week()),
        request("gmv_known", Aggregate.activeDays(0), GMV, 2 * week()),
        request("negatives", SUM, NEGATIVES, rate()),
        request("negatives", SUM, NEGATIVES, 2 * rate()),
        request("orders", SUM, ORDERS, rate()),
        request("orders", SUM, ORDERS, 2 * rate()));
  }

  private static final Aggregate SUM = Aggregate.of(Aggregate.Kind.SUM);

  private int silence() {
    return (int) rules.rule(SignalCode.NO_LIVE).threshold();
  }

  private int before() {
    return rules.rule(SignalCode.NO_LIVE).days();
  }

  private int week() {
    return rules.rule(SignalCode.GMV_DROP).days();
  }

  private int rate() {
    return rules.rule(SignalCode.NEGATIVE_RATE).days();
  }

  private static AggregateRequest request(
      String name, Aggregate aggregate, MeasureSum sum, int days) {
    return new AggregateRequest(
        name(name, days), aggregate, sum, null, Scale.ONE, MetricWindow.lastDays(days));
  }

  private static String name(String name, int days) {
    return "signal " + name + " " + days + "d";
  }

  /** The run's answers. */
  Columns open(DailyRunContext run, Scores scores, Late late) {
    return new Columns(run, scores, late);
  }

  /**
   * Experience scores, one a row; NaN = none.
   *
   * @param before some days ago
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  record Scores(double[] now, double[] before) {}

  /**
   * Newcomers past their step's clock, one a row; NaN = not past it.
   *
   * @param steps the number of the step, from 1
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  record Late(double[] days, double[] steps) {}

  /** The columns of a run, row by row. */
  final class Columns {
    private final double today;
    private final double[] liveLast;
    private final double[] liveDays;
    private final double[] liveKnown;
    private final double[] gmv;
    private final double[] gmvBoth;
    private final double[] gmvKnown;
    private final double[] negatives;
    private final double[] negativesBoth;
    private final double[] orders;
    private final double[] ordersBoth;
    private final Scores scores;
    private final Late late;

    private Columns(DailyRunContext run, Scores scores, Late late) {
      LocalDate day = run.day();
      today = day.toEpochDay();
      liveLast = run.aggregate(name("live_last", silence() + before()));
      liveDays = run.aggregate(name("live_days", silence() + before()));
      liveKnown = run.aggregate(name("live_known", silence()));
      gmv = run.aggregate(name("gmv", week()));
      gmvBoth = run.aggregate(name("gmv", 2 * week()));
      gmvKnown = run.aggregate(name("gmv_known", 2 * week()));
      negatives = run.aggregate(name("negatives", rate()));
      negativesBoth = run.aggregate(name("negatives", 2 * rate()));
      orders = run.aggregate(name("orders", rate()));
      ordersBoth = run.aggregate(name("orders", 2 * rate()));
      this.scores = scores;
      this.late = late;
    }

    SignalFacts row(int row) {
      boolean liveReported = liveKnown[row] >= silence();
      boolean gmvReported = gmvKnown[row] >= 2 * week();
      return new SignalFacts(
          liveReported ? today - liveLast[row] : Double.NaN,
          liveDays[row],
          gmvReported ? gmv[row] : Double.NaN,
          gmvReported ? gmvBoth[row] - gmv[row] : Double.NaN,
          scores.now()[row],
          scores.before()[row],
          negatives[row],
          orders[row],
          negativesBoth[row] - negatives[row],
          ordersBoth[row] - orders[row],
          late.days()[row],
          late.steps()[row]);
    }
  }
}
