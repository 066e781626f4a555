package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.product.sku.Stock;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pieces of a sale with its own stock: taken for a buyer within the limit, and given back. */
@Component
class FlashStock {
  private final ToolStore store;
  private final Scarce scarce;
  private final ToolTypes types;
  private final Stock stock;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  FlashStock(
      ToolStore store,
      Scarce scarce,
      ToolTypes types,
      Stock stock,
      JdbcClient jdbc,
      BusinessCalendar calendar) {
    this.store = store;
    this.scarce = scarce;
    this.types = types;
    this.stock = stock;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** A sale whoever asks, for what time does. */
  Tool tool(long id) {
    return store.find(id).orElseThrow();
  }

  /**
   * The price of a SKU in the tool.
   *
   * @throws DomainException invalid, if the SKU is not in it
   */
  SpecialPrice price(Tool tool, long sku) {
    if (types.require(tool.kind()).benefit(tool.plan(), java.util.Map.of())
            instanceof SpecialPrices prices
        && prices.bySku().containsKey(sku)) {
      return prices.bySku().get(sku);
    }
    throw DomainException.invalid("marketing.error.notInSale", tool.name()).at("sku");
  }

  /**
   * Takes pieces for a buyer.
   *
   * @throws DomainException conflict, if the buyer's limit or the stock does not allow it
   */
  void take(Tool tool, long sku, String buyer, int units) {
    int limit = price(tool, sku).perBuyer();
    if (limit > 0 && !count(tool.id(), sku, buyer, units, limit)) {
      throw DomainException.conflict("marketing.error.buyerLimit", limit);
    }
    if (!scarce.take(tool.id(), Scarce.STOCK, sku, units)) {
      throw DomainException.conflict("marketing.error.soldOut", tool.name());
    }
  }

  private boolean count(long tool, long sku, String buyer, int units, int limit) {
    if (units > limit) {
      return false;
    }
    if (raise(tool, sku, buyer, units, limit)) {
      return true;
    }
    try {
      // The first of this buyer; of two firsts at once one fails here, and its request as a whole.
      int known =
          jdbc.sql(
                  "select count(*) from marketing_taken where tool_id = ? and sku_id = ?"
                      + " and buyer = ?")
              .params(tool, sku, buyer)
              .query(Integer.class)
              .single();
      if (known > 0) {
        return false;
      }
      jdbc.sql("insert into marketing_taken (tool_id, sku_id, buyer, units) values (?, ?, ?, ?)")
          .params(tool, sku, buyer, units)
          .update();
      return true;
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
  }

  private boolean raise(long tool, long sku, String buyer, int units, int limit) {
    return jdbc.sql(
                "update marketing_taken set units = units + ? where tool_id = ? and sku_id = ?"
                    + " and buyer = ? and units + ? <= ?")
            .params(units, tool, sku, buyer, units, limit)
            .update()
        == 1;
  }

  /**
   * Pieces of a sale that is over, on their way to the normal stock.
   *
   * @param reference unique for the SKU
   */
  record Onward(long sku, int pieces, String reference) {}

  /**
   * Gives pieces back, within the transaction that made sure they are given back once.
   *
   * @return what goes on to the normal stock, because the sale is over; the caller passes it on
   *     after everything else it takes or gives, SKU by SKU
   */
  Optional<Onward> giveBack(Tool tool, long sku, String buyer, int units) {
    jdbc.sql(
            "update marketing_taken set units = units - ? where tool_id = ? and sku_id = ?"
                + " and buyer = ? and units >= ?")
        .params(units, tool.id(), sku, buyer, units)
        .update();
    scarce.giveBack(tool.id(), Scarce.STOCK, sku, units);
    return tool.state(calendar.now()) == ToolState.ENDED ? close(tool.id(), sku) : Optional.empty();
  }

  /** Closes what is left of a SKU in a sale that is over. */
  Optional<Onward> close(long tool, long sku) {
    Scarce.Closed closed = scarce.close(tool, Scarce.STOCK, sku);
    return closed.left() == 0
        ? Optional.empty()
        : Optional.of(new Onward(sku, Math.toIntExact(closed.left()), tool + "-" + closed.total()));
  }

  /** Gives what is left of a sale that is over back to the normal stock, for the sweep. */
  @Transactional
  void closeOver(long tool, long sku) {
    close(tool, sku).ifPresent(this::pass);
  }

  void pass(Onward pieces) {
    stock.giveBack(pieces.sku(), pieces.pieces(), "flash_back", pieces.reference());
  }
}
