package com.merchantgrowth.marketing.price;

import java.util.Set;

/**
 * Which goods a rule is about: everything, or what any of the three sets names; in both cases
 * within the range of list prices, and without what is left out.
 *
 * @param categories full paths; a path covers everything below it
 * @param priceFrom least list price in fen, included; 0 = from nothing
 * @param priceTo greatest list price in fen, included; 0 = without end
 */
public record Scope(
    boolean everything,
    Set<String> categories,
    Set<String> products,
    Set<Long> skus,
    long priceFrom,
    long priceTo,
    Set<String> withoutCategories,
    Set<String> withoutProducts,
    Set<Long> withoutSkus) {
  /** Between two levels of a category path. */
  public static final String BELOW = " > ";

  public Scope {
    categories = Set.copyOf(categories);
    products = Set.copyOf(products);
    skus = Set.copyOf(skus);
    withoutCategories = Set.copyOf(withoutCategories);
    withoutProducts = Set.copyOf(withoutProducts);
    withoutSkus = Set.copyOf(withoutSkus);
  }

  public static Scope all() {
    return new Scope(true, Set.of(), Set.of(), Set.of(), 0, 0, Set.of(), Set.of(), Set.of());
  }

  public static Scope ofSkus(Set<Long> skus) {
    return new Scope(false, Set.of(), Set.of(), skus, 0, 0, Set.of(), Set.of(), Set.of());
  }

  public static Scope ofCategories(Set<String> categories) {
    return new Scope(false, categories, Set.of(), Set.of(), 0, 0, Set.of(), Set.of(), Set.of());
  }

  public static Scope ofProducts(Set<String> products) {
    return new Scope(false, Set.of(), products, Set.of(), 0, 0, Set.of(), Set.of(), Set.of());
  }

  /** The same without these SKUs. */
  public Scope without(Set<Long> more) {
    Set<Long> left = new java.util.HashSet<>(withoutSkus);
    left.addAll(more);
    return new Scope(
        everything,
        categories,
        products,
        skus,
        priceFrom,
        priceTo,
        withoutCategories,
        withoutProducts,
        left);
  }

  /** The same for list prices {@code from … to} only, both included. */
  public Scope priced(long from, long to) {
    return new Scope(
        everything,
        categories,
        products,
        skus,
        from,
        to,
        withoutCategories,
        withoutProducts,
        withoutSkus);
  }

  public boolean covers(Goods goods) {
    return (everything
            || skus.contains(goods.sku())
            || products.contains(goods.product())
            || within(goods.category(), categories))
        && keeps(goods);
  }

  /** Whether goods named by the positive part stay in: range of prices and what is left out. */
  boolean keeps(Goods goods) {
    return goods.listPrice() >= priceFrom
        && (priceTo == 0 || goods.listPrice() <= priceTo)
        && !withoutSkus.contains(goods.sku())
        && !withoutProducts.contains(goods.product())
        && !within(goods.category(), withoutCategories);
  }

  private static boolean within(String category, Set<String> paths) {
    if (paths.isEmpty()) {
      return false;
    }
    for (String path = category; !path.isEmpty(); path = above(path)) {
      if (paths.contains(path)) {
        return true;
      }
    }
    return false;
  }

  /** The path one level up; empty at the top. */
  static String above(String path) {
    int cut = path.lastIndexOf(BELOW);
    return cut < 0 ? "" : path.substring(0, cut);
  }
}
