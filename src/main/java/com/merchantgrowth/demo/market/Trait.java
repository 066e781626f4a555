package com.merchantgrowth.demo.market;

/**
 * What a shop is good or bad at, one per metric of the diagnosis. A trait is about standard normal
 * over the marketplace; higher is always better for the shop, also where the metric's own direction
 * is "lower".
 */
enum Trait {
  LIVE_OFTEN(Skill.SELF),
  LIVE_LONG(Skill.SELF),
  LIVE_SHARE(Skill.SELF),
  LIVE_GPM(Skill.SELF),
  WATCH_TIME(Skill.SELF),
  VIDEO_OFTEN(Skill.SELF),
  VIDEO_INTERACTION(Skill.SELF),
  VIDEO_GPM(Skill.SELF),
  VIDEO_SHARE(Skill.SELF),
  SHELF_SHARE(Skill.SELF),
  DISTRIBUTED_SHARE(Skill.DISTRIBUTION),
  CREATORS(Skill.DISTRIBUTION),
  CREATORS_NEW(Skill.DISTRIBUTION),
  RETURNING(Skill.USER),
  FANS(Skill.USER),
  FAN_BUYERS(Skill.USER),
  MEMBER_SHARE(Skill.USER),
  MEMBERS_JOIN(Skill.USER),
  RANGE(Skill.PRODUCT),
  SELL_THROUGH(Skill.PRODUCT),
  NEW_PRODUCTS(Skill.PRODUCT),
  CONVERSION(Skill.PRODUCT),
  QUALITY(Skill.PRODUCT),
  FEEDBACK(Skill.PRODUCT),
  AD_RETURN(Skill.MARKETING),
  AD_SPEND(Skill.MARKETING),
  COUPON_USE(Skill.MARKETING),
  FLASH_SALES(Skill.MARKETING),
  TOOLS(Skill.MARKETING),
  PICK_UP(Skill.SERVICE),
  DELIVERY(Skill.SERVICE),
  LOGISTICS(Skill.SERVICE),
  REFUND_SPEED(Skill.SERVICE),
  RETURN_SPEED(Skill.SERVICE),
  IM_REPLY(Skill.SERVICE),
  IM_SATISFACTION(Skill.SERVICE);

  /** The six dimensions: a shop is usually good or bad in a whole one. */
  enum Skill {
    SELF,
    DISTRIBUTION,
    USER,
    PRODUCT,
    MARKETING,
    SERVICE
  }

  private static final int COUNT = values().length;
  private final Skill skill;

  Trait(Skill skill) {
    this.skill = skill;
  }

  /**
   * One shop's traits by ordinal: a general talent, one per dimension, and the trait's own luck.
   */
  static double[] draw(Noise noise) {
    double talent = noise.gaussian();
    double[] skills = new double[Skill.values().length];
    for (int i = 0; i < skills.length; i++) {
      skills[i] = noise.gaussian();
    }
    double[] traits = new double[COUNT];
    for (Trait trait : values()) {
      traits[trait.ordinal()] =
          0.3 * talent + 0.55 * skills[trait.skill.ordinal()] + 0.78 * noise.gaussian();
    }
    return traits;
  }

  /** Traits of a story: one level for each dimension, with little luck around it. */
  static double[] story(Noise noise, double[] skills) {
    double[] traits = new double[COUNT];
    for (Trait trait : values()) {
      traits[trait.ordinal()] = skills[trait.skill.ordinal()] + 0.15 * noise.gaussian();
    }
    return traits;
  }
}
