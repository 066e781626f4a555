package com.merchantgrowth.metric.run;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.metric.peer.Percentiles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What an edited definition would have given on the last published day; nothing is stored. */
@Service
public class DefinitionEffect {
  private final MetricDefinitions definitions;
  private final MetricResults results;
  private final FactAnswers facts;
  private final RunSubjects subjects;

  DefinitionEffect(
      MetricDefinitions definitions,
      MetricResults results,
      FactAnswers facts,
      RunSubjects subjects) {
    this.definitions = definitions;
    this.results = results;
    this.facts = facts;
    this.subjects = subjects;
  }

  /**
   * Over all active subjects of the day.
   *
   * @param active how many there are
   * @param before with the definition in force; {@code n} = subjects that get a value. Unknown for
   *     a new metric
   * @param after with the edited definition
   */
  public record Effect(LocalDate day, int active, PeerMarks before, PeerMarks after) {}

  /**
   * @return empty before the first run
   * @throws com.merchantgrowth.shared.DomainException invalid, if the draft breaks a rule
   */
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public Optional<Effect> of(MetricDefinition draft) {
    definitions.check(draft);
    return results.latest(draft.subject()).map(run -> effect(draft, run));
  }

  private Effect effect(MetricDefinition draft, PublishedRun run) {
    Optional<MetricDefinition> inForce = definitions.find(draft.code());
    List<MetricDefinition> compared =
        inForce.map(now -> List.of(draft, now)).orElseGet(() -> List.of(draft));
    long[] rows = subjects.asOf(run.kind(), run.day()).subjects().ids();
    FactAnswers.Answers columns =
        facts.of(
            run.kind(),
            run.day(),
            compared.stream().map(MetricDefinition::request).toList(),
            List.of(),
            rows);
    if (!draft.aggregate().readsFacts()) {
      // a step wrote it: how it is described changes, its numbers do not
      int position = run.position(draft.code()).orElse(-1);
      double[] written =
          position < 0 ? columns.values()[0] : results.values(run, rows, new int[] {position})[0];
      Arrays.fill(columns.samples()[0], Double.POSITIVE_INFINITY);
      for (int column = 0; column < compared.size(); column++) {
        columns.values()[column] = written;
        columns.samples()[column] = columns.samples()[0];
      }
    }
    int active = 0;
    for (boolean row : columns.active()) {
      active += row ? 1 : 0;
    }
    return new Effect(
        run.day(),
        active,
        inForce.map(now -> marks(columns, 1, now)).orElseGet(() -> PeerMarks.unknown(0)),
        marks(columns, 0, draft));
  }

  private static PeerMarks marks(FactAnswers.Answers columns, int column, MetricDefinition metric) {
    double[] values = columns.values()[column].clone();
    for (int row = 0; row < values.length; row++) {
      if (!columns.active()[row] || columns.samples()[column][row] < metric.minSample()) {
        values[row] = Double.NaN;
      }
    }
    return PeerMarks.of(Percentiles.sorted(values), metric.direction());
  }
}
