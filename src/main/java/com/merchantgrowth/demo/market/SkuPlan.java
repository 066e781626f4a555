package com.merchantgrowth.demo.market;

import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.sku.SkuFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A SKU of a product of the marketplace: what it costs, how many there are, who bought it when. */
public final class SkuPlan {
  /** A paid line on a day: the second of the day, and what one unit cost. */
  public record Sale(int number, int second, String channel, long unitNet, int quantity) {}

  private static final long PURPOSE = 0x5C0D0CL;
  private static final int MOST = 4;

  /** One product in five has a floor below which it is not sold. */
  private static final double FLOORED = 0.2;

  private static final double COST_UNKNOWN = 0.1;
  private static final double SOLD_OUT = 0.04;
  private static final double OFF = 0.05;

  private static final Set<Category> SIZED =
      Set.of(
          Category.WOMEN,
          Category.CHILDREN,
          Category.HANFU,
          Category.MEN,
          Category.DOWN,
          Category.SHOES);

  private static final List<String> COLOURS = List.of("米白", "黑色", "雾蓝", "豆沙", "卡其");
  private static final List<String> SIZES = List.of("S", "M", "L", "XL");
  private static final List<String> PACKS = List.of("单件装", "两件装", "家庭装", "礼盒装");
  private static final double[] PACK_PRICE = {1, 1.9, 2.8, 3.2};
  private static final List<String> CHANNELS =
      List.of("live_room", "shop_page", "product_page", "short_video");

  private final ProductPlan product;
  private final ShopPlan shop;
  private final int number;
  private final long key;
  private final long listPrice;

  private SkuPlan(ShopPlan shop, ProductPlan product, long productKey, int number) {
    this.shop = shop;
    this.product = product;
    this.number = number;
    key = productKey * MOST + number;
    Long known = product.fields().listPrice();
    double base = known == null ? shop.orderFen : known;
    double factor = SIZED.contains(shop.category) ? 1 : PACK_PRICE[number];
    listPrice = Math.max(100, (long) (base * factor) / 100 * 100 - 10);
  }

  /** The SKUs of a product: the same ones on every day. */
  public static List<SkuPlan> of(ShopPlan shop, ProductPlan product) {
    long productKey = product.code().hashCode() * 31L + shop.seed;
    int skus = 1 + Noise.of(PURPOSE, productKey, 1).below(MOST);
    List<SkuPlan> plans = new ArrayList<>();
    for (int number = 0; number < skus; number++) {
      plans.add(new SkuPlan(shop, product, productKey, number));
    }
    return plans;
  }

  public String code() {
    return product.code() + "-" + (char) ('a' + number);
  }

  /** Without the shop's: {@code p01-a}. */
  public String shortCode() {
    return code().substring(shop.code().length() + 1);
  }

  public String productCode() {
    return product.code();
  }

  /** In fen. */
  public long listPrice() {
    return listPrice;
  }

  public SkuFields fields() {
    Noise noise = Noise.of(PURPOSE, key, 2);
    double margin = noise.between(0.35, 0.6);
    return new SkuFields(
        specification(),
        listPrice,
        noise.chance(COST_UNKNOWN) ? null : Math.max(1, (long) (listPrice * margin)),
        noise.chance(FLOORED) ? Math.max(1, (long) (listPrice * 0.7) / 100 * 100) : null,
        noise.chance(OFF) ? ProductStatus.OFF : ProductStatus.ON_SALE,
        "");
  }

  private String specification() {
    if (SIZED.contains(shop.category)) {
      int colour = Noise.of(PURPOSE, key / MOST, 3).below(COLOURS.size());
      return COLOURS.get(colour) + " · " + SIZES.get(number);
    }
    return PACKS.get(number);
  }

  /** Pieces it begins with. */
  public long stock() {
    Noise noise = Noise.of(PURPOSE, key, 4);
    return noise.chance(SOLD_OUT) ? 0 : 5 + noise.below(800);
  }

  /** Who paid for it on this day; most pay a sixth less than the list price, some less still. */
  public List<Sale> sales(LocalDate day) {
    Noise noise = Noise.of(PURPOSE, key, day.toEpochDay() * 2 + 7);
    List<Sale> sales = new ArrayList<>();
    long lines = noise.poisson(0.5);
    for (int line = 0; line < lines; line++) {
      double share = noise.chance(0.15) ? noise.between(0.68, 0.8) : noise.between(0.8, 0.86);
      sales.add(
          new Sale(
              line + 1,
              9 * 3600 + noise.below(14 * 3600),
              CHANNELS.get(noise.below(CHANNELS.size())),
              Math.max(1, StrictMath.round(listPrice * share / 10) * 10),
              1 + noise.below(3)));
    }
    return sales;
  }
}
