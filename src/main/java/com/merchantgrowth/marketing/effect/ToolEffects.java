package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.check.ShopGoods;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.product.price.PaidPrices;
import com.merchantgrowth.product.price.PaidPrices.Sold;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a tool of a shop brought, for whoever may see the shop. The number of statements depends
 * neither on the days nor on how much happened.
 */
@Service
public class ToolEffects {
  private final MarketingTools tools;
  private final ToolTypes types;
  private final EffectStore store;
  private final Skus skus;
  private final PaidPrices paid;
  private final BusinessCalendar calendar;

  ToolEffects(
      MarketingTools tools,
      ToolTypes types,
      EffectStore store,
      Skus skus,
      PaidPrices paid,
      BusinessCalendar calendar) {
    this.tools = tools;
    this.types = types;
    this.store = store;
    this.skus = skus;
    this.paid = paid;
    this.calendar = calendar;
  }

  /**
   * @param shop code
   * @param from first day; null = the tool's first, at most 30 days back
   * @param to last day; null = today, or a week after a tool that is over ended
   * @throws DomainException not found, if the shop has no such tool or is nobody's business here;
   *     invalid, for days in the wrong order or more than {@value EffectDays#MOST}
   */
  @Transactional(readOnly = true)
  public ToolEffect of(String shop, long id, @Nullable LocalDate from, @Nullable LocalDate to) {
    Standing standing = tools.require(shop, id);
    Tool tool = standing.tool();
    DayRange range = EffectDays.range(tool, from, to, calendar);
    EffectFold fold = new EffectFold(range, calendar.zone());
    store.read(id, range, calendar.zone(), calendar.now(), fold::add);
    Folded folded = fold.sums();
    List<Sku> goods = tool.shopId() == 0 ? List.of() : skus.ofShop(tool.shopId());
    return new ToolEffect(
        standing,
        range,
        folded.total(),
        folded.days(),
        ofSkus(folded, goods),
        folded.channels(),
        comparison(tool, range, goods));
  }

  private static List<ToolEffect.OfSku> ofSkus(Folded folded, List<Sku> goods) {
    Map<Long, Sku> byId = goods.stream().collect(Collectors.toMap(Sku::id, Function.identity()));
    return folded.skus().entrySet().stream()
        .filter(entry -> byId.containsKey(entry.getKey()))
        .map(
            entry ->
                new ToolEffect.OfSku(
                    Objects.requireNonNull(byId.get(entry.getKey())), entry.getValue()))
        .sorted(
            Comparator.comparingLong((ToolEffect.OfSku one) -> -one.sums().gmv())
                .thenComparing(one -> one.sku().code()))
        .toList();
  }

  private Optional<ToolEffect.Comparison> comparison(Tool tool, DayRange range, List<Sku> goods) {
    Scope scope = types.require(tool.kind()).scope(tool.plan());
    List<Long> ids =
        goods.stream().filter(sku -> scope.covers(ShopGoods.goods(sku))).map(Sku::id).toList();
    return EffectDays.compared(tool, range, calendar)
        .filter(_ -> !ids.isEmpty())
        .map(
            pair ->
                new ToolEffect.Comparison(
                    ids.size(),
                    pair.days(),
                    sold(tool.shopId(), ids, pair.days()),
                    pair.before(),
                    sold(tool.shopId(), ids, pair.before())));
  }

  private Sold sold(long shopId, List<Long> ids, DayRange days) {
    return paid.sold(shopId, ids, start(days.start()), start(days.end()));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  /**
   * What the tools of each kind did together in the last 30 days, today included; a kind nobody
   * used is left out. One statement besides the guard.
   */
  @Transactional(readOnly = true)
  public Map<String, KindSums> kinds(String shop) {
    List<Standing> all = tools.list(shop);
    return all.isEmpty()
        ? Map.of()
        : store.kinds(
            all.getFirst().tool().shopId(),
            start(calendar.today().minusDays(EffectDays.USUAL - 1L)),
            calendar.now());
  }

  /**
   * @param uses paid orders with a tool of the kind
   * @param gmv fen paid for what these tools were on
   * @param discount fen they gave
   */
  public record KindSums(long uses, long gmv, long discount) {}
}
