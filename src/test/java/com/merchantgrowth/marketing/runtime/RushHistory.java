package com.merchantgrowth.marketing.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What storefronts were told, held against what is found afterwards: every acknowledged effect
 * exactly once, nothing lost, nothing from nowhere. Pure; whoever fills it reads the database.
 */
final class RushHistory {
  private RushHistory() {}

  /** What a request was about. */
  enum Act {
    CLAIM,
    HOLD,
    ORDER,
    PAY,
    CANCEL
  }

  /**
   * A request that was answered with success.
   *
   * @param key it was sent under, or its address
   * @param id of what was made; 0 = the answer names none
   * @param answer as it came
   */
  record Told(String key, Act act, String buyer, long id, String answer) {}

  /** A claim or hold that is there. */
  record Row(String buyer, long id) {}

  /** An order that is there, one a buyer. */
  record Ordered(String buyer, String status) {}

  /** An answer that is kept under a key; id as in {@link Told}. */
  record Kept(String key, Act act, long id) {}

  /** The coupon's row; used: claims that are. */
  record Coupon(long total, long taken, long used) {}

  /**
   * Where the pieces of a SKU are.
   *
   * @param brought into the shop at first
   * @param ledger the sum of its entries
   * @param setAside and not taken yet
   * @param held for buyers
   * @param ordered in orders that stand
   */
  record Goods(
      String sku, long brought, long stock, long ledger, long setAside, long held, long ordered) {}

  record Found(
      List<Row> claims,
      List<Row> holds,
      List<Ordered> orders,
      List<Kept> kept,
      Coupon coupon,
      List<Goods> goods) {}

  /** What does not fit, in sentences; none = all is well. */
  static List<String> problems(List<Told> told, Found found) {
    List<String> problems = new ArrayList<>();
    doubled(found.claims(), Row::buyer, "claims", problems);
    doubled(found.holds(), Row::buyer, "holds", problems);
    doubled(found.orders(), Ordered::buyer, "orders", problems);
    oneAnswer(told, problems);
    lost(told, found, problems);
    keptAnswers(found, problems);
    coupon(found, problems);
    found.goods().forEach(goods -> pieces(goods, problems));
    return problems;
  }

  private static <T> void doubled(
      List<T> rows, Function<T, String> buyer, String what, List<String> problems) {
    Map<String, Long> each =
        rows.stream().collect(Collectors.groupingBy(buyer, Collectors.counting()));
    each.forEach(
        (who, count) -> {
          if (count > 1) {
            problems.add(who + " has " + count + " " + what);
          }
        });
  }

  private static void oneAnswer(List<Told> told, List<String> problems) {
    Map<String, String> answers = new HashMap<>();
    for (Told one : told) {
      String before = answers.putIfAbsent(one.key(), one.answer());
      if (before != null && !before.equals(one.answer())) {
        problems.add(one.key() + " was answered in two ways");
      }
    }
  }

  private static void lost(List<Told> told, Found found, List<String> problems) {
    Set<Row> claims = new HashSet<>(found.claims());
    Set<Row> holds = new HashSet<>(found.holds());
    Map<String, String> orders = new HashMap<>();
    found.orders().forEach(order -> orders.put(order.buyer(), order.status()));
    for (Told one : told) {
      boolean there =
          switch (one.act()) {
            case CLAIM -> claims.contains(new Row(one.buyer(), one.id()));
            case HOLD -> holds.contains(new Row(one.buyer(), one.id()));
            case ORDER -> orders.containsKey(one.buyer());
            case PAY -> "paid".equals(orders.get(one.buyer()));
            case CANCEL -> "cancelled".equals(orders.get(one.buyer()));
          };
      if (!there) {
        problems.add(one.act() + " of " + one.buyer() + " was acknowledged and is not there");
      }
    }
  }

  /** Effect and answer are one transaction: neither is there without the other. */
  private static void keptAnswers(Found found, List<String> problems) {
    both(found, Act.CLAIM, found.claims(), problems);
    both(found, Act.HOLD, found.holds(), problems);
  }

  private static void both(Found found, Act act, List<Row> rows, List<String> problems) {
    Set<Long> made = rows.stream().map(Row::id).collect(Collectors.toSet());
    Set<Long> answered = new HashSet<>();
    for (Kept kept : found.kept()) {
      if (kept.act() != act) {
        continue;
      }
      if (!made.contains(kept.id())) {
        problems.add(kept.key() + " is answered with " + kept.id() + ", which is not there");
      }
      if (!answered.add(kept.id())) {
        problems.add(act + " " + kept.id() + " is the answer to two keys");
      }
    }
    rows.stream()
        .filter(row -> !answered.contains(row.id()))
        .forEach(row -> problems.add(act + " " + row.id() + " is nobody's answer"));
  }

  private static void coupon(Found found, List<String> problems) {
    Coupon coupon = found.coupon();
    if (found.claims().size() > coupon.total()) {
      problems.add(found.claims().size() + " claims of " + coupon.total() + " coupons");
    }
    if (coupon.taken() != found.claims().size()) {
      problems.add(coupon.taken() + " coupons taken, " + found.claims().size() + " claims");
    }
    long standing =
        found.orders().stream().filter(one -> !one.status().equals("cancelled")).count();
    if (coupon.used() != standing) {
      problems.add(coupon.used() + " claims used, " + standing + " orders stand");
    }
  }

  private static void pieces(Goods goods, List<String> problems) {
    if (goods.stock() < 0) {
      problems.add(goods.sku() + " oversold: " + goods.stock() + " in stock");
    }
    if (goods.stock() != goods.ledger()) {
      problems.add(
          goods.sku() + ": " + goods.stock() + " in stock, " + goods.ledger() + " by its ledger");
    }
    long somewhere = goods.stock() + goods.setAside() + goods.held() + goods.ordered();
    if (somewhere != goods.brought()) {
      problems.add(goods.sku() + ": " + somewhere + " of " + goods.brought() + " pieces found");
    }
  }
}
