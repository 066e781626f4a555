package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.check.ShopGoods;
import com.merchantgrowth.marketing.price.Basket;
import com.merchantgrowth.marketing.price.Buyer;
import com.merchantgrowth.marketing.price.Pricing;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Reason;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** What a basket costs a buyer now. It consumes nothing (P8); four statements at most. */
@Service
public class Quotes {
  private final MerchantAccess access;
  private final Skus skus;
  private final CompiledRules rules;
  private final BuyerFile buyers;
  private final ToolTypes types;
  private final BusinessCalendar calendar;

  Quotes(
      MerchantAccess access,
      Skus skus,
      CompiledRules rules,
      BuyerFile buyers,
      ToolTypes types,
      BusinessCalendar calendar) {
    this.access = access;
    this.skus = skus;
    this.rules = rules;
    this.buyers = buyers;
    this.types = types;
    this.calendar = calendar;
  }

  /**
   * A quote with what its numbers are called.
   *
   * @param shops by id
   * @param skus by id
   * @param tools published ones by id; a tool of a claim may have ended
   */
  public record Answer(
      Quote quote, Map<Long, ShopRef> shops, Map<Long, Sku> skus, Map<Long, Tool> tools) {}

  /**
   * Without a transaction of its own: each of its statements sees what is committed, within one it
   * would too, and every quote would pay for beginning and ending it.
   *
   * @throws DomainException not found, for a shop the account has nothing to do with; invalid, for
   *     a SKU the shop does not have or does not sell, at its line
   */
  public Answer quote(Ask ask) {
    return quote(ask, calendar.now());
  }

  Answer quote(Ask ask, Instant now) {
    Set<String> codes = new LinkedHashSet<>();
    ask.lines().forEach(line -> codes.add(line.shop()));
    Map<String, ShopRef> byCode = access.requireAll(codes, ShopArea.OPERATE);
    Map<Long, ShopRef> shops = new TreeMap<>();
    byCode.values().forEach(shop -> shops.put(shop.id(), shop));
    Map<List<Object>, Sku> found = new HashMap<>();
    skus.ofShops(shops.keySet(), ask.lines().stream().map(Ask.Line::sku).distinct().toList())
        .forEach(sku -> found.put(List.of(sku.shopId(), sku.code()), sku));
    Map<Long, Sku> used = new TreeMap<>();
    List<Basket.Line> lines = new ArrayList<>();
    for (int i = 0; i < ask.lines().size(); i++) {
      Ask.Line line = ask.lines().get(i);
      ShopRef shop = byCode.get(line.shop());
      Sku sku = shop == null ? null : found.get(List.<Object>of(shop.id(), line.sku()));
      if (sku == null) {
        throw DomainException.invalid("marketing.error.sku", line.sku()).at("lines[" + i + "].sku");
      }
      if (!sku.onSale()) {
        throw DomainException.invalid("marketing.error.offSale", line.sku())
            .at("lines[" + i + "].sku");
      }
      used.put(sku.id(), sku);
      lines.add(
          new Basket.Line(line.number(), ShopGoods.goods(sku), line.quantity(), line.selected()));
    }
    CompiledRules.Current current = rules.of(shops.keySet(), used.keySet(), now);
    Map<Long, Set<String>> told = new HashMap<>();
    ask.tags()
        .forEach(
            (code, tags) -> {
              ShopRef shop = byCode.get(code);
              if (shop == null) {
                throw DomainException.invalid("marketing.error.tagsShop", code).at("tags");
              }
              told.put(shop.id(), tags);
            });
    List<Long> holders = new ArrayList<>(shops.keySet());
    holders.add(Rule.PLATFORM);
    Buyer buyer = buyers.of(ask.buyer(), told, holders, ask.chosen(), now);
    Quote quote = Pricing.quote(new Basket(lines, ask.channel()), current.index(), buyer, now);
    return new Answer(unhidden(quote, current.tools()), shops, used, current.tools());
  }

  /** What is hidden from who cannot have it is not mentioned to them. */
  private Quote unhidden(Quote quote, Map<Long, Tool> tools) {
    return quote.with(
        quote.decisions().stream()
            .filter(
                decision -> {
                  Tool tool = tools.get(decision.rule());
                  return decision.reason() != Reason.NOT_FOR_BUYER
                      || tool == null
                      || !types.require(tool.kind()).hidden(tool.plan());
                })
            .toList());
  }
}
