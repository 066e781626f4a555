package com.merchantgrowth.demo;

import com.merchantgrowth.demo.market.CreatorMarket;
import com.merchantgrowth.demo.market.CreatorPlan;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.ProductPlan;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.SkuPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.Products;
import com.merchantgrowth.product.price.PaidLine;
import com.merchantgrowth.product.price.PaidPrices;
import com.merchantgrowth.product.price.PromiseDesk;
import com.merchantgrowth.product.price.PromiseFilter;
import com.merchantgrowth.product.price.PromiseForm;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuSetup;
import com.merchantgrowth.product.sku.SkuSetup.NewSku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives the demo's products their SKUs; the two shops people look at most also what was paid for
 * them in the last days, and promises to creators.
 */
class DemoGoods {
  /** As long as tools have been in force, and as long again before them. */
  private static final int DAYS = 60;

  private static final int PROMISES = 4;
  private static final int PROMISED_DAYS = 60;

  private final SkuSetup setup;
  private final Skus skus;
  private final Products products;
  private final PaidPrices paid;
  private final PromiseDesk promises;
  private final DemoSignIn signIn;
  private final BusinessCalendar calendar;
  private @Nullable LocalDate done;

  DemoGoods(
      SkuSetup setup,
      Skus skus,
      Products products,
      PaidPrices paid,
      PromiseDesk promises,
      DemoSignIn signIn,
      BusinessCalendar calendar) {
    this.setup = setup;
    this.skus = skus;
    this.products = products;
    this.paid = paid;
    this.promises = promises;
    this.signIn = signIn;
    this.calendar = calendar;
  }

  /**
   * Makes what is missing up to this day; the products are there.
   *
   * @param shops all there are, by their id
   */
  void prepare(Marketplace market, SortedMap<Long, ShopPlan> shops, LocalDate lastDay) {
    if (lastDay.equals(done)) {
      return;
    }
    Map<String, Long> ids = new HashMap<>();
    shops.forEach((id, plan) -> ids.put(plan.code(), id));
    ShopPlan sujin = market.story(Story.SUJIN);
    ShopPlan star = market.story(Story.STAR);
    if (skus.ofShop(id(ids, sujin)).isEmpty()) {
      make(shops, ids);
    }
    for (ShopPlan shop : List.of(sujin, star)) {
      sell(shop, id(ids, shop), DayRange.lastDays(DAYS, lastDay));
    }
    signIn.as("shenyu", () -> promise(sujin, id(ids, sujin)));
    signIn.as("linyue", () -> promise(star, id(ids, star)));
    done = lastDay;
  }

  private static long id(Map<String, Long> ids, ShopPlan shop) {
    return Objects.requireNonNull(ids.get(shop.code()), shop.code());
  }

  private void make(SortedMap<Long, ShopPlan> shops, Map<String, Long> ids) {
    Set<String> offered = new HashSet<>();
    Set<Long> offering = new HashSet<>();
    for (Product product : products.ofShops(shops.keySet())) {
      offered.add(product.code());
      offering.add(product.shopId());
    }
    List<NewSku> all = new ArrayList<>();
    for (long id : offering) {
      ShopPlan shop = Objects.requireNonNull(shops.get(id));
      for (ProductPlan product : ProductPlan.of(shop)) {
        if (offered.contains(product.code())) {
          SkuPlan.of(shop, product).stream()
              .map(
                  plan ->
                      new NewSku(
                          plan.code(),
                          shop.code(),
                          plan.productCode(),
                          plan.fields(),
                          plan.stock()))
              .forEach(all::add);
        }
      }
    }
    setup.skus(all, ids);
  }

  private void sell(ShopPlan shop, long shopId, DayRange days) {
    Map<String, Long> ids = new HashMap<>();
    skus.ofShop(shopId).forEach(sku -> ids.put(sku.code(), sku.id()));
    List<PaidLine> lines = new ArrayList<>();
    for (ProductPlan product : ProductPlan.of(shop)) {
      for (SkuPlan plan : SkuPlan.of(shop, product)) {
        Long sku = ids.get(plan.code());
        if (sku != null) {
          days.stream().forEach(day -> lines.addAll(lines(plan, sku, day)));
        }
      }
    }
    paid.record(shopId, lines);
  }

  private List<PaidLine> lines(SkuPlan plan, long sku, LocalDate day) {
    Instant midnight = day.atStartOfDay(calendar.zone()).toInstant();
    return plan.sales(day).stream()
        .map(
            sale ->
                new PaidLine(
                    sku,
                    "D" + day.toString().replace("-", "") + "-" + plan.shortCode(),
                    sale.number(),
                    sale.channel(),
                    sale.unitNet(),
                    sale.quantity(),
                    midnight.plusSeconds(sale.second())))
        .toList();
  }

  /** A few SKUs, each to another creator, the last one to all of them. */
  private void promise(ShopPlan shop, long shopId) {
    if (promises.page(shopId, PromiseFilter.ALL, 0, 1).total() > 0) {
      return;
    }
    List<CreatorPlan> creators = CreatorMarket.all();
    List<Sku> chosen = skus.ofShop(shopId).stream().filter(Sku::onSale).limit(PROMISES).toList();
    for (int i = 0; i < chosen.size(); i++) {
      Sku sku = chosen.get(i);
      LocalDate start = calendar.today().plusDays(i == 2 ? 7 : -5L);
      promises.record(
          shop.code(),
          new PromiseForm(
              sku.code(),
              i == PROMISES - 1 ? "" : creators.get(i * 7).code(),
              Math.max(1, sku.listPrice() * 75 / 100 / 10 * 10),
              start,
              start.plusDays(PROMISED_DAYS)));
    }
  }
}
