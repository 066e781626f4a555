package com.merchantgrowth.marketing.check;

import com.merchantgrowth.marketing.check.ShopGoods.OnSale;
import com.merchantgrowth.marketing.gate.Gate;
import com.merchantgrowth.marketing.gate.GateItem;
import com.merchantgrowth.marketing.gate.GatePolicy;
import com.merchantgrowth.marketing.gate.GateReport;
import com.merchantgrowth.marketing.gate.Promotion;
import com.merchantgrowth.marketing.price.Goods;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.tool.PlanCheck;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Checks a tool on the real goods of its shop: what looks like a slip, and what the worst prices
 * are with everything else in force. It asks nobody who they are.
 */
@Component
public class ToolCheck {
  private static final String SALES = "gmv";
  private static final int SALES_DAYS = 30;
  private static final DateTimeFormatter FREE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ToolTypes types;
  private final PlanCheck plans;
  private final ShopGoods goods;
  private final GatePolicies policies;
  private final FactDays facts;
  private final BusinessCalendar calendar;

  ToolCheck(
      ToolTypes types,
      PlanCheck plans,
      ShopGoods goods,
      GatePolicies policies,
      FactDays facts,
      BusinessCalendar calendar) {
    this.types = types;
    this.plans = plans;
    this.policies = policies;
    this.goods = goods;
    this.facts = facts;
    this.calendar = calendar;
  }

  /**
   * What a check says.
   *
   * @param skus everything on sale, by id, for names
   */
  public record Result(List<Doubt> doubts, GateReport report, Map<Long, Sku> skus) {}

  /**
   * @throws DomainException as {@link PlanCheck#require}
   */
  public void requireSound(long shopId, String kind, ToolPlan plan) {
    plans.require(shopId, kind, plan);
  }

  /**
   * Refuses a sale whose goods another sale has at the same time: everything that is in the way,
   * with the start from which nothing would be.
   *
   * @param others published or scheduled tools of the same shop; the tool itself is left out
   * @throws DomainException conflict, at the SKUs
   */
  public void requireApart(Tool tool, List<Tool> others) {
    Rule sale = types.widest(tool, calendar.zone());
    List<Rule> rules = others.stream().map(other -> types.widest(other, calendar.zone())).toList();
    List<SaleOverlaps.Overlap> overlaps = SaleOverlaps.of(sale, rules);
    if (overlaps.isEmpty()) {
      return;
    }
    Map<Long, String> names = new HashMap<>();
    others.forEach(other -> names.put(other.id(), other.name()));
    String free = FREE.format(SaleOverlaps.nextFree(sale, rules).atZone(calendar.zone()));
    List<DomainException> problems =
        overlaps.stream()
            .map(
                overlap ->
                    DomainException.conflict(
                            "marketing.error.overlap",
                            String.valueOf(names.get(overlap.other())),
                            free)
                        .at("sku:" + overlap.sku()))
            .toList();
    throw problems.size() == 1 ? problems.getFirst() : problems.getFirst().because(problems);
  }

  /**
   * @param others published or scheduled tools of the same shop and the platform; the tool itself
   *     is left out
   */
  public Result check(Tool tool, List<Tool> others) {
    ToolType type = types.require(tool.kind());
    Instant now = calendar.now();
    GatePolicy policy = policies.of(tool.shopId());
    LocalDate from = calendar.dayOf(later(now, tool.plan().start()));
    OnSale sale = goods.of(tool.shopId(), new DayRange(from, from.plusDays(policy.days())));
    Rule rule = types.widest(tool, calendar.zone());
    GateReport report =
        Gate.check(
            new Promotion(rule, tool.name(), type.claimed(tool.plan()), seen(tool)),
            others.stream()
                .filter(other -> other.id() != tool.id())
                .flatMap(other -> promotion(other).stream())
                .toList(),
            sale.items(),
            policy,
            now,
            type.uses(tool.plan()));
    List<Goods> inScope = sale.items().stream().map(GateItem::goods).filter(rule::covers).toList();
    List<Doubt> doubts =
        TypoGuard.of(
            new TypoGuard.Facts(
                rule.benefit(),
                inScope,
                sale.skus().stream().collect(Collectors.toMap(Sku::id, Sku::stock)),
                type.stock(tool.plan()),
                tool.plan().budget(),
                type.uses(tool.plan()),
                sales(tool.shopId())));
    return new Result(
        doubts, report, sale.skus().stream().collect(Collectors.toMap(Sku::id, sku -> sku)));
  }

  /** Of a platform's coupon only what the shop bears of it; empty = nothing. */
  private Optional<Promotion> promotion(Tool other) {
    return types
        .borne(other, calendar.zone())
        .map(
            rule ->
                new Promotion(
                    rule,
                    other.name(),
                    types.require(other.kind()).claimed(other.plan()),
                    seen(other)));
  }

  private Promotion.Seen seen(Tool tool) {
    ToolType type = types.require(tool.kind());
    if (!type.memberPrice(tool.plan())) {
      return Promotion.Seen.BY_EVERYBODY;
    }
    return type.hidden(tool.plan()) ? Promotion.Seen.BY_MEMBERS_ONLY : Promotion.Seen.MEMBERS_PRICE;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Fen sold in the last 30 complete days; empty while nothing was reported. */
  private OptionalLong sales(long shopId) {
    LocalDate today = calendar.today();
    double[] days =
        facts
            .of(
                SubjectKind.SHOP,
                shopId,
                List.of(SALES),
                new DayRange(today.minusDays(SALES_DAYS), today))
            .stream()
            .mapToDouble(day -> day.values()[0])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    return days.length == 0
        ? OptionalLong.empty()
        : OptionalLong.of((long) java.util.stream.DoubleStream.of(days).sum());
  }
}
