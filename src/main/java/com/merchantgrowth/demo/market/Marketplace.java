package com.merchantgrowth.demo.market;

import com.merchantgrowth.demo.market.Trait.Skill;
import com.merchantgrowth.merchant.ShopType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A marketplace of made-up shops. Its settled shops opened on fixed dates; besides them one new
 * shop opens every calendar day, named after that day, so that whoever starts on whatever day meets
 * shops in their first week.
 */
public final class Marketplace {
  private static final long SEED = 20260601;
  private static final DateTimeFormatter NEWCOMER = DateTimeFormatter.ofPattern("'N'yyMMdd");
  private static final LocalDate SETTLED = LocalDate.of(2025, 1, 31);
  private static final double[] TIER_SHARES = {0.16, 0.30, 0.29, 0.16, 0.09};

  /** Planned GMV of an ordinary month in CNY, well inside each tier; the facts then decide. */
  private static final double[][] TIER_MONTHS = {
    {600, 8_000},
    {12_500, 82_000},
    {120_000, 430_000},
    {580_000, 2_500_000},
    {3_500_000, 14_000_000}
  };

  /** The belt whose shops one service provider coaches, and how many of them there are. */
  public static final String COACHED_BELT = "濮院毛衫";

  private static final int COACHED_SHOPS = 46;

  private final List<ShopPlan> settled;
  private final Map<String, ShopPlan> byCode;
  private final int newcomers;

  private Marketplace(int shops) {
    this.newcomers = shops / 20;
    this.settled = List.copyOf(draw(shops - newcomers));
    this.byCode =
        settled.stream().collect(Collectors.toUnmodifiableMap(ShopPlan::code, plan -> plan));
  }

  /**
   * @param shops how many exist on the day the demo is first started, at least 100; 1 in 20 of them
   *     is a newcomer of the days before
   */
  public static Marketplace of(int shops) {
    if (shops < 100) {
      throw new IllegalArgumentException("a marketplace has at least 100 shops: " + shops);
    }
    return new Marketplace(shops);
  }

  /** Everybody there is when the demo is first started with this last day. */
  public List<ShopPlan> shops(LocalDate lastDay) {
    return Stream.concat(
            settled.stream(), opened(lastDay.minusDays(newcomers - 1L), lastDay).stream())
        .toList();
  }

  /** The shops that opened on these days, both included. */
  public List<ShopPlan> opened(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).map(Marketplace::newcomer).toList();
  }

  /** The shop with this code, settled or new; empty for codes that are not of this marketplace. */
  public Optional<ShopPlan> find(String code) {
    if (code.matches("N\\d{6}")) {
      return Optional.of(newcomer(LocalDate.parse(code, NEWCOMER)));
    }
    return Optional.ofNullable(byCode.get(code));
  }

  public ShopPlan story(Story story) {
    return settled.stream().filter(plan -> plan.story == story).findFirst().orElseThrow();
  }

  /** A shop of a large group whose sales have been sliding for a month or two. */
  public ShopPlan slipping(LocalDate lastDay) {
    return settled.stream()
        .filter(inLargeGroup())
        .filter(plan -> TierLadder.of(plan, lastDay).equals("L2"))
        .filter(
            plan -> {
              Course course = Course.of(plan, lastDay);
              return course.episode() == Course.Episode.SLIP
                  && course.progress() > 0.35
                  && course.progress() < 0.75;
            })
        .findFirst()
        .or(() -> settled.stream().filter(inLargeGroup()).findFirst())
        .orElseThrow();
  }

  private static Predicate<ShopPlan> inLargeGroup() {
    return plan -> plan.story == Story.NONE && plan.category == Category.WOMEN;
  }

  /** In its first week on this day, and with some days behind it. */
  public ShopPlan inFirstWeek(LocalDate lastDay) {
    return newcomer(lastDay.minusDays(4));
  }

  private static List<ShopPlan> draw(int count) {
    ShopNames names = new ShopNames();
    List<ShopPlan> stories = Stories.all();
    stories.forEach(plan -> names.take(plan.name()));
    List<ShopPlan> plans = new ArrayList<>(stories);
    Map<Category, Integer> sizes = sizes(count);
    int number = 0;
    for (Category category : Category.values()) {
      int told = (int) stories.stream().filter(plan -> plan.category == category).count();
      int size = sizes.getOrDefault(category, 0) - told;
      int coached = COACHED_SHOPS * count / 1900 - 1;
      for (int i = 0; i < size; i++) {
        number++;
        Noise noise = Noise.of(SEED, number, 0);
        boolean inCoachedBelt =
            category == Category.WOMEN && (i + 1) * coached / size > i * coached / size;
        int tier = tier(i);
        plans.add(settledShop(noise, number, category, tier, inCoachedBelt, names));
      }
    }
    return plans;
  }

  private static Map<Category, Integer> sizes(int count) {
    Map<Category, Integer> sizes = new EnumMap<>(Category.class);
    int left = count;
    for (Category category : Category.values()) {
      int size = Math.max(4, (int) Math.floor(category.weight() * (double) count / 1900));
      sizes.put(category, size);
      left -= size;
    }
    sizes.merge(Category.WOMEN, left, Integer::sum);
    return sizes;
  }

  /** Tiers by quota, spread over the category so that every belt has all of them. */
  private static int tier(int index) {
    double position = (index * 0.6180339887498949) % 1;
    double sum = 0;
    for (int tier = 0; tier < TIER_SHARES.length; tier++) {
      sum += TIER_SHARES[tier];
      if (position < sum) {
        return tier;
      }
    }
    return TIER_SHARES.length - 1;
  }

  private static ShopPlan settledShop(
      Noise noise, int number, Category category, int tier, boolean coached, ShopNames names) {
    ShopType type = type(noise, tier);
    double age = noise.uniform();
    LocalDate opened = SETTLED.minusDays((long) (age * age * 2700));
    String belt = coached ? COACHED_BELT : belt(noise, category);
    double month = month(noise, tier);
    return new ShopPlan(
        SEED + number * 31L,
        "S%05d".formatted(10_000 + number),
        names.next(noise, category, belt, type),
        category,
        belt,
        type,
        opened,
        Story.NONE,
        month * 100,
        orderFen(noise, category),
        Trait.draw(noise));
  }

  private static ShopPlan newcomer(LocalDate opened) {
    long day = opened.toEpochDay();
    Noise noise = Noise.of(SEED, day, 9);
    int place = noise.below(1900);
    Category category = Category.BABY;
    for (Category candidate : Category.values()) {
      place -= candidate.weight();
      if (place < 0) {
        category = candidate;
        break;
      }
    }
    int tier = noise.chance(0.45) ? 1 : noise.chance(0.3) ? 2 : 0;
    ShopType type = type(noise, tier);
    String belt = belt(noise, category);
    return new ShopPlan(
        SEED + day * 31L + 7,
        NEWCOMER.format(opened),
        "新" + ShopNames.draw(noise, category, belt, type),
        category,
        belt,
        type,
        opened,
        Story.NONE,
        month(noise, tier) * 100,
        orderFen(noise, category),
        Trait.draw(noise));
  }

  private static double month(Noise noise, int tier) {
    double low = StrictMath.log(TIER_MONTHS[tier][0]);
    double high = StrictMath.log(TIER_MONTHS[tier][1]);
    return StrictMath.exp(noise.between(low, high));
  }

  private static double orderFen(Noise noise, Category category) {
    return category.orderValue() * 100 * noise.factor(0.3);
  }

  private static String belt(Noise noise, Category category) {
    List<String> belts =
        category.belts().stream().filter(belt -> !belt.equals(COACHED_BELT)).toList();
    return belts.get(noise.below(belts.size()));
  }

  /** Small sellers are persons, large ones are companies with a brand. */
  private static ShopType type(Noise noise, int tier) {
    ShopType[] types = ShopType.values();
    double spread = 0.9 * tier + 2.2 * noise.uniform();
    return types[Math.min(types.length - 1, (int) Math.floor(spread))];
  }

  /** How old the shop is on this day, in days; 0 on the day it opened. */
  public static long age(ShopPlan plan, LocalDate day) {
    return ChronoUnit.DAYS.between(plan.openedOn(), day);
  }

  /** The levels of the six dimensions of a story shop. */
  static double[] skills(
      double self,
      double distribution,
      double user,
      double product,
      double marketing,
      double service) {
    double[] skills = new double[Skill.values().length];
    skills[Skill.SELF.ordinal()] = self;
    skills[Skill.DISTRIBUTION.ordinal()] = distribution;
    skills[Skill.USER.ordinal()] = user;
    skills[Skill.PRODUCT.ordinal()] = product;
    skills[Skill.MARKETING.ordinal()] = marketing;
    skills[Skill.SERVICE.ordinal()] = service;
    return skills;
  }
}
