package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.price.Quote.Units;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.product.sku.Stock;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes what an order needs and gives it back, within the order's transaction. Always in one order
 * (claims, holds, budgets, pieces of sales, normal stock; each by id), so that two orders cannot
 * wait for each other.
 */
@Component
class Consumption {
  private static final String ORDER = "order";
  private static final String CANCEL = "cancel";

  private final Scarce scarce;
  private final FlashStock flash;
  private final Holds holds;
  private final Stock stock;
  private final Promised promised;
  private final OrderBook book;

  Consumption(
      Scarce scarce,
      FlashStock flash,
      Holds holds,
      Stock stock,
      Promised promised,
      OrderBook book) {
    this.scarce = scarce;
    this.flash = flash;
    this.holds = holds;
    this.stock = stock;
    this.promised = promised;
    this.book = book;
  }

  /** Tools, claims and coupons as an order needs them. */
  @Component
  static class Promised {
    private final JdbcClient jdbc;
    private final ToolStore store;
    private final ToolTypes types;
    private final Coupons coupons;

    Promised(JdbcClient jdbc, ToolStore store, ToolTypes types, Coupons coupons) {
      this.jdbc = jdbc;
      this.store = store;
      this.types = types;
      this.coupons = coupons;
    }

    Tool tool(long id) {
      return store.find(id).orElseThrow();
    }

    boolean setsStockAside(Tool tool) {
      return !types.require(tool.kind()).stock(tool.plan()).isEmpty();
    }

    boolean use(long claim, long checkout, Instant now) {
      return jdbc.sql(
                  "update marketing_claim set status = 'used', used_at = ?, checkout_id = ?"
                      + " where id = ? and status = 'unused' and valid_to > ?")
              .params(ToolStore.at(now), checkout, claim, ToolStore.at(now))
              .update()
          == 1;
    }

    void unuse(long claim, long checkout) {
      // Past its end it stays unused and is expired by that.
      jdbc.sql(
              "update marketing_claim set status = 'unused', used_at = null, checkout_id = null"
                  + " where id = ? and checkout_id = ? and status = 'used'")
          .params(claim, checkout)
          .update();
    }

    /** The coupon that follows a first purchase, where the newcomer coupon used names one. */
    void follow(OrderBook.Order order, long used, Instant now) {
      Tool newcomer = tool(used);
      long next = types.require(newcomer.kind()).afterFirstPurchase(newcomer.plan());
      if (next == 0) {
        return;
      }
      store
          .find(next)
          .filter(tool -> tool.shopId() == order.shopId())
          .ifPresent(
              tool -> {
                ToolType type = types.require(tool.kind());
                if (type.claimed(tool.plan())
                    && tool.state(now) == com.merchantgrowth.marketing.tool.ToolState.LIVE) {
                  coupons.giveIfPossible(tool, type, order, now);
                }
              });
    }
  }

  /** A row that is taken from: budgets before pieces, each by tool and SKU. */
  private record Take(boolean pieces, long tool, long sku) implements Comparable<Take> {
    @Override
    public int compareTo(Take other) {
      return java.util.Comparator.comparing(Take::pieces)
          .thenComparingLong(Take::tool)
          .thenComparingLong(Take::sku)
          .compare(this, other);
    }
  }

  /**
   * @throws DomainException conflict, with what ran out; the transaction undoes the rest
   */
  void consume(long checkout, String key, String buyer, Quotes.Answer answer, Instant now) {
    Map<Long, Decision> claims = new TreeMap<>();
    Map<Take, Long> takes = new TreeMap<>();
    for (Decision decision : answer.quote().applied()) {
      if (decision.claim() != 0) {
        claims.put(decision.claim(), decision);
      }
      if (scarce.limited(decision.rule(), Scarce.BUDGET)) {
        takes.merge(new Take(false, decision.rule(), 0), decision.saved(), Long::sum);
      }
    }
    Map<Long, Integer> held = new TreeMap<>();
    Map<Long, Integer> normal = new TreeMap<>();
    Map<Long, Tool> tools = new TreeMap<>();
    for (QuotedLine line : answer.quote().lines()) {
      long sku = line.line().goods().sku();
      for (Units units : line.units()) {
        if (units.hold() != 0) {
          held.merge(units.hold(), units.count(), Integer::sum);
        } else if (units.rule() != 0
            && promised.setsStockAside(tools.computeIfAbsent(units.rule(), promised::tool))) {
          takes.merge(new Take(true, units.rule(), sku), (long) units.count(), Long::sum);
        } else {
          normal.merge(sku, units.count(), Integer::sum);
        }
      }
    }
    claims
        .keySet()
        .forEach(
            claim -> {
              if (!promised.use(claim, checkout, now)) {
                throw DomainException.conflict("marketing.error.claimGone");
              }
            });
    held.forEach((hold, units) -> use(hold, units, checkout, now));
    takes.forEach((take, amount) -> take(take, amount, buyer, tools));
    normal.forEach(
        (sku, units) -> {
          if (!stock.take(sku, units, ORDER, key)) {
            throw DomainException.conflict("marketing.error.outOfStock", name(answer, sku));
          }
        });
  }

  private static String name(Quotes.Answer answer, long sku) {
    var known = answer.skus().get(sku);
    return known == null ? "" : known.code();
  }

  /** What an order does not need of a hold goes back at once. */
  private void use(long id, int units, long checkout, Instant now) {
    Holds.Kept kept = holds.find(id).orElseThrow();
    if (!holds.use(id, checkout, now)) {
      throw DomainException.conflict("marketing.error.holdGone");
    }
    if (kept.quantity() > units) {
      flash.giveBack(
          promised.tool(kept.tool()),
          kept.sku(),
          kept.buyer(),
          kept.quantity() - units,
          "hold-" + id);
    }
  }

  private void take(Take take, long amount, String buyer, Map<Long, Tool> tools) {
    if (take.pieces()) {
      Tool tool = tools.computeIfAbsent(take.tool(), promised::tool);
      flash.take(tool, take.sku(), buyer, Math.toIntExact(amount));
    } else if (!scarce.take(take.tool(), Scarce.BUDGET, 0, amount)) {
      throw DomainException.conflict("marketing.error.budgetGone");
    }
  }

  /** Everything an order that was never paid consumed; the order is locked and was just closed. */
  void giveBack(OrderBook.Order order, Instant now) {
    giveCouponsBack(order, now);
    for (OrderBook.Benefit benefit : book.benefits(order.id())) {
      if (scarce.limited(benefit.tool(), Scarce.BUDGET)) {
        scarce.giveBack(benefit.tool(), Scarce.BUDGET, 0, benefit.saved());
      }
    }
    Map<List<Long>, Integer> pieces =
        new TreeMap<>(
            java.util.Comparator.<List<Long>>comparingLong(key -> key.get(0))
                .thenComparingLong(key -> key.get(1)));
    Map<Long, Integer> normal = new TreeMap<>();
    for (OrderBook.Line line : book.lines(order.id())) {
      for (Units units : line.units()) {
        if (units.rule() != 0 && promised.setsStockAside(promised.tool(units.rule()))) {
          pieces.merge(List.of(units.rule(), line.sku()), units.count(), Integer::sum);
        } else {
          normal.merge(line.sku(), units.count(), Integer::sum);
        }
      }
    }
    pieces.forEach(
        (key, units) ->
            flash.giveBack(
                promised.tool(key.get(0)),
                key.get(1),
                order.buyer(),
                units,
                "order-" + order.id()));
    normal.forEach((sku, units) -> stock.giveBack(sku, units, CANCEL, "order-" + order.id()));
  }

  /** Coupons of the shop at once, the platform's when no order of the checkout stands any more. */
  void giveCouponsBack(OrderBook.Order order, Instant now) {
    List<OrderBook.Benefit> used =
        book.benefits(order.id()).stream().filter(benefit -> benefit.claim() != 0).toList();
    if (used.isEmpty()) {
      return;
    }
    book.lockCheckout(order.checkout());
    boolean othersStand = book.othersStand(order);
    List<Long> back = new ArrayList<>();
    for (OrderBook.Benefit benefit : used) {
      if (promised.tool(benefit.tool()).shopId() != 0 || !othersStand) {
        back.add(benefit.claim());
      }
    }
    back.stream().sorted().forEach(claim -> promised.unuse(claim, order.checkout()));
  }

  void afterFirstPurchase(OrderBook.Order order, Instant now) {
    book.benefits(order.id()).stream()
        .filter(benefit -> benefit.claim() != 0)
        .forEach(benefit -> promised.follow(order, benefit.tool(), now));
  }
}
