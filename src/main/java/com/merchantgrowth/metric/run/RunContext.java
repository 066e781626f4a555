package com.merchantgrowth.metric.run;

import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.Cohorts;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.metric.peer.Standings;
import com.merchantgrowth.metric.peer.Standings.Standing;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of one run while it is computed. */
final class RunContext implements DailyRunContext {
  private final RunStatus run;
  private final List<MetricDefinition> metrics;
  private final RunSubjects.AsOf known;
  private final FactScan.Columns scanned;
  private final Map<String, Integer> requests;
  private final List<String> answerNames;
  private LongConsumer progress = _ -> {};
  private @Nullable Cohorts cohorts;
  private @Nullable Standings standings;
  private Standing[] standing = new Standing[0];

  RunContext(
      RunStatus run,
      List<MetricDefinition> metrics,
      RunSubjects.AsOf known,
      FactScan.Columns scanned,
      List<String> requests) {
    this.run = run;
    this.metrics = metrics;
    this.known = known;
    this.scanned = scanned;
    answerNames = List.copyOf(requests.subList(metrics.size(), requests.size()));
    this.requests = new HashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      this.requests.put(requests.get(i), i);
    }
  }

  /** Step {@code values}: below its minimum sample a value is not enough data. */
  void applyMinimumSamples() {
    for (int m = 0; m < metrics.size(); m++) {
      double least = metrics.get(m).minSample();
      double[] values = scanned.values()[m];
      double[] samples = scanned.samples()[m];
      for (int row = 0; row < values.length; row++) {
        if (samples[row] < least) {
          values[row] = Double.NaN;
        }
      }
    }
  }

  /** Step {@code peers}. */
  void compare(Cohorts found) {
    cohorts = found;
    Standings ranking = new Standings(found, scanned.active());
    standings = ranking;
    Standing[] result = new Standing[metrics.size()];
    IntStream.range(0, metrics.size())
        .parallel()
        .forEach(m -> result[m] = ranking.of(scanned.values()[m], metrics.get(m).direction()));
    standing = result;
  }

  void progress(LongConsumer watcher) {
    progress = watcher;
  }

  /** The contributed requests, in order. */
  List<String> answerNames() {
    return answerNames;
  }

  int[] narrowestOf() {
    return cohorts().narrowestOf();
  }

  @Override
  public long runId() {
    return run.id();
  }

  @Override
  public SubjectKind kind() {
    return run.kind();
  }

  @Override
  public LocalDate day() {
    return run.day();
  }

  @Override
  public RunVersions versions() {
    return run.versions();
  }

  @Override
  public List<MetricDefinition> metrics() {
    return metrics;
  }

  @Override
  public long[] subjects() {
    return known.subjects().ids();
  }

  @Override
  public String[] codes() {
    return known.subjects().codes();
  }

  @Override
  public ShopColumns shops() {
    ShopColumns shops = known.shops();
    if (shops == null) {
      throw new IllegalStateException("a run of " + run.kind().code() + " has no shops");
    }
    return shops;
  }

  @Override
  public boolean[] active() {
    return scanned.active();
  }

  @Override
  public double[] values(int metric) {
    return scanned.values()[metric];
  }

  @Override
  public double[] samples(int metric) {
    return scanned.samples()[metric];
  }

  @Override
  public double[] percentiles(int metric) {
    cohorts();
    return standing[metric].percentiles();
  }

  @Override
  public int[] groupOf() {
    return cohorts().groupOf();
  }

  @Override
  public List<PeerGroup> groups() {
    return cohorts().groups();
  }

  @Override
  public List<PeerMarks> marks(int group) {
    cohorts();
    return java.util.Arrays.stream(standing).map(metric -> metric.marks().get(group)).toList();
  }

  @Override
  public double[] aggregate(String requestName) {
    Integer column = requests.get(requestName);
    if (column == null) {
      throw new IllegalArgumentException("nobody asked for " + requestName);
    }
    return scanned.values()[column];
  }

  @Override
  public void putValues(String metricCode, double[] values) {
    int metric =
        IntStream.range(0, metrics.size())
            .filter(m -> metrics.get(m).code().equals(metricCode))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no metric " + metricCode));
    if (values.length != known.subjects().size()) {
      throw new IllegalArgumentException("one value per row, please");
    }
    scanned.values()[metric] = values.clone();
    if (standings != null) {
      standing[metric] = standings.of(values, metrics.get(metric).direction());
    }
  }

  @Override
  public LongConsumer progress() {
    return progress;
  }

  private Cohorts cohorts() {
    if (cohorts == null) {
      throw new IllegalStateException("available after step peers");
    }
    return cohorts;
  }
}
