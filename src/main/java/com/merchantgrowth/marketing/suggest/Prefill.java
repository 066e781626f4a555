package com.merchantgrowth.marketing.suggest;

import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.newcomer.NewcomerTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.product.sku.Sku;
import java.util.Comparator;
import java.util.List;

/** What a new tool begins as when it is made for a gap. Pure; money in fen. */
final class Prefill {
  /** Thresholds are in tens of yuan, reductions in yuan, prices in tenths. */
  private static final long TEN_YUAN = 1_000;

  private static final long YUAN = 100;
  private static final long TENTH = 10;

  private static final int ITEMS = 4;
  private static final long LEAST_STOCK = 30;
  private static final long MOST_SET_ASIDE = 50;
  private static final int PER_BUYER = 2;

  private Prefill() {}

  /**
   * @param blank what the kind begins as otherwise; its times and limits stay
   * @param averageOrder 0 = not known: then the blank's threshold stays
   * @param skus of the shop
   */
  static ToolPlan plan(Remedy remedy, ToolPlan blank, long averageOrder, List<Sku> skus) {
    return switch (blank.terms()) {
      case CouponTerms terms when averageOrder > 0 ->
          blank.withTerms(terms.withReduction(reduction(remedy, averageOrder)));
      case NewcomerTerms terms when averageOrder > 0 ->
          blank.withTerms(
              new NewcomerTerms(
                  reduction(remedy, averageOrder),
                  terms.total(),
                  terms.days(),
                  terms.afterFirst()));
      case FlashTerms terms -> blank.withTerms(sale(remedy, terms, skus));
      default -> blank;
    };
  }

  /** 1.2 × the average order, rounded to ten yuan; the reduction a share of it in whole yuan. */
  private static Reduction reduction(Remedy remedy, long averageOrder) {
    long exact = averageOrder * remedy.thresholdPercent() / 100;
    long threshold = Math.max(TEN_YUAN, (exact + TEN_YUAN / 2) / TEN_YUAN * TEN_YUAN);
    long off = Math.max(YUAN, threshold * remedy.offPercent() / 100 / YUAN * YUAN);
    return Reduction.once(threshold, new Amount(off));
  }

  /** The goods there is the most of, a third of them at most, at a price in tenths of a yuan. */
  private static FlashTerms sale(Remedy remedy, FlashTerms terms, List<Sku> skus) {
    List<FlashTerms.Item> items =
        skus.stream()
            .filter(Sku::onSale)
            .filter(sku -> sku.stock() >= LEAST_STOCK)
            .sorted(Comparator.comparingLong(Sku::stock).reversed().thenComparing(Sku::code))
            .limit(ITEMS)
            .map(sku -> item(remedy, sku))
            .toList();
    return items.isEmpty()
        ? terms
        : new FlashTerms(
            terms.sessions(),
            items,
            terms.withCoupons(),
            terms.holdSeconds(),
            terms.preheatHours());
  }

  private static FlashTerms.Item item(Remedy remedy, Sku sku) {
    long price = sku.listPrice() * (100 - remedy.offPercent()) / 100 / TENTH * TENTH;
    return new FlashTerms.Item(
        sku.id(), Math.max(1, price), Math.min(MOST_SET_ASIDE, sku.stock() / 3), PER_BUYER);
  }
}
