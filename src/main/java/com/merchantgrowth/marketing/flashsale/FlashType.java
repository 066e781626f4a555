package com.merchantgrowth.marketing.flashsale;

import com.merchantgrowth.marketing.flashsale.FlashTerms.Item;
import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Goods;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class FlashType implements ToolType {
  private static final long MOST_PIECES = 1_000_000_000L;

  @Override
  public String code() {
    return "flash";
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public Class<FlashTerms> terms() {
    return FlashTerms.class;
  }

  private static FlashTerms of(ToolPlan plan) {
    return (FlashTerms) plan.terms();
  }

  @Override
  public List<DomainException> problems(ToolPlan plan) {
    FlashTerms terms = of(plan);
    List<DomainException> problems = new ArrayList<>();
    sessions(plan, terms, problems);
    items(terms, problems);
    if (plan.budget() != 0) {
      // A price that was held would have to be kept after the budget is gone: pieces are the limit.
      problems.add(DomainException.invalid("marketing.error.noBudget").at("budget"));
    }
    PlanRules.range(problems, terms.holdSeconds(), 60, 3_600, "terms.holdSeconds");
    PlanRules.range(problems, terms.preheatHours(), 0, 72, "terms.preheatHours");
    return problems;
  }

  private static void sessions(ToolPlan plan, FlashTerms terms, List<DomainException> problems) {
    PlanRules.range(
        problems, terms.sessions().size(), 1, FlashTerms.MOST_SESSIONS, "terms.sessions");
    List<Period> sessions =
        terms.sessions().stream().sorted(Comparator.comparing(Period::start)).toList();
    for (int i = 1; i < sessions.size(); i++) {
      if (sessions.get(i).meets(sessions.get(i - 1))) {
        problems.add(
            DomainException.invalid("marketing.error.sessionsMeet")
                .at("terms.sessions[" + i + "]"));
      }
    }
    if (!sessions.isEmpty()
        && (!sessions.getFirst().start().equals(plan.start())
            || !sessions.getLast().end().equals(plan.end()))) {
      problems.add(DomainException.invalid("marketing.error.sessionsSpan").at("start"));
    }
  }

  private static void items(FlashTerms terms, List<DomainException> problems) {
    PlanRules.range(problems, terms.items().size(), 1, FlashTerms.MOST_ITEMS, "terms.items");
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < terms.items().size(); i++) {
      Item item = terms.items().get(i);
      String at = "terms.items[" + i + "].";
      if (!seen.add(item.sku())) {
        problems.add(DomainException.invalid("marketing.error.skuTwice").at(at + "sku"));
      }
      PlanRules.range(problems, item.price(), 1, Goods.HIGHEST_PRICE, at + "price");
      PlanRules.range(problems, item.stock(), 1, MOST_PIECES, at + "stock");
      PlanRules.range(problems, item.perBuyer(), 0, 9_999, at + "perBuyer");
    }
  }

  @Override
  public String lane(ToolPlan plan) {
    return PricingPolicy.UNIT_PRICE;
  }

  @Override
  public boolean claimed(ToolPlan plan) {
    return false;
  }

  @Override
  public List<Period> periods(ToolPlan plan) {
    return of(plan).sessions();
  }

  @Override
  public Scope scope(ToolPlan plan) {
    return Scope.ofSkus(of(plan).items().stream().map(Item::sku).collect(Collectors.toSet()))
        .without(plan.scope().withoutSkus());
  }

  @Override
  public Benefit benefit(ToolPlan plan, Map<Long, Long> stock) {
    Map<Long, SpecialPrice> prices = new HashMap<>();
    for (Item item : of(plan).items()) {
      prices.put(
          item.sku(),
          new SpecialPrice(item.price(), item.perBuyer(), stock.getOrDefault(item.sku(), 0L)));
    }
    return new SpecialPrices(prices);
  }

  @Override
  public Set<String> closes(ToolPlan plan) {
    return of(plan).withCoupons() ? Set.of() : Set.of(PricingPolicy.COUPON);
  }

  @Override
  public Map<Long, Long> stock(ToolPlan plan) {
    return of(plan).items().stream()
        .filter(item -> !plan.scope().withoutSkus().contains(item.sku()))
        .collect(Collectors.toMap(Item::sku, Item::stock));
  }

  @Override
  public OptionalLong uses(ToolPlan plan) {
    return OptionalLong.of(of(plan).items().stream().mapToLong(Item::stock).sum());
  }

  @Override
  public String salesMeasure() {
    return "flash_gmv";
  }

  @Override
  public int holdSeconds(ToolPlan plan) {
    return of(plan).holdSeconds();
  }
}
