package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pieces of a flash sale for a buyer before payment; each is released exactly once. */
@Service
public class Holds {
  private final LiveTools tools;
  private final FlashStock stock;
  private final Skus skus;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  Holds(LiveTools tools, FlashStock stock, Skus skus, JdbcClient jdbc, BusinessCalendar calendar) {
    this.tools = tools;
    this.stock = stock;
    this.skus = skus;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * Who wants pieces.
   *
   * @param tags the storefront knows of the buyer in the sale's shop
   */
  public record Wish(String buyer, Set<String> tags, String channel, String sku, int quantity) {
    public Wish {
      Ask.requireBuyer(buyer);
      Ask.requireChannel(channel);
      Ask.requireTags(tags);
      if (quantity < 1 || quantity > 9_999) {
        throw DomainException.invalid("marketing.error.range", 1, 9_999).at("quantity");
      }
      tags = Set.copyOf(tags);
    }
  }

  /** Pieces kept for a buyer at a price until an instant. */
  public record Held(long id, long tool, String sku, int quantity, long unitPrice, Instant until) {}

  /**
   * Keeps pieces. Time is looked at before stock is touched.
   *
   * @throws DomainException not found; conflict, with the reason
   */
  @Transactional
  public Held hold(long id, Wish wish) {
    LiveTools.Live live = tools.require(id);
    Tool tool = live.tool();
    int seconds = live.type().holdSeconds(tool.plan());
    if (seconds == 0) {
      throw ToolStore.unknown(id);
    }
    Instant now = calendar.now();
    LiveTools.requireRunning(tool, now);
    List<Period> sessions = live.type().periods(tool.plan());
    if (sessions.stream().noneMatch(session -> session.contains(now))) {
      throw DomainException.conflict("marketing.error.betweenSessions", tool.name());
    }
    tools.requireFor(live, wish.buyer(), wish.tags(), wish.channel());
    Sku sku =
        skus.find(tool.shopId(), wish.sku())
            .orElseThrow(
                () -> DomainException.invalid("marketing.error.sku", wish.sku()).at("sku"));
    if (!sku.onSale()) {
      throw DomainException.invalid("marketing.error.offSale", wish.sku()).at("sku");
    }
    long price = stock.price(tool, sku.id()).unitPrice();
    stock.take(tool, sku.id(), wish.buyer(), wish.quantity());
    Instant until = now.plusSeconds(seconds);
    long hold = insert(tool, sku.id(), wish, price, now, until);
    return new Held(hold, id, sku.code(), wish.quantity(), price, until);
  }

  private long insert(Tool tool, long sku, Wish wish, long price, Instant now, Instant until) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into marketing_hold (tool_id, tool_version, shop_id, sku_id, buyer, quantity,"
                + " unit_price, status, held_at, expires_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'held', ?, ?)")
        .params(
            tool.id(),
            tool.version(),
            tool.shopId(),
            sku,
            wish.buyer(),
            wish.quantity(),
            price,
            ToolStore.at(now),
            ToolStore.at(until))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /**
   * Gives a hold up before it ends.
   *
   * @return whether it still was one: it is given back once, however often this is asked
   * @throws DomainException not found, for a hold of another tool or shop
   */
  @Transactional
  public boolean release(long toolId, long holdId) {
    Tool tool = tools.require(toolId).tool();
    Kept kept =
        find(holdId)
            .filter(hold -> hold.tool() == toolId)
            .orElseThrow(() -> DomainException.notFound("marketing.error.noHold", holdId));
    return release(tool, kept);
  }

  /** A hold as stored. */
  record Kept(long id, long tool, long sku, String buyer, int quantity) {}

  Optional<Kept> find(long id) {
    return jdbc.sql(KEPT + "where id = ?").param(id).query(Holds::kept).optional();
  }

  private static final String KEPT =
      "select id, tool_id, sku_id, buyer, quantity from marketing_hold ";

  private static Kept kept(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Kept(
        row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getInt(5));
  }

  private boolean release(Tool tool, Kept kept) {
    boolean mine =
        jdbc.sql("update marketing_hold set status = 'released' where id = ? and status = 'held'")
                .param(kept.id())
                .update()
            == 1;
    if (mine) {
      stock.giveBack(tool, kept.sku(), kept.buyer(), kept.quantity()).ifPresent(stock::pass);
    }
    return mine;
  }

  /** Holds that have ended and nobody released; at most so many, by id. */
  @Transactional(readOnly = true)
  List<Long> due(int most) {
    return jdbc.sql(
            "select id from marketing_hold where status = 'held' and expires_at <= ?"
                + " order by id fetch first ? rows only")
        .params(OffsetDateTime.ofInstant(calendar.now(), java.time.ZoneOffset.UTC), most)
        .query(Long.class)
        .list();
  }

  /** Releases a hold that has ended, for the sweep; whoever comes second does nothing. */
  @Transactional
  boolean expire(long id) {
    return find(id).map(kept -> release(stock.tool(kept.tool()), kept)).orElse(false);
  }

  /** Uses a hold for an order, within the order's transaction. */
  boolean use(long id, long checkout, Instant now) {
    return jdbc.sql(
                "update marketing_hold set status = 'used', checkout_id = ?"
                    + " where id = ? and status = 'held' and expires_at > ?")
            .params(checkout, id, ToolStore.at(now))
            .update()
        == 1;
  }
}
