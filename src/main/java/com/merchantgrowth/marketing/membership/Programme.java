package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.membership.LevelLadder.Fall;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a shop decides about its membership.
 *
 * @param name as buyers see it
 * @param levels from the lowest; the first asks for no growth
 * @param entries where buyers can join, see {@link #ENTRIES}
 */
public record Programme(
    String name,
    List<Level> levels,
    PointRules points,
    GrowthRules growth,
    List<PointTask> tasks,
    JoinGift gift,
    MemberDay memberDay,
    Set<String> entries) {
  /** "Join and get a gift" in the places of handbook §6.2, in the order to show. */
  public static final List<String> ENTRIES =
      List.of("shop", "product", "paid", "chat", "live", "video");

  public static final int MOST_LEVELS = 5;
  public static final int MOST_TASKS = 10;

  /** Basis points of "once": earning at its ordinary rate. */
  public static final int ONCE = 10_000;

  /**
   * A level with what it brings besides the member prices and coupons that name it.
   *
   * @param growth of the rolling window it asks for
   * @param earnPoints how much faster points are earned, basis points, {@link #ONCE} = ordinary
   * @param birthdayPoints once a year in the month of birth, 0 = none
   * @param sample gift of a sample each year in words, empty = none
   * @param products codes of products only members from this level on can order
   * @param back what a paid order brings back
   */
  public record Level(
      String name,
      long growth,
      int earnPoints,
      long birthdayPoints,
      String sample,
      Set<String> products,
      SpendBack back) {
    public Level {
      products = Set.copyOf(products);
    }
  }

  /**
   * 满返: an order paid with so much money brings a coupon back.
   *
   * @param threshold fen of money
   * @param coupon id of a coupon of the shop, 0 = none
   */
  public record SpendBack(long threshold, long coupon) {
    public static final SpendBack NONE = new SpendBack(0, 0);
  }

  /**
   * Points are payment, not discount (P3).
   *
   * @param earnPer fen of money that earn a point, ≥ 1
   * @param worth fen a point pays, ≥ 1
   * @param maxShare most of a payable that points may pay, basis points, 0 = points pay nothing
   * @param days until they expire, natural days
   * @param lowestBalance what taking back on a refund may lower a balance to, ≤ 0
   */
  public record PointRules(long earnPer, long worth, int maxShare, int days, long lowestBalance) {
    /** One for each yuan, each worth one fen, at most half of a payable, for a year. */
    public static final PointRules DEFAULT = new PointRules(100, 1, 5_000, 365, 0);
  }

  /**
   * @param growPer fen of money for one growth, ≥ 1
   * @param window days that count, the rolling window
   * @param keepDays how long a level is kept before it is looked at
   */
  public record GrowthRules(long growPer, int window, int keepDays, Fall fall) {
    public static final GrowthRules DEFAULT = new GrowthRules(100, 365, 365, Fall.ONE_STEP);
  }

  /**
   * Something a member does that the storefront reports.
   *
   * @param perDay how often a day counts, 0 = no limit
   * @param total how often it counts in all, 0 = no limit
   */
  public record PointTask(
      String code, String name, long points, long growth, int perDay, int total) {}

  /**
   * @param coupon id of a coupon of the shop, 0 = none
   */
  public record JoinGift(long points, long coupon) {
    public static final JoinGift NONE = new JoinGift(0, 0);
  }

  /**
   * A day of each month on which points are earned faster.
   *
   * @param day of the month, 0 = none
   * @param earnPoints basis points; the higher of this and the level's counts
   */
  public record MemberDay(int day, int earnPoints) {
    public static final MemberDay NONE = new MemberDay(0, ONCE);

    boolean on(LocalDate date) {
      return date.getDayOfMonth() == day;
    }
  }

  public Programme {
    levels = List.copyOf(levels);
    tasks = List.copyOf(tasks);
    entries = Set.copyOf(entries);
  }

  public LevelLadder ladder() {
    return new LevelLadder(
        levels.stream().map(Level::growth).toList(), growth.keepDays(), growth.fall());
  }

  /** Of a level number; a number above the highest is the highest. */
  public Level level(int number) {
    return levels.get(Math.clamp(number, 1, levels.size()) - 1);
  }

  public Optional<PointTask> task(String code) {
    return tasks.stream().filter(task -> task.code().equals(code)).findFirst();
  }
}
