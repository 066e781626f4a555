package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.experience.Counted;
import com.merchantgrowth.experience.CountedSource;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the scores of shops count where events are forgiven. */
@Component
class ForgivenCounting implements CountedSource {
  private final ForgivenRows rows;

  ForgivenCounting(ForgivenRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Counted> counted(DailyRunContext run, CardDefinition card) {
    if (run.kind() != SubjectKind.SHOP) {
      return List.of();
    }
    List<Integer> touched = new ArrayList<>();
    LocalDate first = run.day();
    for (int m = 0; m < run.metrics().size(); m++) {
      MetricDefinition metric = run.metrics().get(m);
      if (card.items().contains(metric.code()) && Forgiving.possible(metric)) {
        touched.add(m);
        LocalDate start = metric.window().on(run.day()).start();
        first = start.isBefore(first) ? start : first;
      }
    }
    Map<Long, List<ForgivenEvent>> byShop =
        rows.holding(DayRange.closed(first, run.day())).stream()
            .collect(Collectors.groupingBy(ForgivenEvent::shopId));
    List<Counted> counted = new ArrayList<>();
    byShop.forEach(
        (shop, events) -> {
          int row = Arrays.binarySearch(run.subjects(), shop);
          if (row >= 0) {
            touched.forEach(m -> counted(run, m, row, events).ifPresent(counted::add));
          }
        });
    return counted;
  }

  private static Optional<Counted> counted(
      DailyRunContext run, int metric, int row, List<ForgivenEvent> events) {
    MetricDefinition definition = run.metrics().get(metric);
    return Forgiving.of(
            definition, run.values(metric)[row], run.samples(metric)[row], run.day(), events)
        .map(
            left ->
                new Counted(run.subjects()[row], definition.code(), left.value(), left.sample()));
  }
}
