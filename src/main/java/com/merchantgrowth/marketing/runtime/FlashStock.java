package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.tool.Left;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.product.sku.Stock;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pieces of a sale with its own stock: taken for a buyer within the limit, and given back. */
@Component
class FlashStock {
  private final ToolStore store;
  private final Scarce scarce;
  private final ToolTypes types;
  private final Stock stock;
  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  FlashStock(
      ToolStore store,
      Scarce scarce,
      ToolTypes types,
      Stock stock,
      JdbcTemplate batch,
      BusinessCalendar calendar) {
    this.store = store;
    this.scarce = scarce;
    this.types = types;
    this.stock = stock;
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
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
    if (types.require(tool.kind()).benefit(tool.plan(), Map.of()) instanceof SpecialPrices prices
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
    take(tool, sku, Map.of(buyer, units), had(tool.id(), sku, List.of(buyer)));
  }

  /**
   * Takes pieces for buyers, or none at all.
   *
   * @param had as read within the transaction
   * @throws DomainException conflict, if the limit of one or the stock does not allow it
   */
  void take(Tool tool, long sku, Map<String, Integer> units, Map<String, Integer> had) {
    int limit = price(tool, sku).perBuyer();
    if (limit > 0) {
      count(tool.id(), sku, new TreeMap<>(units), had, limit);
    }
    long all = units.values().stream().mapToLong(Integer::longValue).sum();
    if (!scarce.take(tool.id(), Scarce.STOCK, sku, all)) {
      throw soldOut(tool);
    }
  }

  static DomainException soldOut(Tool tool) {
    return DomainException.conflict("marketing.error.soldOut", tool.name());
  }

  static DomainException overLimit(int limit) {
    return DomainException.conflict("marketing.error.buyerLimit", limit);
  }

  /** Pieces nobody has taken yet. */
  long left(long tool, long sku) {
    Left left = scarce.left(List.of(tool)).get(tool);
    return left == null ? 0 : left.stock().getOrDefault(sku, 0L);
  }

  /** Units buyers have had, where there is a limit; who never had any is left out. */
  Map<String, Integer> had(long tool, long sku, Collection<String> buyers) {
    Map<String, Integer> had = new HashMap<>();
    jdbc.sql(
            "select buyer, units from marketing_taken where tool_id = ? and sku_id = ?"
                + " and buyer = any(?)")
        .params(tool, sku, new SqlArrayValue("varchar", buyers.toArray()))
        .query(
            row -> {
              had.put(row.getString(1), row.getInt(2));
            });
    return had;
  }

  /** Counts units of each buyer, in the order of buyers: a batch of updates, one insert. */
  private void count(
      long tool, long sku, SortedMap<String, Integer> units, Map<String, Integer> had, int limit) {
    List<Object[]> more = new ArrayList<>();
    List<String> first = new ArrayList<>();
    units.forEach(
        (buyer, count) -> {
          if (had.containsKey(buyer)) {
            more.add(new Object[] {count, tool, sku, buyer, count, limit});
          } else if (count > limit) {
            throw overLimit(limit);
          } else {
            first.add(buyer);
          }
        });
    if (!more.isEmpty()) {
      int[] changed =
          batch.batchUpdate(
              "update marketing_taken set units = units + ? where tool_id = ? and sku_id = ?"
                  + " and buyer = ? and units + ? <= ?",
              more);
      if (Arrays.stream(changed).anyMatch(rows -> rows != 1)) {
        throw overLimit(limit);
      }
    }
    if (!first.isEmpty()) {
      insert(tool, sku, first, units);
    }
  }

  /**
   * The first of these buyers; of two firsts at once one fails here, and its request as a whole.
   */
  private void insert(long tool, long sku, List<String> first, Map<String, Integer> units) {
    try {
      jdbc.sql(
              "insert into marketing_taken (tool_id, sku_id, buyer, units)"
                  + " select cast(? as bigint), cast(? as bigint), t.buyer, t.units"
                  + " from unnest(cast(? as varchar array), cast(? as integer array))"
                  + " as t (buyer, units)")
          .params(
              tool,
              sku,
              new SqlArrayValue("varchar", first.toArray()),
              new SqlArrayValue("integer", first.stream().map(units::get).toArray()))
          .update();
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
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
