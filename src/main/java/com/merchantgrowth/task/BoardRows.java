package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.SubjectNumbers;
import com.merchantgrowth.metric.run.FactAnswers;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.TaskStore.Stored;
import com.merchantgrowth.task.progress.Round;
import com.merchantgrowth.task.progress.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a shop's board is made of; a handful of statements. */
@Component
class BoardRows {
  private final TaskStore tasks;
  private final StandingStore standings;
  private final ClaimStore claims;
  private final AwardStore awards;
  private final MetricResults results;
  private final FactAnswers facts;

  BoardRows(
      TaskStore tasks,
      StandingStore standings,
      ClaimStore claims,
      AwardStore awards,
      MetricResults results,
      FactAnswers facts) {
    this.tasks = tasks;
    this.standings = standings;
    this.claims = claims;
    this.awards = awards;
    this.results = results;
    this.facts = facts;
  }

  /**
   * @param opened all versions shops ever entered with
   * @param numbers what the newest run answered about the shop
   */
  record Rows(
      List<Stored> opened,
      Standings standings,
      List<ClaimStore.Claim> claims,
      List<AwardStore.Stored> awards,
      Map<Integer, AwardStore.Budget> budgets,
      Numbers numbers) {}

  Rows of(long shopId) {
    Optional<SubjectNumbers> newest = results.newest(SubjectKind.SHOP, shopId);
    return new Rows(
        tasks.opened(),
        standings.of(shopId),
        claims.ofShop(shopId),
        awards.ofShop(shopId),
        awards.budgets(),
        new Numbers(shopId, newest.orElse(null), facts));
  }

  /**
   * The same of many shops as the newest run left them, by shop; the facts are not asked, so a goal
   * the run did not count yet has no number. Seven statements. Shops the run did not know are left
   * out.
   */
  Map<Long, Rows> stored(Collection<Long> shops) {
    Map<Long, SubjectNumbers> newest = results.newest(SubjectKind.SHOP, shops);
    if (newest.isEmpty()) {
      return Map.of();
    }
    List<Stored> opened = tasks.opened();
    Map<Long, Standings> standing = standings.known(newest.keySet());
    Map<Long, List<ClaimStore.Claim>> claimed = claims.ofShops(newest.keySet());
    Map<Long, List<AwardStore.Stored>> awarded = awards.ofShops(newest.keySet());
    Map<Integer, AwardStore.Budget> budgets = awards.budgets();
    Map<Long, Rows> found = new HashMap<>();
    newest.forEach(
        (shop, numbers) ->
            found.put(
                shop,
                new Rows(
                    opened,
                    standing.getOrDefault(shop, Standings.none()),
                    claimed.getOrDefault(shop, List.of()),
                    awarded.getOrDefault(shop, List.of()),
                    budgets,
                    new Numbers(shop, numbers, null))));
    return found;
  }

  /** The numbers of goals over a shop's own days: as the run stored them, else from the facts. */
  static final class Numbers {
    private final long shopId;
    private final @Nullable SubjectNumbers stored;
    private final @Nullable FactAnswers facts;
    private final Map<String, Double> asked = new HashMap<>();

    Numbers(long shopId, @Nullable SubjectNumbers stored, @Nullable FactAnswers facts) {
      this.shopId = shopId;
      this.stored = stored;
      this.facts = facts;
    }

    /** Asks the facts once for all rounds the run was not asked about. */
    void prepare(List<Round> rounds, Map<Round, DayRange> daysOf, LocalDate day) {
      List<AggregateRequest> requests = new ArrayList<>();
      for (Round round : rounds) {
        Term.Formula own = round.definition().goal().own();
        DayRange days = daysOf.get(round);
        if (own != null && days != null && !days.start().isAfter(day) && answer(round).isEmpty()) {
          requests.add(
              own.request(round.request(), new MetricWindow.Between(days.start(), days.last())));
        }
      }
      if (facts != null && !requests.isEmpty()) {
        double[][] values = facts.of(day, requests, List.of(), new long[] {shopId}).values();
        for (int i = 0; i < requests.size(); i++) {
          asked.put(requests.get(i).name(), values[i][0]);
        }
      }
    }

    @Nullable SubjectNumbers stored() {
      return stored;
    }

    /** The number of a round so far; NaN = nothing reported, or nothing to count yet. */
    double of(Round round) {
      Term.Formula own = round.definition().goal().own();
      if (own == null) {
        return Double.NaN;
      }
      double value =
          answer(round)
              .orElseGet(() -> Objects.requireNonNullElse(asked.get(round.request()), Double.NaN));
      return TaskColumns.zero(own, value);
    }

    private OptionalDouble answer(Round round) {
      return stored == null ? OptionalDouble.empty() : stored.answer(round.request());
    }
  }
}
