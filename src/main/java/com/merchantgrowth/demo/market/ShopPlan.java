package com.merchantgrowth.demo.market;

import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is fixed about a shop: who it is, and the numbers its days are drawn around. Made by {@link
 * Marketplace}; never changes with the day.
 */
public final class ShopPlan {
  final long seed;
  final Category category;
  final Story story;
  final double monthlyFen;
  final double orderFen;
  final double[] traits;
  private final String code;
  private final String name;
  private final String belt;
  private final ShopType type;
  private final LocalDate openedOn;

  ShopPlan(
      long seed,
      String code,
      String name,
      Category category,
      String belt,
      ShopType type,
      LocalDate openedOn,
      Story story,
      double monthlyFen,
      double orderFen,
      double[] traits) {
    this.seed = seed;
    this.code = code;
    this.name = name;
    this.category = category;
    this.belt = belt;
    this.type = type;
    this.openedOn = openedOn;
    this.story = story;
    this.monthlyFen = monthlyFen;
    this.orderFen = orderFen;
    this.traits = traits;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** 行业类目, e.g. 女装. */
  public String category() {
    return category.label();
  }

  /** 产业带; empty for a shop outside any. */
  public String belt() {
    return belt;
  }

  public ShopType type() {
    return type;
  }

  public LocalDate openedOn() {
    return openedOn;
  }

  public Story story() {
    return story;
  }

  /** How far it has come on this day. */
  public ShopStage stage(LocalDate day) {
    long age = ChronoUnit.DAYS.between(openedOn, day);
    if (story == Story.SILENT || age < 14) {
      return ShopStage.ENTRY;
    }
    boolean small = monthlyFen < 10_000_00;
    return age < 120 || small ? ShopStage.COLD_START : ShopStage.GROWTH;
  }

  /** One of the shops that open one a day; their code tells the day. */
  public boolean newcomer() {
    return code.startsWith("N");
  }

  /** Whether creators sell for it (开通快分销). */
  public boolean distributes() {
    return story != Story.SILENT && Trade.Channels.of(this).distributed() > 0;
  }

  /** One shop in forty has a violation on record. */
  public boolean violated() {
    return story == Story.NONE && noise(6).chance(1 / 40.0);
  }

  double trait(Trait trait) {
    return traits[trait.ordinal()];
  }

  /** Chance that belongs to this shop and purpose, whatever the day. */
  Noise noise(long purpose) {
    return Noise.of(seed, Long.MIN_VALUE, purpose);
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
