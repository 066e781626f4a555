package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pieces of a flash sale for a buyer before payment; each is released exactly once. */
@Service
public class Holds {
  private final LiveTools tools;
  private final FlashStock stock;
  private final HoldQueue queue;
  private final Idempotency idempotency;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  Holds(
      LiveTools tools,
      FlashStock stock,
      HoldQueue queue,
      Idempotency idempotency,
      JdbcClient jdbc,
      BusinessCalendar calendar) {
    this.tools = tools;
    this.stock = stock;
    this.queue = queue;
    this.idempotency = idempotency;
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
   * Keeps pieces. Reservations of the same SKU that arrive together are carried out together, in
   * one transaction; called within a transaction, it is that one.
   *
   * @throws DomainException not found; conflict, with the reason; busy, if too many wait for it
   */
  public Held hold(long id, Wish wish) {
    AtomicReference<Held> made = new AtomicReference<>();
    queue.hold(
        id,
        new HoldQueue.Request(
            wish,
            Optional.empty(),
            held -> {
              made.set(held);
              return new Answer(201, "", false);
            }));
    return Objects.requireNonNull(made.get());
  }

  /**
   * The same, once under a key: the answer is kept in the same transaction.
   *
   * @param key as {@link Idempotency#once}
   * @param request as {@link Idempotency#once}
   * @param answer to pieces that were kept
   * @throws DomainException as {@link #hold(long, Wish)} and {@link Idempotency#once}
   */
  public Answer hold(
      long id, Wish wish, String key, String request, Function<Held, Answer> answer) {
    return idempotency.alone(
        key, request, keyed -> queue.hold(id, new HoldQueue.Request(wish, keyed, answer)));
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
