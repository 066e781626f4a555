package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A plan is shared whatever a shop's owner has opened; the numbers in it are not: a coach reads a
 * metric's only with the diagnosis, a score's with the scores, a step's with the checklist.
 */
@Component
class PlanVeil {
  private final CurrentAccount current;
  private final MyShops mine;

  PlanVeil(CurrentAccount current, MyShops mine) {
    this.current = current;
    this.mine = mine;
  }

  /** Whose numbers the reader may see; one statement for a service provider, none for others. */
  Sight sight() {
    return current.require().isServiceProvider()
        ? new Sight(false, mine.areas())
        : new Sight(true, Map.of());
  }

  /**
   * @param everything no veil at all
   */
  record Sight(boolean everything, Map<Long, Set<ShopArea>> areas) {
    boolean sees(SharedPlan plan) {
      Objective objective = plan.objective();
      return everything
          || objective == null
          || areas
              .getOrDefault(plan.shopId(), Set.of())
              .contains(
                  switch (objective.target().kind()) {
                    case METRIC -> ShopArea.DIAGNOSIS;
                    case SCORE -> ShopArea.SCORES;
                    case STEP -> ShopArea.CHECKLIST;
                  });
    }

    /** Whether the numbers that closed single actions may be read: they are of any metric. */
    boolean seesActions(SharedPlan plan) {
      return everything || areas.getOrDefault(plan.shopId(), Set.of()).contains(ShopArea.DIAGNOSIS);
    }
  }
}
