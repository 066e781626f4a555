package com.merchantgrowth.demo.market;

import com.merchantgrowth.product.ProductFields;
import com.merchantgrowth.product.ProductStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A product of a shop of the marketplace, and what happened around it on any day. */
public final class ProductPlan {
  /** The measures of a row, in its order. */
  public static final List<String> MEASURES =
      List.of(
          "gmv",
          "paid_orders",
          "self_live_gmv",
          "self_live_views",
          "short_video_gmv",
          "short_video_views",
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

  private static final long PURPOSE = 0x9120D0C7L;
  private static final int FEWEST = 12;
  private static final int SPREAD = 29;

  /** The share of products everything is right with. */
  private static final double HITS = 0.15;

  private static final List<String> STYLES =
      List.of("经典款", "新款", "礼盒装", "加厚款", "轻便款", "家庭装", "限定款", "基础款");
  private static final List<String> POINTS = List.of("产地直发", "七天无理由退换", "当天发货", "老客回购多");

  private final String code;
  private final ShopPlan shop;
  private final int number;
  private final long key;
  private final double quality;
  private final double heat;
  private final double price;
  private final double lowest;

  private ProductPlan(ShopPlan shop, int number) {
    this.shop = shop;
    this.number = number;
    code = shop.code() + "-p%02d".formatted(number);
    key = shop.seed * 64 + number;
    Noise noise = Noise.of(PURPOSE, key, 1);
    boolean hit = Noise.of(PURPOSE, key, 5).chance(HITS);
    quality = hit ? 0.985 : Math.clamp(0.62 + 0.22 * noise.gaussian(), 0.02, 0.99);
    heat = noise.factor(1.1) * (hit ? 4 : 1);
    price = StrictMath.rint(shop.orderFen * noise.between(0.5, 1.6) / 100) * 100 - 10;
    lowest = hit || noise.chance(0.45) ? price : StrictMath.rint(price / noise.between(1.01, 1.35));
  }

  /** The products of a shop: the same ones on every day. */
  public static List<ProductPlan> of(ShopPlan shop) {
    int products = FEWEST + Noise.of(PURPOSE, shop.seed, 2).below(SPREAD);
    List<ProductPlan> plans = new ArrayList<>();
    for (int number = 1; number <= products; number++) {
      plans.add(new ProductPlan(shop, number));
    }
    return plans;
  }

  public String code() {
    return code;
  }

  /** How it is presented: some shops fill in everything, most leave something out. */
  public ProductFields fields() {
    Noise noise = Noise.of(PURPOSE, key, 3);
    double care = Math.clamp(quality + 0.25 * noise.gaussian(), 0, 1);
    String style = STYLES.get(number % STYLES.size());
    String category = shop.category();
    String brand =
        noise.chance(0.55) ? shop.name().substring(0, Math.min(2, shop.name().length())) : "";
    boolean named = noise.chance(0.4 + 0.6 * care);
    String title =
        brand
            + (named ? category : "")
            + style
            + (noise.chance(care) ? "源头工厂直供" : "")
            + (noise.chance(care) ? "当季热卖" : "")
            + " "
            + number
            + "号";
    return new ProductFields(
        title,
        noise.chance(0.3 + 0.6 * care) ? category + style : "",
        category + (noise.chance(0.9) ? " > 日常" + (noise.chance(care) ? " > " + style : "") : ""),
        brand,
        (long) (price * 1.2),
        Math.min(8, 1 + (int) (care * 6 + noise.uniform() * 2)),
        "",
        Math.min(12, (int) StrictMath.round(12 * (0.3 + 0.75 * care))),
        12,
        (int) (care * 5),
        0,
        POINTS.subList(0, Math.min(POINTS.size(), (int) (care * 4 + noise.uniform()))),
        noise.chance(care),
        noise.chance(0.25) ? "demo-" + shop.category().hashCode() % 97 + "-" + number % 5 : "",
        noise.chance(0.95) ? ProductStatus.ON_SALE : ProductStatus.OFF);
  }

  /** One value for each of {@link #MEASURES}. */
  public double[] row(LocalDate day) {
    Noise noise = Noise.of(PURPOSE, key, day.toEpochDay() * 2 + 7);
    double mean = Math.min(60, shop.monthlyFen / shop.orderFen / 30 / 10) * heat + 0.3;
    long orders = noise.poisson(mean);
    long liveViews = noise.poisson(orders * 40.0 + 20);
    long videoViews = noise.poisson(orders * 70.0 + 40);
    long reviews = noise.binomial(orders, 0.6);
    long sessions = noise.binomial(orders, 0.7) + 1;
    double bad = 1 - quality;
    return new double[] {
      orders * price,
      orders,
      orders * price * 0.5,
      liveViews,
      orders * price * 0.3,
      videoViews,
      noise.binomial(orders, 0.05 * bad),
      noise.binomial(orders, 0.04 * bad),
      reviews,
      noise.binomial(reviews, 1 - 0.2 * bad),
      sessions,
      noise.binomial(sessions, 1 - 0.4 * bad),
      orders,
      noise.binomial(orders, 1 - 0.22 * bad),
      noise.binomial(orders, 0.035 * bad),
      price,
      lowest
    };
  }
}
