package com.merchantgrowth.metric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.Percentiles;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what published runs computed. Every method takes a number of statements that depends
 * neither on the number of subjects nor on the number of days. Who may see a subject is the
 * caller's to check ({@code MerchantAccess.require}).
 */
@Service
public class MetricResults {
  private final ResultRows rows;
  private final RunHeaders headers;
  private final Cache<PeerColumn, double[]> peerColumns =
      Caffeine.newBuilder()
          .maximumWeight(8_000_000)
          .weigher((PeerColumn key, double[] values) -> values.length + 16)
          .expireAfterAccess(Duration.ofHours(1))
          .build();

  private record PeerColumn(long run, int group, int position) {}

  MetricResults(ResultRows rows, RunHeaders headers) {
    this.rows = rows;
    this.headers = headers;
  }

  /** The visible run of a day. */
  @Transactional(readOnly = true)
  public Optional<PublishedRun> run(SubjectKind kind, LocalDate day) {
    return headers.between(kind, DayRange.closed(day, day)).stream().findFirst();
  }

  /** The visible run of the newest day that has one. */
  @Transactional(readOnly = true)
  public Optional<PublishedRun> latest(SubjectKind kind) {
    return headers.latest(kind);
  }

  /** All days with a visible run, newest first. */
  @Transactional(readOnly = true)
  public List<LocalDate> days(SubjectKind kind) {
    return headers.days(kind);
  }

  /** One subject's row with its group and the group's marks; empty if the run did not know it. */
  @Transactional(readOnly = true)
  public Optional<SubjectResult> of(PublishedRun run, long subject) {
    return rows.subject(run.id(), subject)
        .map(
            row -> {
              RunHeaders.Groups groups = headers.groups(run);
              return new SubjectResult(
                  run,
                  subject,
                  row.active(),
                  groups.group(row.group()),
                  groups.group(row.narrowest()),
                  row.values(),
                  row.samples(),
                  row.percentiles(),
                  groups.marks(row.group()));
            });
  }

  /**
   * One subject's own numbers of the newest day, with the answers other rooms asked for; one
   * statement. Empty before the first run, and for a subject the run did not know.
   */
  @Transactional(readOnly = true)
  public Optional<SubjectNumbers> newest(SubjectKind kind, long subject) {
    return headers.newest(kind, subject);
  }

  /**
   * The same of many subjects, at most 1,000; those the run did not know are left out. Two
   * statements.
   */
  @Transactional(readOnly = true)
  public Map<Long, SubjectNumbers> newest(SubjectKind kind, Collection<Long> subjects) {
    return headers.newest(kind, subjects);
  }

  /**
   * The values of metrics for many subjects, one array per asked position; NaN = none. One
   * statement, streamed.
   *
   * @param subjects ascending
   */
  @Transactional(readOnly = true)
  public double[][] values(PublishedRun run, long[] subjects, int[] metricPositions) {
    return rows.values(run.id(), subjects, metricPositions);
  }

  /**
   * The same of one metric; NaN for all where the run does not know the metric. One statement.
   *
   * @param subjects ascending
   */
  @Transactional(readOnly = true)
  public double[] values(PublishedRun run, long[] subjects, String metric) {
    OptionalInt position = run.position(metric);
    if (position.isPresent()) {
      return rows.values(run.id(), subjects, new int[] {position.getAsInt()})[0];
    }
    double[] unknown = new double[subjects.length];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /** One subject's visible days in the range, oldest first; days without a run are left out. */
  @Transactional(readOnly = true)
  public List<SubjectDay> history(SubjectKind kind, long subject, DayRange range) {
    List<PublishedRun> runs = headers.between(kind, range);
    Map<Long, ResultRows.Row> found = new HashMap<>();
    rows.subject(runs.stream().map(PublishedRun::id).toList(), subject)
        .forEach(row -> found.put(row.run(), row));
    List<SubjectDay> days = new ArrayList<>();
    for (PublishedRun run : runs) {
      ResultRows.Row row = found.get(run.id());
      if (row != null) {
        days.add(new SubjectDay(run, row.values(), row.percentiles()));
      }
    }
    return days;
  }

  /**
   * The sorted values of a whole group (its active members), one array per asked metric position,
   * without the subjects they belong to. For computing what-if, never to be shown: a merchant sees
   * quantiles only.
   *
   * @throws DomainException not found, when the group is none of this run's
   */
  @Transactional(readOnly = true)
  public double[][] peerValues(PublishedRun run, PeerGroup group, int[] metricPositions) {
    if (!headers.groups(run).group(group.number()).equals(group)) {
      throw DomainException.notFound("metric.error.group", group.number());
    }
    double[][] answer = new double[metricPositions.length][];
    int[] missing =
        Arrays.stream(metricPositions)
            .distinct()
            .filter(p -> peerColumns.getIfPresent(key(run, group, p)) == null)
            .toArray();
    Map<Integer, double[]> read = new HashMap<>();
    if (missing.length > 0) {
      double[][] columns =
          rows.columns(run.id(), headers.groups(run).parts(group.number()), missing);
      for (int i = 0; i < missing.length; i++) {
        double[] sorted = Percentiles.sorted(columns[i]);
        read.put(missing[i], sorted);
        peerColumns.put(key(run, group, missing[i]), sorted);
      }
    }
    for (int i = 0; i < answer.length; i++) {
      double[] cached = read.get(metricPositions[i]);
      if (cached == null) {
        cached = peerColumns.getIfPresent(key(run, group, metricPositions[i]));
      }
      answer[i] =
          cached != null
              ? cached
              : Percentiles.sorted(
                  rows.columns(
                          run.id(),
                          headers.groups(run).parts(group.number()),
                          new int[] {metricPositions[i]})[0]);
    }
    return answer;
  }

  private static PeerColumn key(PublishedRun run, PeerGroup group, int position) {
    return new PeerColumn(run.id(), group.number(), position);
  }
}
