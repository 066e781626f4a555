package com.merchantgrowth.demo.market;

import com.merchantgrowth.merchant.ShopType;
import java.time.LocalDate;
import java.util.List;

/** The shops with a story, in the order of their codes. */
final class Stories {
  private Stories() {}

  static List<ShopPlan> all() {
    return List.of(
        shop(
            Story.SUJIN,
            1,
            "素锦女装旗舰店",
            Category.WOMEN,
            Marketplace.COACHED_BELT,
            LocalDate.of(2024, 10, 7),
            380_000,
            150,
            sujin()),
        shop(
            Story.STAR,
            2,
            "小满童趣旗舰店",
            Category.CHILDREN,
            "织里童装",
            LocalDate.of(2022, 4, 18),
            1_900_000,
            92,
            Marketplace.skills(1.3, 1.4, 1.2, 1.3, 1.2, 1.5)),
        shop(
            Story.WIDENED,
            3,
            "澄海木马玩具专营店",
            Category.BABY,
            "澄海玩具",
            LocalDate.of(2023, 8, 2),
            5_200_000,
            88,
            Marketplace.skills(0.2, 0.5, 0.1, 0.6, -0.2, 0.3)),
        shop(
            Story.SILENT,
            4,
            "东海晶石小店",
            Category.JEWELLERY,
            "东海水晶",
            LocalDate.of(2025, 1, 20),
            5_000,
            240,
            Marketplace.skills(0, 0, 0, 0, 0, 0)));
  }

  private static ShopPlan shop(
      Story story,
      int number,
      String name,
      Category category,
      String belt,
      LocalDate opened,
      double monthYuan,
      double orderYuan,
      double[] skills) {
    long seed = 5_000 + number;
    return new ShopPlan(
        seed,
        "S%05d".formatted(10_000 - 10 + number),
        name,
        category,
        belt,
        story == Story.SILENT
            ? ShopType.INDIVIDUAL
            : story == Story.WIDENED ? ShopType.SPECIALTY : ShopType.FLAGSHIP,
        opened,
        story,
        monthYuan * 100,
        orderYuan * 100,
        skills.length == Trait.values().length
            ? skills
            : Trait.story(Noise.of(seed, number, 0), skills));
  }

  /** 素锦: strong with creators, weak in service; single traits set where the story needs them. */
  private static double[] sujin() {
    double[] traits =
        Trait.story(Noise.of(5_001, 1, 0), Marketplace.skills(0.1, 0.4, -0.1, 0.3, 0.05, -0.25));
    traits[Trait.IM_REPLY.ordinal()] = -1.1;
    traits[Trait.PICK_UP.ordinal()] = -0.35;
    traits[Trait.AD_RETURN.ordinal()] = -0.35;
    traits[Trait.COUPON_USE.ordinal()] = -0.25;
    traits[Trait.IM_SATISFACTION.ordinal()] = -0.5;
    return traits;
  }
}
