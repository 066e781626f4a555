package com.merchantgrowth.coaching.evaluation;

import com.merchantgrowth.coaching.CoachDirectory;
import com.merchantgrowth.coaching.plan.PlanResult;
import com.merchantgrowth.coaching.plan.PlanResults;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** How the figures of organisations come from bindings, facts and plans. Pure; one pass. */
final class EvaluationCore {
  /** Days of GMV, first sales and plans. */
  static final int DAYS = 90;

  private EvaluationCore() {}

  /**
   * What the facts say about a shop.
   *
   * @param orders30 paid orders of the last 30 days; NaN = nothing reported
   * @param gmv90 fen; NaN = nothing reported
   * @param firstSale the day; NaN = none yet, else {@link LocalDate#toEpochDay()}
   */
  record Shop(double orders30, double gmv90, double firstSale) {}

  /** Counts. */
  private static final class Sums {
    int shops;
    int active;
    double gmv;
    int firstSales;
    int closed;
    int reached;
    int stars;
    int answers;

    ProviderFigures figures() {
      return new ProviderFigures(
          shops, active, Math.round(gmv), firstSales, closed, reached, stars, answers);
    }
  }

  /**
   * By organisation; one without shops and plans is missing.
   *
   * @param shops what is known of a shop
   * @param plans that began in the last year
   * @param organisation of a coach's account; below 0 = none
   */
  static Map<Long, ProviderFigures> figures(
      LocalDate day,
      List<CoachDirectory.Caseload> caseloads,
      LongFunction<Shop> shops,
      List<PlanResults.Outcome> plans,
      ToLongFunction<Long> organisation) {
    Map<Long, Sums> sums = new HashMap<>();
    LocalDate first = day.minusDays(DAYS - 1L);
    for (CoachDirectory.Caseload binding : caseloads) {
      Sums own = sums.computeIfAbsent(binding.organisation(), _ -> new Sums());
      Shop shop = shops.apply(binding.shop());
      own.shops++;
      own.active += shop.orders30() >= 1 ? 1 : 0;
      own.gmv += Double.isNaN(shop.gmv90()) ? 0 : shop.gmv90();
      own.firstSales += broughtToFirstSale(shop, binding.since(), first) ? 1 : 0;
    }
    for (PlanResults.Outcome plan : plans) {
      Long coach = plan.provider();
      long whose = coach == null ? -1 : organisation.applyAsLong(coach);
      PlanResult result = plan.result();
      if (whose < 0
          || result == null
          || plan.endsOn().isBefore(first)
          || plan.endsOn().isAfter(day)) {
        continue;
      }
      Sums own = sums.computeIfAbsent(whose, _ -> new Sums());
      if (result != PlanResult.UNKNOWN) {
        own.closed++;
        own.reached += result == PlanResult.REACHED ? 1 : 0;
      }
      if (plan.satisfaction() > 0) {
        own.stars += plan.satisfaction();
        own.answers++;
      }
    }
    Map<Long, ProviderFigures> figures = new HashMap<>();
    sums.forEach((id, own) -> figures.put(id, own.figures()));
    return figures;
  }

  private static boolean broughtToFirstSale(Shop shop, LocalDate since, LocalDate first) {
    if (Double.isNaN(shop.firstSale())) {
      return false;
    }
    LocalDate sale = LocalDate.ofEpochDay((long) shop.firstSale());
    return !sale.isBefore(since) && !sale.isBefore(first);
  }
}
