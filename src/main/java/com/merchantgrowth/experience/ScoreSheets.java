package com.merchantgrowth.experience;

import com.merchantgrowth.experience.ScoreRunRows.Scored;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.experience.score.Reading;
import com.merchantgrowth.experience.score.Readings;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.ScoreChange;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.experience.score.Scoring;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricFacts;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.SubjectDay;
import com.merchantgrowth.metric.SubjectResult;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.metric.peer.Percentiles;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens scores of any kind of subject, in a number of statements that does not depend on how many
 * metrics or days there are. It asks nobody who they are; the services in front of it do.
 */
@Component
class ScoreSheets {
  private final MetricResults results;
  private final ScorecardRows cards;
  private final ScoreRunRows runs;
  private final MetricFacts facts;
  private final Measures measures;

  ScoreSheets(
      MetricResults results,
      ScorecardRows cards,
      ScoreRunRows runs,
      MetricFacts facts,
      Measures measures) {
    this.results = results;
    this.cards = cards;
    this.runs = runs;
    this.facts = facts;
    this.measures = measures;
  }

  /**
   * @param day null = the newest day with a result
   * @return empty when the day has no result, scored nothing, or did not know the subject
   */
  @Transactional(readOnly = true)
  Optional<ScoreSheet> of(SubjectKind kind, long subject, @Nullable LocalDate day) {
    Optional<PublishedRun> run = day == null ? results.latest(kind) : results.run(kind, day);
    return run.flatMap(found -> of(found, subject));
  }

  Optional<ScoreSheet> of(PublishedRun run, long subject) {
    Optional<CardVersion> version =
        runs.of(run.id()).flatMap(scored -> cards.find(scored.code(), scored.version()));
    return version.flatMap(
        found ->
            results
                .of(run, subject)
                .map(result -> sheet(result, found, runs.counted(run.id(), subject))));
  }

  private static ScoreSheet sheet(
      SubjectResult result, CardVersion version, List<Counted> counted) {
    Readings readings = ScoreSheet.readings(result, version.card(), counted);
    return new ScoreSheet(
        result, version, Scoring.of(version.card().scorecard(), readings), readings, counted);
  }

  /**
   * The same day with other values of metrics.
   *
   * @param values by metric; NaN = as if there were no value
   * @throws DomainException invalid, naming a metric the scorecard does not read
   */
  @Transactional(readOnly = true)
  Score whatIf(ScoreSheet sheet, Map<String, Double> values) {
    Readings changed = sheet.readings();
    for (Map.Entry<String, Double> one : values.entrySet()) {
      changed = changed.with(one.getKey(), reading(sheet, one.getKey(), one.getValue()));
    }
    return Scoring.of(sheet.score().card(), changed);
  }

  private Reading reading(ScoreSheet sheet, String metric, double value) {
    Mapping mapping =
        sheet.score().card().dimensions().stream()
            .flatMap(dimension -> dimension.items().stream())
            .filter(item -> item.metric().equals(metric))
            .map(Scorecard.Item::mapping)
            .findFirst()
            .orElseThrow(() -> DomainException.invalid("experience.error.metric", metric));
    if (!(mapping instanceof Mapping.AmongPeers)) {
      return Reading.of(value);
    }
    MetricDefinition definition = sheet.metric(metric).orElseThrow();
    int position = sheet.result().run().position(metric).orElseThrow();
    double[] peers =
        results.peerValues(sheet.result().run(), sheet.result().group(), new int[] {position})[0];
    double own = sheet.result().active() ? sheet.real(metric) : Double.NaN;
    return new Reading(value, Percentiles.whatIf(peers, own, value, definition.direction()));
  }

  @Transactional(readOnly = true)
  List<Suggestion> suggestions(ScoreSheet sheet) {
    List<Suggestion> suggestions = new ArrayList<>();
    if (!sheet.score().scored()) {
      return suggestions;
    }
    Map<String, Measure> known = measures.byCode();
    for (Scorecard.Dimension dimension : sheet.score().card().dimensions()) {
      for (Scorecard.Item item : dimension.items()) {
        sheet
            .metric(item.metric())
            .ifPresent(metric -> suggestions.addAll(suggestions(sheet, item, metric, known)));
      }
    }
    suggestions.sort(Comparator.comparingDouble(Suggestion::change).reversed());
    return suggestions;
  }

  private static List<Suggestion> suggestions(
      ScoreSheet sheet, Scorecard.Item item, MetricDefinition metric, Map<String, Measure> known) {
    double value = sheet.readings().value(item.metric());
    boolean counts =
        metric.numerator().measures().stream()
            .map(known::get)
            .allMatch(measure -> measure != null && measure.unit().equals("count"));
    List<Suggestion> found = new ArrayList<>();
    for (Suggestion.Trial trial :
        Suggestion.trials(item, metric, counts, value, sheet.sample(item.metric()))) {
      Score then =
          Scoring.of(
              sheet.score().card(), sheet.readings().with(item.metric(), Reading.of(trial.to())));
      found.add(
          new Suggestion(
              item.metric(),
              trial.kind(),
              value,
              trial.to(),
              then.total() - sheet.score().total()));
    }
    return found;
  }

  MetricDays behind(ScoreSheet sheet, String metric) {
    return facts.of(definition(sheet, metric), sheet.result().subject(), sheet.day());
  }

  private static MetricDefinition definition(ScoreSheet sheet, String metric) {
    return sheet
        .metric(metric)
        .orElseThrow(() -> DomainException.invalid("experience.error.metric", metric));
  }

  @Transactional(readOnly = true)
  Optional<ScoreDifference> difference(ScoreSheet sheet, LocalDate day) {
    return of(sheet.result().run().kind(), sheet.result().subject(), day)
        .map(
            other -> {
              boolean earlier = day.isBefore(sheet.day());
              ScoreSheet from = earlier ? other : sheet;
              ScoreSheet to = earlier ? sheet : other;
              return new ScoreDifference(
                  from, to, ScoreChange.between(from.score(), from.readings(), to.score()));
            });
  }

  WindowMove moved(ScoreSheet sheet, String metric, LocalDate since) {
    MetricDefinition definition = definition(sheet, metric);
    DayRange now = definition.window().on(sheet.day());
    DayRange then = definition.window().on(since);
    return new WindowMove(
        facts.of(definition, sheet.result().subject(), without(then, now)),
        facts.of(definition, sheet.result().subject(), without(now, then)));
  }

  /** The days of a window that another one, of the same length and as long ago or later, lacks. */
  private static DayRange without(DayRange window, DayRange other) {
    if (other.start().isAfter(window.start())) {
      LocalDate end = other.start().isBefore(window.end()) ? other.start() : window.end();
      return new DayRange(window.start(), end);
    }
    LocalDate start = other.end().isAfter(window.start()) ? other.end() : window.start();
    return new DayRange(start, window.end());
  }

  @Transactional(readOnly = true)
  ScoreBox.PublicValue publicValue(ScoreSheet sheet) {
    LocalDate day = sheet.card().published().dayFor(sheet.day());
    Optional<Score> score =
        day.equals(sheet.day())
            ? Optional.of(sheet.score())
            : of(sheet.result().run().kind(), sheet.result().subject(), day).map(ScoreSheet::score);
    return new ScoreBox.PublicValue(day, score.filter(Score::scored).map(one -> one.shown(1)));
  }

  /** The subject's scores over the days, oldest first; days that scored nothing are left out. */
  @Transactional(readOnly = true)
  List<ScorePoint> history(ScoreSheet sheet, int length) {
    List<SubjectDay> days =
        results.history(
            sheet.result().run().kind(),
            sheet.result().subject(),
            DayRange.lastDays(length, sheet.day()));
    Map<Long, Scored> scored = runs.of(days.stream().map(day -> day.run().id()).toList());
    List<ScorePoint> points = new ArrayList<>();
    for (SubjectDay day : days) {
      Scored with = scored.get(day.run().id());
      if (with != null) {
        CardDefinition card = cards.find(with.code(), with.version()).orElseThrow().card();
        points.add(new ScorePoint(day.day(), day.value(card.metric()), with.version()));
      }
    }
    return points;
  }

  @Transactional(readOnly = true)
  Map<String, Measure> measures() {
    return measures.byCode();
  }

  /** All days with a result of the kind, newest first. */
  List<LocalDate> days(SubjectKind kind) {
    return results.days(kind);
  }
}
