package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.price.Quote.Units;
import com.merchantgrowth.marketing.runtime.FlashStock.Onward;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.product.sku.Stock;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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
  private final Redemption redemption;
  private final OrderBook book;

  Consumption(
      Scarce scarce,
      FlashStock flash,
      Holds holds,
      Stock stock,
      Redemption redemption,
      OrderBook book) {
    this.scarce = scarce;
    this.flash = flash;
    this.holds = holds;
    this.stock = stock;
    this.redemption = redemption;
    this.book = book;
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
        } else if (ofSale(units, tools)) {
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
              if (!redemption.use(claim, checkout, now)) {
                throw DomainException.conflict("marketing.error.claimGone");
              }
            });
    Map<Take, Holds.Kept> spare = new TreeMap<>();
    held.forEach(
        (hold, units) ->
            use(hold, units, checkout, now)
                .ifPresent(kept -> spare.put(new Take(true, kept.tool(), kept.sku()), kept)));
    List<Onward> onward = new ArrayList<>();
    Set<Take> rows = new TreeSet<>(takes.keySet());
    rows.addAll(spare.keySet());
    for (Take row : rows) {
      Holds.Kept kept = spare.get(row);
      if (kept != null) {
        flash
            .giveBack(tool(row.tool(), tools), row.sku(), buyer, kept.quantity())
            .ifPresent(onward::add);
      }
      Long amount = takes.get(row);
      if (amount != null) {
        take(row, amount, buyer, tools);
      }
    }
    move(
        onward,
        normal,
        (sku, units) -> {
          if (!stock.take(sku, units, ORDER, key)) {
            throw DomainException.conflict("marketing.error.outOfStock", name(answer, sku));
          }
        });
  }

  /** Normal stock comes last, each SKU once and by id. */
  private void move(
      List<Onward> onward, Map<Long, Integer> normal, BiConsumer<Long, Integer> each) {
    Set<Long> skus = new TreeSet<>(normal.keySet());
    onward.forEach(pieces -> skus.add(pieces.sku()));
    for (Long sku : skus) {
      onward.stream().filter(pieces -> pieces.sku() == sku).forEach(flash::pass);
      Integer units = normal.get(sku);
      if (units != null) {
        each.accept(sku, units);
      }
    }
  }

  /** Whether units come from the pieces a sale has set aside. */
  private boolean ofSale(Units units, Map<Long, Tool> tools) {
    return units.rule() != 0 && redemption.setsStockAside(tool(units.rule(), tools));
  }

  /** Each tool of an order is read once. */
  private Tool tool(long id, Map<Long, Tool> tools) {
    return tools.computeIfAbsent(id, redemption::tool);
  }

  private static String name(Quotes.Answer answer, long sku) {
    var known = answer.skus().get(sku);
    return known == null ? "" : known.code();
  }

  /** Uses a hold; answers what the order does not need of it, which goes back at once. */
  private Optional<Holds.Kept> use(long id, int units, long checkout, Instant now) {
    Holds.Kept kept = holds.find(id).orElseThrow();
    if (!holds.use(id, checkout, now)) {
      throw DomainException.conflict("marketing.error.holdGone");
    }
    return kept.quantity() == units
        ? Optional.empty()
        : Optional.of(
            new Holds.Kept(id, kept.tool(), kept.sku(), kept.buyer(), kept.quantity() - units));
  }

  private void take(Take take, long amount, String buyer, Map<Long, Tool> tools) {
    if (take.pieces()) {
      flash.take(tool(take.tool(), tools), take.sku(), buyer, Math.toIntExact(amount));
    } else if (!scarce.take(take.tool(), Scarce.BUDGET, 0, amount)) {
      throw DomainException.conflict("marketing.error.budgetGone");
    }
  }

  /** Everything an order that was never paid consumed; the order is locked and was just closed. */
  void giveBack(OrderBook.Order order) {
    giveCouponsBack(order);
    for (OrderBook.Benefit benefit : book.benefits(order.id())) {
      if (scarce.limited(benefit.tool(), Scarce.BUDGET)) {
        scarce.giveBack(benefit.tool(), Scarce.BUDGET, 0, benefit.saved());
      }
    }
    Map<Take, Integer> pieces = new TreeMap<>();
    Map<Long, Integer> normal = new TreeMap<>();
    Map<Long, Tool> tools = new TreeMap<>();
    for (OrderBook.Line line : book.lines(order.id())) {
      for (Units units : line.units()) {
        if (ofSale(units, tools)) {
          pieces.merge(new Take(true, units.rule(), line.sku()), units.count(), Integer::sum);
        } else {
          normal.merge(line.sku(), units.count(), Integer::sum);
        }
      }
    }
    List<Onward> onward = new ArrayList<>();
    pieces.forEach(
        (row, units) ->
            flash
                .giveBack(tool(row.tool(), tools), row.sku(), order.buyer(), units)
                .ifPresent(onward::add));
    move(onward, normal, (sku, units) -> stock.giveBack(sku, units, CANCEL, "order-" + order.id()));
  }

  /** Coupons of the shop at once, the platform's when no order of the checkout stands any more. */
  void giveCouponsBack(OrderBook.Order order) {
    // Of two orders of a checkout that fall at once the second sees that the first has fallen.
    book.lockCheckout(order.checkout());
    redemption.unuse(order, book.stands(order.checkout()));
  }

  void afterFirstPurchase(OrderBook.Order order, Instant now) {
    book.benefits(order.id()).stream()
        .filter(benefit -> benefit.claim() != 0)
        .forEach(benefit -> redemption.follow(order, benefit.tool(), now));
  }
}
