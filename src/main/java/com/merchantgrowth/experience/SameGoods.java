package com.merchantgrowth.experience;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Compares prices of the same goods on the platform's own products; pure. */
final class SameGoods {
  private SameGoods() {}

  /** A group of the same goods. */
  private static final class Group {
    private double lowest = Double.POSITIVE_INFINITY;
    private long firstShop;
    private int products;
    private boolean severalShops;

    void add(long shop, double price) {
      severalShops |= products > 0 && shop != firstShop;
      firstShop = products == 0 ? shop : firstShop;
      products++;
      lowest = Math.min(lowest, price);
    }
  }

  private record InShop(String goods, long shop) {}

  /**
   * Own price ÷ lowest price of the same goods that can be bought, at least 1.
   *
   * @param goods what the same goods share; empty = nobody says
   * @param prices NaN = not known
   * @param counts whether the row's price can be the lowest
   * @param withinShop only the shop's own offers of the same goods count; else those of all shops
   * @return NaN where there is nothing to compare with: no second shop, or no second product of the
   *     shop
   */
  static double[] ratios(
      String[] goods, long[] shops, double[] prices, boolean[] counts, boolean withinShop) {
    Map<Object, Group> groups = new HashMap<>();
    for (int row = 0; row < goods.length; row++) {
      if (counts[row] && known(goods[row], prices[row])) {
        groups
            .computeIfAbsent(key(goods[row], shops[row], withinShop), _ -> new Group())
            .add(shops[row], prices[row]);
      }
    }
    double[] ratios = new double[goods.length];
    Arrays.fill(ratios, Double.NaN);
    for (int row = 0; row < goods.length; row++) {
      if (known(goods[row], prices[row])) {
        Group group = groups.get(key(goods[row], shops[row], withinShop));
        if (group != null && (withinShop ? group.products > 1 : group.severalShops)) {
          ratios[row] = Math.max(1, prices[row] / group.lowest);
        }
      }
    }
    return ratios;
  }

  private static boolean known(String goods, double price) {
    return !goods.isEmpty() && price > 0;
  }

  private static Object key(String goods, long shop, boolean withinShop) {
    return withinShop ? new InShop(goods, shop) : goods;
  }
}
