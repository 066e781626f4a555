package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.eligibility.ShopsAsOf;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes what data say is done outside a daily run, for code that acts without a person: plans that
 * were put into the past have missed the run of their days. Nobody is told.
 */
@Service
public class PlansByData {
  private final ActionRows actions;
  private final ShopsAsOf shops;

  PlansByData(ActionRows actions, ShopsAsOf shops) {
    this.actions = actions;
    this.shops = shops;
  }

  /** As the run of a day that is over would have done; without the numbers. */
  @Transactional
  public void close(LocalDate day) {
    List<ActionRows.Due> open = new ArrayList<>();
    actions.open(open::add);
    List<Condition> asked =
        open.stream()
            .map(due -> due.action().measure())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    ShopsAsOf.Answers known = shops.on(day, asked);
    List<ActionRows.Closed> closed = new ArrayList<>();
    for (ActionRows.Due due : open) {
      Condition measure = due.action().measure();
      int row = known.shops().row(due.shop());
      if (measure != null
          && row >= 0
          && !day.isBefore(due.planStarts())
          && known.conditions().of(measure)[row] == Truth.PASS) {
        closed.add(new ActionRows.Closed(due, Double.NaN));
      }
    }
    actions.closeByData(day, closed);
  }
}
