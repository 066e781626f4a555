package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.DomainException;
import org.springframework.stereotype.Component;

/** Goods only members can order. */
@Component
class MemberGoods {
  private final OrderBook book;
  private final Skus skus;

  MemberGoods(OrderBook book, Skus skus) {
    this.book = book;
    this.skus = skus;
  }

  /**
   * @param level of the buyer, 0 = no member
   * @throws DomainException conflict, for goods of members from a higher level on
   */
  void requireFor(OrderBook.Order order, Programme programme, int level) {
    boolean higher =
        programme.levels().stream().skip(level).anyMatch(one -> !one.products().isEmpty());
    if (!higher) {
      return;
    }
    for (Sku sku :
        skus.byId(book.lines(order.id()).stream().map(OrderBook.Line::sku).distinct().toList())
            .values()) {
      int least = least(programme, sku.productCode());
      if (least > level) {
        throw DomainException.conflict(
            "membership.error.membersOnly", sku.code(), programme.level(least).name());
      }
    }
  }

  /** The lowest level a product is kept for, 0 = for everybody. */
  private static int least(Programme programme, String product) {
    for (int i = 0; i < programme.levels().size(); i++) {
      if (programme.levels().get(i).products().contains(product)) {
        return i + 1;
      }
    }
    return 0;
  }
}
