package com.merchantgrowth.experience;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.product.ProductFields;
import com.merchantgrowth.product.ProductSetup;
import com.merchantgrowth.product.ProductSetup.NewProduct;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.Products;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Two shops with products and published runs. Shop {@code psc-a} has 24: number n sells and serves
 * the better the higher n is, and number 23 lacks almost everything 信息力 asks for; shop {@code
 * psc-b} sells the goods of psc-a-3 for less. {@code psc-a-new} has no facts.
 */
@Component
public class ProductMarket {
  public static final int PRODUCTS = 24;

  private static final List<String> MEASURES =
      List.of(
          "gmv",
          "paid_orders",
          "self_live_gmv",
          "self_live_views",
          "quality_returns",
          "product_negative",
          "reviews",
          "good_reviews",
          "im_sessions",
          "im_replied_3min",
          "pickup_due_orders",
          "picked_up_on_time",
          "service_complaints",
          "own_price",
          "net_lowest_price");

  private final ShopSetup shopSetup;
  private final Shops shops;
  private final ProductSetup setup;
  private final Products products;
  private final FactWriter facts;
  private final DailyRunEngine engine;
  private final BusinessCalendar calendar;
  private final People people;
  private boolean ready;

  ProductMarket(
      ShopSetup shopSetup,
      Shops shops,
      ProductSetup setup,
      Products products,
      FactWriter facts,
      DailyRunEngine engine,
      BusinessCalendar calendar,
      People people) {
    this.shopSetup = shopSetup;
    this.shops = shops;
    this.setup = setup;
    this.products = products;
    this.facts = facts;
    this.engine = engine;
    this.calendar = calendar;
    this.people = people;
  }

  /** Makes everything on first use. */
  public synchronized ProductMarket open() {
    if (!ready) {
      create();
      ready = true;
    }
    return this;
  }

  public LocalDate day() {
    return calendar.yesterday();
  }

  public long shop(String code) {
    return shops.require(code).id();
  }

  /** A new merchant who is that in the shop. */
  public AccountRef member(String shop, MemberRole role) {
    AccountRef member = people.merchant();
    shopSetup.member(shop(shop), member.id(), role);
    return member;
  }

  private static ProductFields fields(String title, String goods, boolean complete) {
    return new ProductFields(
        title,
        complete ? "每日坚果礼盒" : "",
        "评测食品 > 坚果 > 礼盒",
        complete ? "山野" : "",
        complete ? 9900L : null,
        complete ? 5 : 1,
        "",
        complete ? 10 : 1,
        10,
        complete ? 5 : 0,
        0,
        complete ? List.of("产地直发", "独立小包", "七天退换") : List.of(),
        complete,
        goods,
        ProductStatus.ON_SALE);
  }

  private void create() {
    shopSetup.shops(
        Map.of(
            "psc-a",
            new ShopAttributes("商品甲", "食品", "", ShopType.FLAGSHIP, "", null, null),
            "psc-b",
            new ShopAttributes("商品乙", "食品", "", ShopType.ENTERPRISE, "", null, null)));
    List<NewProduct> made = new ArrayList<>();
    for (int n = 0; n < PRODUCTS; n++) {
      boolean complete = n != PRODUCTS - 1;
      made.add(
          new NewProduct(
              "psc-a-" + n,
              "psc-a",
              fields(complete ? "山野每日坚果礼盒混合装七种口味 " + n : "坚果", n == 3 ? "goods-3" : "", complete)));
    }
    made.add(new NewProduct("psc-a-new", "psc-a", fields("山野新品", "", false)));
    made.add(new NewProduct("psc-b-0", "psc-b", fields("山野每日坚果礼盒乙店同款装", "goods-3", true)));
    setup.products(made, Map.of("psc-a", shop("psc-a"), "psc-b", shop("psc-b")));
    try (FactDraft draft =
        facts.begin(SubjectKind.PRODUCT, "product-test", MEASURES, WriteMode.MERGE)) {
      for (int back = 0; back < 35; back++) {
        for (int n = 0; n < PRODUCTS; n++) {
          draft.row(id("psc-a-" + n), day().minusDays(back), values(n, 9900));
        }
        draft.row(id("psc-b-0"), day().minusDays(back), values(0, 9000));
      }
      draft.publish();
    }
    engine.run(
        SubjectKind.PRODUCT,
        List.of(day().minusDays(7), day()),
        RunVersions.OWN,
        "test",
        (run, done, total) -> {});
  }

  private long id(String code) {
    return products.require(code).id();
  }

  private static double[] values(int n, double price) {
    double orders = 10 + n;
    double bad = PRODUCTS - n;
    return new double[] {
      orders * price,
      orders,
      orders * price / 2,
      100,
      bad / 60,
      bad / 80,
      100,
      75 + n,
      100,
      70 + n,
      100,
      76 + n,
      bad / 100,
      price,
      price
    };
  }
}
