package com.merchantgrowth.metric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.IdList;
import com.merchantgrowth.shared.PackedDoubles;
import com.merchantgrowth.shared.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The published runs with their definitions, groups and marks. What belongs to a run number never
 * changes once published and is kept; which run is visible, and whether it is stale, is asked each
 * time.
 */
@Component
class RunHeaders {
  private static final String PUBLISHED =
      "select p.run_id, p.business_day, p.stale, r.finished_at from published_run p"
          + " join daily_run r on r.id = p.run_id where p.kind = ? ";

  private final JdbcClient jdbc;
  private final DefinitionRows definitions;
  private final Cache<Long, List<MetricDefinition>> metrics =
      Caffeine.newBuilder().maximumSize(2_000).build();
  private final Cache<Long, List<String>> answers = Caffeine.newBuilder().maximumSize(20).build();
  private final Cache<Long, Groups> groups = Caffeine.newBuilder().maximumSize(60).build();

  RunHeaders(JdbcClient jdbc, DefinitionRows definitions) {
    this.jdbc = jdbc;
    this.definitions = definitions;
  }

  /** The groups of one run, by number, with their marks. */
  record Groups(List<PeerGroup> all, List<List<PeerMarks>> marksOf) {
    PeerGroup group(int number) {
      return all.get(number);
    }

    List<PeerMarks> marks(int number) {
      return marksOf.get(number);
    }

    /** The narrowest groups whose subjects are members of this one. */
    List<Integer> parts(int number) {
      PeerGroup group = group(number);
      return all.stream().filter(group::holds).map(PeerGroup::number).toList();
    }
  }

  List<PublishedRun> between(SubjectKind kind, DayRange range) {
    return complete(
        kind,
        jdbc.sql(PUBLISHED + "and p.business_day >= ? and p.business_day < ? order by 2")
            .params(kind.code(), range.start(), range.end())
            .query(RunHeaders::visible)
            .list());
  }

  Optional<PublishedRun> latest(SubjectKind kind) {
    return complete(
            kind,
            jdbc.sql(PUBLISHED + "order by 2 desc fetch first 1 rows only")
                .params(kind.code())
                .query(RunHeaders::visible)
                .list())
        .stream()
        .findFirst();
  }

  /**
   * One subject's numbers of the newest visible run; one statement once the run is known.
   *
   * @return empty before the first run, and for a subject the run did not know
   */
  Optional<SubjectNumbers> newest(SubjectKind kind, long subject) {
    return jdbc.sql(
            "select p.run_id, p.business_day, p.stale, r.finished_at, m.metric_values, m.samples,"
                + " a.answers from (select run_id, business_day, stale from published_run"
                + " where kind = :kind order by business_day desc fetch first 1 rows only) p"
                + " join daily_run r on r.id = p.run_id"
                + " join metric_result m on m.run_id = p.run_id and m.subject = :subject"
                + " left join metric_answer a on a.run_id = p.run_id and a.subject = :subject")
        .param("kind", kind.code())
        .param("subject", subject)
        .query(
            (row, number) ->
                new Numbers(
                    visible(row, number), row.getBytes(5), row.getBytes(6), row.getBytes(7)))
        .optional()
        .map(
            found ->
                numbers(
                    complete(kind, List.of(found.run)).getFirst(),
                    found.values,
                    found.samples,
                    found.answers));
  }

  /** The same of many subjects, by subject; two statements once the run is known. */
  Map<Long, SubjectNumbers> newest(SubjectKind kind, Collection<Long> subjects) {
    Map<Long, SubjectNumbers> found = new HashMap<>();
    Optional<PublishedRun> newest = subjects.isEmpty() ? Optional.empty() : latest(kind);
    newest.ifPresent(
        run ->
            jdbc.sql(
                    "select m.subject, m.metric_values, m.samples, a.answers from "
                        + IdList.table(":subjects", "s", "id")
                        + " join metric_result m on m.run_id = :run and m.subject = s.id"
                        + " left join metric_answer a on a.run_id = :run and a.subject = s.id")
                .param("run", run.id())
                .param("subjects", IdList.of(subjects))
                .query(
                    row -> {
                      found.put(
                          row.getLong(1),
                          numbers(run, row.getBytes(2), row.getBytes(3), row.getBytes(4)));
                    }));
    return found;
  }

  private SubjectNumbers numbers(
      PublishedRun run, byte[] values, byte[] samples, byte @Nullable [] answers) {
    return new SubjectNumbers(
        run,
        PackedDoubles.unpack(values),
        PackedDoubles.unpack(samples),
        answerNames(run.id()),
        answers == null ? new double[0] : PackedDoubles.unpack(answers));
  }

  @SuppressWarnings("ArrayRecordComponent") // a row on its way
  private record Numbers(Visible run, byte[] values, byte[] samples, byte @Nullable [] answers) {}

  private List<String> answerNames(long run) {
    return Objects.requireNonNull(
        answers.get(
            run,
            _ ->
                jdbc.sql("select name from run_answer where run_id = ? order by slot")
                    .param(run)
                    .query(String.class)
                    .list()));
  }

  List<LocalDate> days(SubjectKind kind) {
    return jdbc.sql("select business_day from published_run where kind = ? order by 1 desc")
        .param(kind.code())
        .query(LocalDate.class)
        .list();
  }

  Groups groups(PublishedRun run) {
    return Objects.requireNonNull(groups.get(run.id(), _ -> readGroups(run)));
  }

  /** The definitions of runs, in the order of their slots. */
  Map<Long, List<MetricDefinition>> metricsOf(List<Long> runs) {
    Map<Long, List<MetricDefinition>> known = new HashMap<>(metrics.getAllPresent(runs));
    List<Long> missing = runs.stream().filter(run -> !known.containsKey(run)).toList();
    if (!missing.isEmpty()) {
      Map<Long, List<MetricDefinition>> read = readMetrics(missing);
      metrics.putAll(read);
      known.putAll(read);
    }
    return known;
  }

  private record Visible(long run, LocalDate day, boolean stale, Instant finishedAt) {}

  private static Visible visible(ResultSet row, int number) throws SQLException {
    return new Visible(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        row.getBoolean(3),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }

  private List<PublishedRun> complete(SubjectKind kind, List<Visible> visible) {
    Map<Long, List<MetricDefinition>> definitionsOf =
        metricsOf(visible.stream().map(Visible::run).toList());
    return visible.stream()
        .map(
            v ->
                new PublishedRun(
                    v.run,
                    kind,
                    v.day,
                    v.finishedAt,
                    v.stale,
                    definitionsOf.getOrDefault(v.run, List.of())))
        .toList();
  }

  private record Slot(long run, String code, int version) {}

  private Map<Long, List<MetricDefinition>> readMetrics(List<Long> runs) {
    List<Slot> slots =
        jdbc.sql(
                "select run_id, code, version from run_metric where run_id in (:runs)"
                    + " order by run_id, slot")
            .param("runs", runs)
            .query((row, _) -> new Slot(row.getLong(1), row.getString(2), row.getInt(3)))
            .list();
    Map<String, MetricDefinition> versions = new HashMap<>();
    definitions
        .versions(slots.stream().map(Slot::code).distinct().toList())
        .forEach(metric -> versions.put(metric.code() + "/" + metric.version(), metric));
    Map<Long, List<MetricDefinition>> answer = new HashMap<>();
    runs.forEach(run -> answer.put(run, new ArrayList<>()));
    for (Slot slot : slots) {
      Objects.requireNonNull(answer.get(slot.run))
          .add(Objects.requireNonNull(versions.get(slot.code + "/" + slot.version)));
    }
    answer.replaceAll((_, list) -> List.copyOf(list));
    return answer;
  }

  private Groups readGroups(PublishedRun run) {
    List<List<PeerMarks>> marks = new ArrayList<>();
    List<PeerGroup> all =
        jdbc.sql(
                "select group_no, group_level, category, tier, member_count, value_counts,"
                    + " quantiles from peer_group where run_id = ? order by group_no")
            .param(run.id())
            .query(
                (row, _) -> {
                  marks.add(
                      marks(
                          run.metrics(),
                          PackedDoubles.unpack(row.getBytes(6)),
                          PackedDoubles.unpack(row.getBytes(7))));
                  return new PeerGroup(
                      row.getInt(1),
                      PeerGroup.Level.valueOf(row.getString(2)),
                      row.getString(3),
                      row.getString(4),
                      row.getInt(5));
                })
            .list();
    return new Groups(List.copyOf(all), List.copyOf(marks));
  }

  private static List<PeerMarks> marks(
      List<MetricDefinition> metrics, double[] counts, double[] quantiles) {
    List<PeerMarks> marks = new ArrayList<>();
    for (int i = 0; i < metrics.size(); i++) {
      int from = i * PeerMarks.QUANTILES;
      marks.add(
          PeerMarks.restored(
              (int) counts[i],
              Arrays.copyOfRange(quantiles, from, from + PeerMarks.QUANTILES),
              metrics.get(i).direction()));
    }
    return List.copyOf(marks);
  }
}
