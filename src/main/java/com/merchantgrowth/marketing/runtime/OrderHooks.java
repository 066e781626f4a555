package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All {@link OrderHook}s there are, one after the other. */
@Component
class OrderHooks {
  private final List<OrderHook> hooks;
  private final OrderBook book;

  OrderHooks(ObjectProvider<OrderHook> hooks, OrderBook book) {
    this.hooks = hooks.orderedStream().toList();
    this.book = book;
  }

  /**
   * @param orders of one checkout, by shop
   * @param points by shop code
   * @throws DomainException invalid, if points are to be used where nothing is ordered or nobody
   *     takes them
   */
  void placed(List<OrderBook.Order> orders, Map<String, Long> points, Instant now) {
    long wanted = 0;
    for (OrderBook.Order order : orders) {
      String shop = order.key().substring(order.key().lastIndexOf('/') + 1);
      long used = points.getOrDefault(shop, 0L);
      if (used < 0) {
        throw DomainException.invalid("marketing.error.points").at("points." + shop);
      }
      long fen = 0;
      for (OrderHook hook : hooks) {
        fen += hook.placed(order, used, now);
      }
      if (used > 0 && fen == 0) {
        throw DomainException.invalid("marketing.error.noPoints").at("points." + shop);
      }
      if (fen > 0) {
        book.paidOtherwise(order, fen);
      }
      wanted += used > 0 ? 1 : 0;
    }
    if (points.values().stream().filter(used -> used != 0).count() != wanted) {
      throw DomainException.invalid("marketing.error.noPoints").at("points");
    }
  }

  void paid(OrderBook.Order order, Instant now) {
    hooks.forEach(hook -> hook.paid(order, now));
  }

  void cancelled(OrderBook.Order order, Instant now) {
    hooks.forEach(hook -> hook.cancelled(order, now));
  }

  long refunded(OrderBook.Order order, OrderBook.Span span, Instant now) {
    return hooks.stream().mapToLong(hook -> hook.refunded(order, span, now)).sum();
  }
}
