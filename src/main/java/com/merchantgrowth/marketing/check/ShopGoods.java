package com.merchantgrowth.marketing.check;

import com.merchantgrowth.marketing.gate.GateItem;
import com.merchantgrowth.marketing.price.Goods;
import com.merchantgrowth.product.price.LowestPaid;
import com.merchantgrowth.product.price.PaidPrices;
import com.merchantgrowth.product.price.Promise;
import com.merchantgrowth.product.price.Promises;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.DayRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The goods of a shop as the gate needs them: three statements, however many there are. */
@Component
public class ShopGoods {
  private final Skus skus;
  private final Promises promises;
  private final PaidPrices paid;

  ShopGoods(Skus skus, Promises promises, PaidPrices paid) {
    this.skus = skus;
    this.promises = promises;
    this.paid = paid;
  }

  /** What a shop sells, with what is behind it. */
  public record OnSale(List<Sku> skus, List<GateItem> items) {}

  /**
   * @param days in which promises count
   */
  public OnSale of(long shopId, DayRange days) {
    List<Sku> onSale = skus.ofShop(shopId).stream().filter(Sku::onSale).toList();
    List<Long> ids = onSale.stream().map(Sku::id).toList();
    Map<Long, List<Promise>> promised = promises.inForce(ids, days);
    Map<Long, LowestPaid> lowest = paid.lowestRecently(shopId, ids);
    return new OnSale(
        onSale,
        onSale.stream()
            .map(
                sku ->
                    item(
                        sku,
                        promised.getOrDefault(sku.id(), List.of()),
                        Optional.ofNullable(lowest.get(sku.id()))))
            .toList());
  }

  private static GateItem item(Sku sku, List<Promise> promised, Optional<LowestPaid> lowest) {
    // The hardest promise to keep comes first.
    OptionalLong promise = promised.stream().mapToLong(Promise::price).max();
    // A creator sells for what the shop promised nobody would undercut.
    OptionalLong creator = promised.stream().mapToLong(Promise::price).min();
    return new GateItem(
        goods(sku),
        optional(sku.cost()),
        promise,
        lowest.map(paid -> new GateItem.LowestPaid(paid.unitNet(), paid.orderKey())),
        creator);
  }

  public static Goods goods(Sku sku) {
    Long minimum = sku.minimumPrice();
    return new Goods(
        sku.id(),
        sku.productCode(),
        sku.shopId(),
        sku.category(),
        sku.listPrice(),
        minimum == null ? 0 : minimum);
  }

  private static OptionalLong optional(@Nullable Long fen) {
    return fen == null ? OptionalLong.empty() : OptionalLong.of(fen);
  }
}
