package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.experience.ShopBands;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.run.AggregateSource;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.onboarding.NewcomerClocks;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds the signals of all shops in one pass over the run's columns. A day that is run again with
 * its own definitions uses the rules it was run with.
 */
@Component
class SignalStep implements DailyStep, AggregateSource {
  private final RuleRows rules;
  private final SignalStore store;
  private final ShopBands bands;
  private final NewcomerClocks clocks;
  private final MetricResults results;

  SignalStep(
      RuleRows rules,
      SignalStore store,
      ShopBands bands,
      NewcomerClocks clocks,
      MetricResults results) {
    this.rules = rules;
    this.store = store;
    this.bands = bands;
    this.clocks = clocks;
    this.results = results;
  }

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public Set<String> after() {
    return Set.of("experience", "onboarding");
  }

  /** Asked for the rules in force and for those the day was run with. */
  @Override
  public List<AggregateRequest> requests(SubjectKind kind, LocalDate day) {
    Map<String, AggregateRequest> once = new LinkedHashMap<>();
    if (kind == SubjectKind.SHOP) {
      Stream.concat(Stream.of(rules.inForce()), own(day).stream())
          .flatMap(version -> new SignalScan(version.rules()).requests().stream())
          .forEach(request -> once.put(request.name(), request));
    }
    return List.copyOf(once.values());
  }

  private Optional<RulesVersion> own(LocalDate day) {
    return store.version(day).flatMap(rules::find);
  }

  /** The rules a run works with. */
  SignalRules of(DailyRunContext run) {
    return (run.versions() == RunVersions.OWN ? own(run.day()) : Optional.<RulesVersion>empty())
        .orElseGet(rules::inForce)
        .rules();
  }

  @Override
  public void run(DailyRunContext run) {
    discard(run.runId());
    if (run.kind() != SubjectKind.SHOP) {
      return;
    }
    SignalRules with = of(run);
    Optional<CardDefinition> card = bands.of(run.runId());
    SignalScan.Columns columns = new SignalScan(with).open(run, scores(run, with, card), late(run));
    double[] edges = card.map(SignalStep::edges).orElseGet(() -> new double[0]);
    long[] shops = run.subjects();
    List<SignalStore.Found> found = new ArrayList<>();
    for (int row = 0; row < shops.length; row++) {
      List<Signal> signals = Signals.of(with, edges, columns.row(row));
      if (!signals.isEmpty()) {
        found.add(new SignalStore.Found(shops[row], signals));
      }
    }
    store.save(run.runId(), run.day(), with.version(), found, run.progress());
    run.progress().accept(shops.length);
  }

  /** The lowest band cannot be lost. */
  private static double[] edges(CardDefinition card) {
    return card.bands().stream()
        .limit(card.bands().size() - 1L)
        .mapToDouble(CardDefinition.BandDefinition::from)
        .toArray();
  }

  private SignalScan.Scores scores(
      DailyRunContext run, SignalRules with, Optional<CardDefinition> card) {
    double[] none = unknown(run);
    if (card.isEmpty()) {
      return new SignalScan.Scores(none, none);
    }
    String metric = card.get().metric();
    double[] now = none;
    for (int m = 0; m < run.metrics().size(); m++) {
      if (run.metrics().get(m).code().equals(metric)) {
        now = run.values(m);
      }
    }
    LocalDate then = run.day().minusDays(with.rule(SignalCode.SCORE_EDGE).days());
    double[] before =
        results
            .run(SubjectKind.SHOP, then)
            .map(one -> results.values(one, run.subjects(), metric))
            .orElse(none);
    return new SignalScan.Scores(now, before);
  }

  private SignalScan.Late late(DailyRunContext run) {
    double[] days = unknown(run);
    double[] steps = unknown(run);
    for (NewcomerClocks.Late one : clocks.late(run.runId(), run.day())) {
      int row = Arrays.binarySearch(run.subjects(), one.shop());
      if (row >= 0) {
        days[row] = one.days();
        steps[row] = one.step();
      }
    }
    return new SignalScan.Late(days, steps);
  }

  private static double[] unknown(DailyRunContext run) {
    double[] column = new double[run.subjects().length];
    Arrays.fill(column, Double.NaN);
    return column;
  }

  @EventListener
  void on(RunPublished published) {
    if (published.kind() == SubjectKind.SHOP) {
      store.publish(published.runId(), published.day());
    }
  }

  @Override
  public void discard(long runId) {
    store.discard(runId);
  }
}
