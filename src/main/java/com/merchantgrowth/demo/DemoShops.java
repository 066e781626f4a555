package com.merchantgrowth.demo;

import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.TierLadder;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.ShopStage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the shops of the marketplace in: all at first, later those that have opened since. */
class DemoShops {
  private final ShopSetup setup;
  private final ShopCodes codes;
  private final DemoFlags flags;
  private final DemoPeople people;
  private final TransactionTemplate transaction;

  DemoShops(ShopSetup setup, ShopCodes codes, DemoPeople people, TransactionTemplate transaction) {
    this.setup = setup;
    this.codes = codes;
    this.flags = new DemoFlags(setup, codes);
    this.people = people;
    this.transaction = transaction;
  }

  /**
   * Makes what is missing up to this day, in one transaction.
   *
   * @return all shops of the marketplace by their id
   */
  SortedMap<Long, ShopPlan> prepare(Marketplace market, LocalDate lastDay) {
    List<ShopPlan> known = known(market);
    if (known.isEmpty()) {
      transaction.executeWithoutResult(
          status -> {
            List<ShopPlan> everybody = market.shops(lastDay);
            add(everybody, lastDay, DemoRuns.firstDay(lastDay));
            setup.computeTiers();
            setup.computeStages();
            flags.put(everybody, LocalDate.MIN, lastDay);
            people.moveIn(market, codes.all(), lastDay);
          });
    } else {
      List<ShopPlan> newcomers = known.stream().filter(ShopPlan::newcomer).toList();
      Optional<LocalDate> newest =
          newcomers.stream().map(ShopPlan::openedOn).max(Comparator.naturalOrder());
      if (newest.isPresent() && newest.get().isBefore(lastDay)) {
        transaction.executeWithoutResult(
            status -> {
              List<ShopPlan> opened = market.opened(newest.get().plusDays(1), lastDay);
              add(opened, lastDay, lastDay);
              flags.put(newcomers, newest.get(), lastDay);
              flags.put(opened, newest.get(), lastDay);
            });
      }
    }
    Map<String, Long> ids = codes.all();
    SortedMap<Long, ShopPlan> byId = new TreeMap<>();
    known(market)
        .forEach(
            plan -> Optional.ofNullable(ids.get(plan.code())).ifPresent(id -> byId.put(id, plan)));
    return byId;
  }

  private List<ShopPlan> known(Marketplace market) {
    return codes.all().keySet().stream().map(market::find).flatMap(Optional::stream).toList();
  }

  /**
   * @param tierDay each gets the tier the ladder gave before this day; later ones are worked out in
   *     the runs, as the stages of newcomers are
   */
  private void add(List<ShopPlan> plans, LocalDate lastDay, LocalDate tierDay) {
    Map<String, ShopAttributes> attributes = new LinkedHashMap<>();
    for (ShopPlan plan : plans) {
      attributes.put(
          plan.code(),
          new ShopAttributes(
              plan.name(),
              plan.category(),
              TierLadder.of(plan, tierDay),
              plan.type(),
              plan.belt(),
              plan.openedOn(),
              plan.newcomer() ? ShopStage.ENTRY : plan.stage(lastDay)));
    }
    if (setup.shops(attributes).refused()) {
      throw new IllegalStateException("the demo's shops were refused");
    }
  }
}
