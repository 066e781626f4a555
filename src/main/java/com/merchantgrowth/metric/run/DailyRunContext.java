package com.merchantgrowth.metric.run;

import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;

/** What a step sees of the run it belongs to. Columns are indexed by row; do not modify them. */
public interface DailyRunContext {
  long runId();

  SubjectKind kind();

  LocalDate day();

  /** Whether definitions are today's, or those the day was run with before. */
  RunVersions versions();

  /** The definitions of this run; the position in the list is the column of the arrays below. */
  List<MetricDefinition> metrics();

  /** The subject of each row, ascending. */
  long[] subjects();

  /** What people call the subject of each row. */
  String[] codes();

  /** All shops as of the day, one a row; only for {@link SubjectKind#SHOP}. */
  ShopColumns shops();

  /** Whether the row's subject has at least one fact in the last 30 days. */
  boolean[] active();

  /** One value per row; NaN = not enough data. */
  double[] values(int metric);

  /** The sample behind each value (see {@link MetricDefinition#minSample()}). */
  double[] samples(int metric);

  /** 0 (worst) … 100 (best) per row; NaN = none. Available after step {@code peers}. */
  double[] percentiles(int metric);

  /** The group the row is compared with, as index into {@link #groups()}. After {@code peers}. */
  int[] groupOf();

  /** All groups in use. After {@code peers}. */
  List<PeerGroup> groups();

  /** The marks of one group for each metric. After {@code peers}. */
  List<PeerMarks> marks(int group);

  /** The answer to a contributed {@link AggregateSource} request, one value per row. */
  double[] aggregate(String requestName);

  /** A score becomes a metric value like any other: replaces the column of this metric. */
  void putValues(String metricCode, double[] values);

  /** Tells whoever watches how many rows of the running step are done. */
  LongConsumer progress();
}
