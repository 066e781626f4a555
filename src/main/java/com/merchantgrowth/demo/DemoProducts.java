package com.merchantgrowth.demo;

import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.ProductPlan;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.product.ProductSetup;
import com.merchantgrowth.product.ProductSetup.NewProduct;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Brings in the products of some shops, and the facts of the days that are still missing. */
class DemoProducts {
  /** The window of a score and a few days to look back on. */
  static final int DAYS = 40;

  static final String SOURCE = "product";

  /** Beside those of the accounts: enough for a category's products to be compared. */
  private static final int MORE_SHOPS = 30;

  private final ProductSetup setup;
  private final SubjectDirectory directory;
  private final FactWriter writer;
  private final FactStore store;

  DemoProducts(ProductSetup setup, SubjectDirectory directory, FactWriter writer, FactStore store) {
    this.setup = setup;
    this.directory = directory;
    this.writer = writer;
    this.store = store;
  }

  /**
   * Makes what is missing up to this day.
   *
   * @param shops all there are, by their id
   */
  void prepare(Marketplace market, SortedMap<Long, ShopPlan> shops, LocalDate lastDay) {
    String first = ProductPlan.of(market.story(Story.SUJIN)).getFirst().code();
    if (!directory.idsByCode().containsKey(first)) {
      make(market, shops, lastDay);
    }
    DayRange all = DayRange.lastDays(DAYS, lastDay);
    List<LocalDate> there = store.days(SubjectKind.PRODUCT, SOURCE, all);
    LocalDate begin = there.isEmpty() ? all.start() : there.getLast().plusDays(1);
    if (!begin.isAfter(lastDay)) {
      write(shops, DayRange.closed(begin, lastDay));
    }
  }

  private void make(Marketplace market, SortedMap<Long, ShopPlan> shops, LocalDate lastDay) {
    Map<String, Long> ids = new LinkedHashMap<>();
    shops.forEach((id, plan) -> ids.put(plan.code(), id));
    Map<String, ShopPlan> chosen = new LinkedHashMap<>();
    for (ShopPlan plan :
        List.of(
            market.story(Story.SUJIN),
            market.story(Story.STAR),
            market.slipping(lastDay),
            market.story(Story.WIDENED),
            market.inFirstWeek(lastDay))) {
      chosen.put(plan.code(), plan);
    }
    shops.values().stream()
        .filter(plan -> !plan.newcomer())
        .limit(MORE_SHOPS)
        .forEach(plan -> chosen.put(plan.code(), plan));
    List<NewProduct> products = new ArrayList<>();
    for (ShopPlan shop : chosen.values()) {
      for (ProductPlan plan : ProductPlan.of(shop)) {
        products.add(new NewProduct(plan.code(), shop.code(), plan.fields()));
      }
    }
    setup.products(products, ids);
  }

  private void write(SortedMap<Long, ShopPlan> shops, DayRange days) {
    Map<String, Long> ids = directory.idsByCode();
    try (FactDraft draft =
        writer.begin(SubjectKind.PRODUCT, SOURCE, ProductPlan.MEASURES, WriteMode.MERGE)) {
      for (ShopPlan shop : shops.values()) {
        for (ProductPlan plan : ProductPlan.of(shop)) {
          Long id = ids.get(plan.code());
          if (id != null) {
            days.stream().forEach(day -> draft.row(id, day, plan.row(day)));
          }
        }
      }
      draft.publish();
    }
  }
}
