package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactRelation;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.peer.Cohorts;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Subjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a run computes, from the facts to the peers; nothing of it is stored here. */
@Component
class RunComputation {
  private static final Logger LOG = LoggerFactory.getLogger(RunComputation.class);
  private static final long MOST_KEPT_VALUES = 64_000_000;

  private final MetricDefinitions definitions;
  private final MetricResults results;
  private final RunSubjects subjects;
  private final Facts facts;
  private final ObjectProvider<AggregateSource> aggregateSources;
  private final RunSettings settings;

  /** The fact room's services, together. */
  @Component
  record Facts(
      FactStore store,
      FactWriter writer,
      Measures measures,
      ObjectProvider<DailyFactSource> sources) {}

  RunComputation(
      MetricDefinitions definitions,
      MetricResults results,
      RunSubjects subjects,
      Facts facts,
      ObjectProvider<AggregateSource> aggregateSources,
      RunSettings settings) {
    this.definitions = definitions;
    this.results = results;
    this.subjects = subjects;
    this.facts = facts;
    this.aggregateSources = aggregateSources;
    this.settings = settings;
  }

  /** What one day needs from the facts. */
  record DayPlan(
      RunStatus run, List<MetricDefinition> metrics, List<String> requests, ScanPlan scan) {}

  /** Writes the facts that rooms own into the store, day by day. */
  void collect(SubjectKind kind, LocalDate day) {
    for (DailyFactSource source : facts.sources.orderedStream().toList()) {
      if (source.kind() == kind) {
        collect(source, day);
      }
    }
  }

  private void collect(DailyFactSource source, LocalDate day) {
    try (FactDraft draft =
        facts.writer.begin(
            source.kind(), source.source(), List.of(), source.mode(), facts.measures.byCode())) {
      if (source.mode() == WriteMode.REPLACE) {
        draft.touch(day);
      }
      emit(source, day, draft);
      if (draft.rows() == 0 && source.mode() == WriteMode.MERGE) {
        return;
      }
      // Whoever reports the same keeps the say: a run does not fail over it.
      long reported = draft.clashes(1).count();
      if (reported > 0) {
        LOG.warn("{} of {}: {} values stand under another source", source.source(), day, reported);
        draft.dropClashing();
        if (draft.clashes(1).count() > 0) {
          return;
        }
      }
      draft.publish();
    }
  }

  /**
   * A subject's values stand in one line, so that it is left to another source as a whole: of a
   * part of them the rest would count as zero.
   */
  private static void emit(DailyFactSource source, LocalDate day, FactDraft draft) {
    int epochDay = Math.toIntExact(day.toEpochDay());
    long[] line = {0};
    source.emit(
        day,
        (subject, measures, values) -> {
          line[0]++;
          for (int i = 0; i < measures.length; i++) {
            draft.cell(line[0], subject, epochDay, draft.measure(measures[i]), values[i]);
          }
        });
  }

  DayPlan plan(RunStatus run) {
    List<MetricDefinition> metrics =
        run.versions() == RunVersions.TODAY
            ? definitions.current(run.kind())
            : results
                .run(run.kind(), run.day())
                .map(PublishedRun::metrics)
                .orElseGet(() -> definitions.current(run.kind()));
    List<AggregateRequest> requests = new ArrayList<>();
    metrics.forEach(metric -> requests.add(metric.request()));
    List<PersonalWindows> personal = new ArrayList<>();
    for (AggregateSource source : aggregateSources.orderedStream().toList()) {
      requests.addAll(source.requests(run.kind(), run.day()));
      personal.addAll(source.windows(run.kind(), run.day()));
    }
    List<String> names = requests.stream().map(AggregateRequest::name).toList();
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException("two aggregate requests are called " + name);
            });
    return new DayPlan(run, metrics, names, new ScanPlan(requests, personal, run.day()));
  }

  /**
   * The plan as of now. Of several days in one go all are planned before the first is computed, and
   * what a day brings (a shop's first sale, a task's next round) may change what the next one asks.
   * A plan that asks for more than was opened is not taken: what is new then comes with the next
   * run.
   */
  DayPlan again(DayPlan planned) {
    DayPlan now = plan(planned.run());
    return planned.scan().holds(now.scan()) ? now : planned;
  }

  /**
   * Opens the facts of all days at once; a range that fits is read from the files only once.
   *
   * @param days at least one, of one kind
   */
  List<FactRelation> open(SubjectKind kind, List<DayPlan> days) {
    DayRange range = days.getFirst().scan().range();
    Set<String> measures = new LinkedHashSet<>();
    for (DayPlan day : days) {
      range = range.cover(day.scan().range());
      measures.addAll(day.scan().measures());
    }
    int sessions = Math.min(4, Runtime.getRuntime().availableProcessors());
    List<FactRelation> opened = facts.store.open(kind, range, measures, sessions);
    long values = opened.getFirst().values();
    if (days.size() > 2 && values > 0 && values <= MOST_KEPT_VALUES) {
      FactRelation.keep(opened);
    }
    return opened;
  }

  /**
   * Computes one day: values and samples, cohorts, percentiles.
   *
   * @param scanned told how many subjects are scanned
   */
  RunContext compute(DayPlan day, List<FactRelation> opened, LongConsumer scanned) {
    RunSubjects.AsOf known = subjects.asOf(day.run().kind(), day.run().day());
    Subjects rows = known.subjects();
    FactScan.Columns answers = FactScan.run(day.scan(), opened, rows.ids(), scanned);
    RunContext context = new RunContext(day.run(), day.metrics(), known, answers, day.requests());
    context.applyMinimumSamples();
    context.compare(
        Cohorts.of(rows.categories(), rows.tiers(), answers.active(), settings.leastPeers()));
    return context;
  }
}
