package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who claimed a tool of a shop and the orders it was in, newest first, for whoever may see its
 * buyers.
 */
@Service
public class ToolUsage {
  private static final int AT_ONCE = 1_000;

  private final MarketingTools tools;
  private final ToolOwner owner;
  private final UsageStore store;
  private final BusinessCalendar calendar;

  ToolUsage(MarketingTools tools, ToolOwner owner, UsageStore store, BusinessCalendar calendar) {
    this.tools = tools;
    this.owner = owner;
    this.store = store;
    this.calendar = calendar;
  }

  /** A page of a list and how long the list is. */
  public record Page<T>(List<T> rows, long total) {}

  /**
   * @param state code of {@link ClaimRow.State}; empty = all
   * @throws DomainException not found, as {@link MarketingTools#require}; invalid, for another
   *     state
   */
  @Transactional(readOnly = true)
  public Page<ClaimRow> claims(String shop, long tool, String state, int offset, int limit) {
    requireState(state.isEmpty() || ClaimRow.State.of(state).isPresent(), state);
    UsageStore.Part part = part(shop, tool, state, offset, limit);
    Instant now = calendar.now();
    return new Page<>(store.claims(part, now), store.countClaims(part, now));
  }

  /**
   * @param status code of {@link OrderBook.Status}; empty = all
   * @throws DomainException as {@link #claims}
   */
  @Transactional(readOnly = true)
  public Page<OrderRow> orders(String shop, long tool, String status, int offset, int limit) {
    requireState(status.isEmpty() || knownStatus(status), status);
    UsageStore.Part part = part(shop, tool, status, offset, limit);
    return new Page<>(store.orders(part), store.countOrders(part));
  }

  /** Hands over all claims, some at a time; for files. */
  @Transactional(readOnly = true)
  public void eachClaim(String shop, long tool, String state, Consumer<ClaimRow> each) {
    requireState(state.isEmpty() || ClaimRow.State.of(state).isPresent(), state);
    UsageStore.Part part = all(shop, tool, state);
    Instant now = calendar.now();
    List<ClaimRow> some;
    do {
      some = store.claims(part, now);
      some.forEach(each);
      part = some.isEmpty() ? part : part.after(some.getLast().id());
    } while (some.size() == AT_ONCE);
  }

  /** Hands over all orders, some at a time; for files. */
  @Transactional(readOnly = true)
  public void eachOrder(String shop, long tool, String status, Consumer<OrderRow> each) {
    requireState(status.isEmpty() || knownStatus(status), status);
    UsageStore.Part part = all(shop, tool, status);
    List<OrderRow> some;
    do {
      some = store.orders(part);
      some.forEach(each);
      part = some.isEmpty() ? part : part.after(some.getLast().id());
    } while (some.size() == AT_ONCE);
  }

  private UsageStore.Part part(String shop, long tool, String state, int offset, int limit) {
    owner.require(shop, ShopArea.BUYERS);
    tools.require(shop, tool);
    return new UsageStore.Part(tool, state, Long.MAX_VALUE, offset, limit);
  }

  private UsageStore.Part all(String shop, long tool, String state) {
    return part(shop, tool, state, 0, AT_ONCE);
  }

  private static boolean knownStatus(String code) {
    for (OrderBook.Status status : OrderBook.Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(code)) {
        return true;
      }
    }
    return false;
  }

  private static void requireState(boolean known, String state) {
    if (!known) {
      throw DomainException.invalid("marketing.error.listState", state).at("state");
    }
  }
}
