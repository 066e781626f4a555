package com.merchantgrowth.demo.market;

import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Made-up creators, the same ones every time: sixty of each type, of all tiers. */
public final class CreatorMarket {
  /** How many there are. */
  public static final int SIZE = 240;

  private static final long PURPOSE = 0xC4EA704L;
  private static final double[] TIER_SHARES = {0.18, 0.36, 0.31, 0.15};
  private static final double[][] ORDERS = {{0.6, 4}, {3, 14}, {16, 90}, {130, 700}};
  private static final double[][] FANS = {
    {800, 9_000}, {6_000, 60_000}, {80_000, 900_000}, {1_200_000, 18_000_000}
  };
  private static final String FIRST = "阿小大老野知慢南北春夏青白";
  private static final String SECOND = "禾棠舟棉柚麦岚桃椰苗夏渔橘霜蓝圆星荷竹满";

  private CreatorMarket() {}

  /** Everybody, by number. */
  public static List<CreatorPlan> all() {
    List<CreatorPlan> plans = new ArrayList<>(SIZE);
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < SIZE; i++) {
      plans.add(plan(i, taken));
    }
    return List.copyOf(plans);
  }

  private static CreatorPlan plan(int number, Set<String> taken) {
    Noise noise = Noise.of(PURPOSE, number, 0);
    CreatorType type = CreatorType.values()[number % CreatorType.values().length];
    int tier = tier(noise.uniform());
    Category category = Category.values()[noise.below(Category.values().length)];
    String name = name(noise, type, category);
    while (!taken.add(name)) {
      name = name(noise, type, category);
    }
    double common = 0.4 * noise.gaussian();
    return new CreatorPlan(
        number,
        String.format(Locale.ROOT, "C%04d", number + 1),
        name,
        CreatorTier.values()[tier],
        type,
        category.label(),
        Math.round(between(noise, FANS[tier]) / 100) * 100,
        between(noise, ORDERS[tier]),
        switch (type) {
          case PROFESSIONAL -> 0.85;
          case VERTICAL -> 0.72;
          case ENTERTAINMENT -> 0.5;
          case SEEDING -> 0.9;
        },
        common + 0.9 * noise.gaussian(),
        common + 0.9 * noise.gaussian(),
        common + 0.9 * noise.gaussian(),
        noise.chance(0.16) ? noise.between(0.9, 1.8) : 0.15);
  }

  private static int tier(double share) {
    int tier = 0;
    for (double sum = TIER_SHARES[0]; share >= sum && tier < TIER_SHARES.length - 1; ) {
      sum += TIER_SHARES[++tier];
    }
    return tier;
  }

  /** Evenly between the two on a logarithmic scale: many small ones, few large ones. */
  private static double between(Noise noise, double[] limits) {
    return StrictMath.exp(noise.between(StrictMath.log(limits[0]), StrictMath.log(limits[1])));
  }

  private static String name(Noise noise, CreatorType type, Category category) {
    String who =
        ""
            + FIRST.charAt(noise.below(FIRST.length()))
            + SECOND.charAt(noise.below(SECOND.length()));
    String noun = category.nouns().get(noise.below(category.nouns().size()));
    return switch (type) {
      case PROFESSIONAL -> who + (noise.chance(0.5) ? "严选" : "好物直播间");
      case VERTICAL -> who + (noise.chance(0.5) ? "说" : "挑") + noun;
      case ENTERTAINMENT -> noise.chance(0.5) ? "乐呵的" + who : who + "今天在干嘛";
      case SEEDING -> who + (noise.chance(0.5) ? "种草日记" : "的" + noun + "笔记");
    };
  }
}
