package com.merchantgrowth.metric.run;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.metric.peer.Percentiles;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
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
  private final ShopSnapshots shops;

  DefinitionEffect(
      MetricDefinitions definitions,
      MetricResults results,
      FactAnswers facts,
      ShopSnapshots shops) {
    this.definitions = definitions;
    this.results = results;
    this.facts = facts;
    this.shops = shops;
  }

  /**
   * Over all active shops of the day.
   *
   * @param active how many there are
   * @param before with the definition in force; {@code n} = shops that get a value. Unknown for a
   *     new metric
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
    return results.latest(SubjectKind.SHOP).map(run -> effect(draft, run));
  }

  private Effect effect(MetricDefinition draft, PublishedRun run) {
    Optional<MetricDefinition> inForce = definitions.find(draft.code());
    List<MetricDefinition> compared =
        inForce.map(now -> List.of(draft, now)).orElseGet(() -> List.of(draft));
    FactAnswers.Answers columns =
        facts.of(
            run.day(),
            compared.stream().map(MetricDefinition::request).toList(),
            List.of(),
            shops.asOf(run.day()).ids());
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
