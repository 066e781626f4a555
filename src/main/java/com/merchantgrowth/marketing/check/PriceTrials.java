package com.merchantgrowth.marketing.check;

import com.merchantgrowth.marketing.price.Basket;
import com.merchantgrowth.marketing.price.Buyer;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Pricing;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.price.RuleIndex;
import com.merchantgrowth.marketing.tool.Left;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolStage;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices tried out by the people of a shop: any basket, buyer and time; nothing is consumed. */
@Service
public class PriceTrials {
  private final ToolStore store;
  private final ToolTypes types;
  private final ToolOwner owner;
  private final Scarce scarce;
  private final Skus skus;
  private final BusinessCalendar calendar;

  PriceTrials(
      ToolStore store,
      ToolTypes types,
      ToolOwner owner,
      Scarce scarce,
      Skus skus,
      BusinessCalendar calendar) {
    this.store = store;
    this.types = types;
    this.owner = owner;
    this.scarce = scarce;
    this.skus = skus;
    this.calendar = calendar;
  }

  /**
   * What is tried.
   *
   * @param pieces by SKU id, in the order of the lines, 1 … {@link Basket#MOST_UNITS} each
   * @param channel empty = nowhere special
   * @param tags plain ones, see {@link ToolAudience}
   * @param held ids of the tools whose coupon the buyer holds
   */
  public record Question(
      Map<Long, Integer> pieces, String channel, Instant at, Set<String> tags, Set<Long> held) {}

  /**
   * @param skus of the lines, by id
   * @param tools everything published that is not over, by id; held coupons are numbered by their
   *     tool
   */
  public record Trial(Quote quote, Map<Long, Sku> skus, Map<Long, Tool> tools) {}

  /** What a shop can put into a basket, and the published tools that matter from now on. */
  public record Choice(List<Sku> skus, List<Tool> tools, Set<Long> claimed) {}

  /**
   * @throws DomainException as {@link ToolOwner#require}
   */
  @Transactional(readOnly = true)
  public Choice choice(String shop) {
    long shopId = owner.require(shop, ShopArea.MARKETING);
    List<Tool> tools = store.inForce(List.of(shopId), calendar.now());
    return new Choice(
        onSale(shopId),
        tools,
        tools.stream().filter(this::claimed).map(Tool::id).collect(Collectors.toSet()));
  }

  private List<Sku> onSale(long shopId) {
    return skus.ofShop(shopId).stream().filter(Sku::onSale).toList();
  }

  private boolean claimed(Tool tool) {
    return types.require(tool.kind()).claimed(tool.plan());
  }

  /**
   * A quote with every decision.
   *
   * @throws DomainException invalid, if nothing of the basket is on sale; as {@link #choice}
   */
  @Transactional(readOnly = true)
  public Trial ask(String shop, Question question) {
    long shopId = owner.require(shop, ShopArea.MARKETING);
    Map<Long, Sku> known =
        onSale(shopId).stream().collect(Collectors.toMap(Sku::id, Function.identity()));
    List<Basket.Line> lines = new ArrayList<>();
    Map<Long, Sku> used = new LinkedHashMap<>();
    question
        .pieces()
        .forEach(
            (id, pieces) -> {
              Sku sku = known.get(id);
              if (sku == null || pieces < 1 || pieces > Basket.MOST_UNITS) {
                throw DomainException.invalid("marketing.simulator.error.line").at("lines");
              }
              used.put(id, sku);
              lines.add(new Basket.Line(lines.size() + 1, ShopGoods.goods(sku), pieces, true));
            });
    if (lines.isEmpty()) {
      throw DomainException.invalid("marketing.simulator.error.empty").at("lines");
    }
    List<Tool> tools = store.inForce(List.of(shopId), calendar.now());
    Rules rules = rules(tools, question.held(), question.at());
    Set<String> tags =
        question.tags().stream()
            .map(tag -> ToolAudience.in(tag, shopId))
            .collect(Collectors.toSet());
    Quote quote =
        Pricing.quote(
            new Basket(lines, question.channel()),
            RuleIndex.of("", rules.standing()),
            Buyer.with(tags, rules.claims()),
            question.at());
    return new Trial(
        quote, used, tools.stream().collect(Collectors.toMap(Tool::id, Function.identity())));
  }

  private record Rules(List<Rule> standing, List<Buyer.Claim> claims) {}

  private Rules rules(List<Tool> tools, Set<Long> held, Instant at) {
    Map<Long, Left> left = scarce.left(tools.stream().map(Tool::id).toList());
    List<Rule> standing = new ArrayList<>();
    List<Buyer.Claim> claims = new ArrayList<>();
    for (Tool tool : tools) {
      Left open = left.get(tool.id());
      if (open == null) {
        throw new IllegalStateException("tool " + tool.id());
      }
      if (!claimed(tool)) {
        standing.add(types.standing(tool, open));
      } else if (held.contains(tool.id())) {
        claims.add(
            new Buyer.Claim(tool.id(), types.claimed(tool, validity(tool, at), open.budget())));
      }
    }
    return new Rules(standing, claims);
  }

  /** As if it were claimed at that moment, or as near to it as claiming is possible. */
  private Period validity(Tool tool, Instant at) {
    ToolPlan plan = tool.plan();
    Instant claimedAt =
        at.isBefore(plan.start())
            ? plan.start()
            : at.isBefore(plan.end()) ? at : plan.end().minusMillis(1);
    return types.require(tool.kind()).validity(plan, claimedAt, calendar.zone());
  }

  /**
   * One piece of a SKU, for anybody.
   *
   * @param today fen now
   * @param with fen with the tool in question, for a buyer it is meant for
   * @param missing fen or pieces missing to its threshold; empty = it applies, or cannot
   */
  public record Example(Sku sku, long today, long with, Optional<Long> missing) {}

  /**
   * What a plan changes for some of the goods it reaches; the dearest, the middle and the cheapest.
   *
   * @param id of the tool, 0 = a new one
   * @throws DomainException invalid, as for saving
   */
  @Transactional(readOnly = true)
  public List<Example> examples(String shop, String kind, long id, ToolPlan plan) {
    long shopId = owner.require(shop, ShopArea.MARKETING);
    ToolType type = types.require(kind);
    PlanRules.require(plan, type);
    Instant now = calendar.now();
    Tool tool = new Tool(id, shopId, kind, ToolStage.DRAFT, plan, 0, now, "", Optional.empty());
    Rule own = types.widest(tool, calendar.zone());
    List<Tool> others =
        store.inForce(List.of(shopId), now).stream().filter(other -> other.id() != id).toList();
    Instant then = own.holdsAt(now) ? now : own.start();
    String channel = plan.channels().stream().sorted().findFirst().orElse("");
    List<Example> examples = new ArrayList<>();
    for (Sku sku : spread(onSale(shopId).stream().filter(one -> covers(own, one)).toList())) {
      Quote today =
          Pricing.quote(
              Basket.of(ShopGoods.goods(sku), 1, channel),
              RuleIndex.of("", rules(others, Set.of(), now).standing()),
              Buyer.ANYBODY,
              now);
      Rules later = rules(others, Set.of(), then);
      List<Rule> standing = new ArrayList<>(later.standing());
      List<Buyer.Claim> claims = new ArrayList<>();
      if (type.claimed(plan)) {
        claims.add(new Buyer.Claim(1, own));
      } else {
        standing.add(own);
      }
      Quote with =
          Pricing.quote(
              Basket.of(ShopGoods.goods(sku), 1, channel),
              RuleIndex.of("", standing),
              Buyer.with(own.audience(), claims),
              then);
      Optional<Long> missing =
          with.decisions().stream()
              .filter(decision -> decision.rule() == own.id())
              .flatMap(decision -> decision.missing().stream())
              .map(shortfall -> shortfall.amount())
              .findFirst();
      examples.add(new Example(sku, today.payable(), with.payable(), missing));
    }
    return examples;
  }

  private static boolean covers(Rule rule, Sku sku) {
    return rule.covers(ShopGoods.goods(sku));
  }

  private static List<Sku> spread(List<Sku> skus) {
    List<Sku> sorted =
        skus.stream()
            .sorted(java.util.Comparator.comparingLong(Sku::listPrice).reversed())
            .toList();
    Map<Integer, Sku> picked = new java.util.TreeMap<>();
    if (!sorted.isEmpty()) {
      for (int place : new int[] {0, sorted.size() / 2, sorted.size() - 1}) {
        picked.put(place, sorted.get(place));
      }
    }
    return List.copyOf(picked.values());
  }
}
