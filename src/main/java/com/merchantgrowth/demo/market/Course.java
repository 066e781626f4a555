package com.merchantgrowth.demo.market;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A shop's course through the years: slow growth and decline, the first weeks, and now and then an
 * episode. Episodes come in blocks of 90 days counted from a fixed date, so a day is in the same
 * episode whenever it is asked for.
 */
record Course(Episode episode, double progress, double level) {
  private static final int BLOCK = 90;
  private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);

  /** What may happen to a shop for a season. */
  enum Episode {
    NONE,
    /** Sales slide to a third, then come back. */
    SLIP,
    /** Late parcels, slow chat, slow refunds. */
    SERVICE_TROUBLE,
    /** A bad batch: two and a half times the quality returns. */
    BAD_BATCH,
    /** Business suspended: no facts. */
    PAUSED,
    /** A hit product. */
    SURGE
  }

  static Course of(ShopPlan plan, LocalDate day) {
    Noise fixed = plan.noise(1);
    int offset = fixed.below(BLOCK);
    double period = fixed.between(240, 720);
    double phase = fixed.uniform();
    double swing = fixed.between(0.04, 0.3);
    long number = day.toEpochDay() + offset;
    double progress = Math.floorMod(number, BLOCK) / (double) BLOCK;
    Episode episode =
        plan.story == Story.NONE
            ? draw(Noise.of(plan.seed, Math.floorDiv(number, BLOCK), 2).uniform())
            : Episode.NONE;
    double wave =
        plan.story == Story.SUJIN
            ? 1
            : StrictMath.exp(
                swing * StrictMath.sin(2 * StrictMath.PI * (day.toEpochDay() / period + phase)));
    double years = Math.clamp(ChronoUnit.DAYS.between(EPOCH, day) / 365.25, -1, 8);
    double market = plan.story == Story.SUJIN ? 1 : StrictMath.exp(0.05 * years);
    return new Course(
        episode, progress, wave * market * ramp(plan, day) * effect(episode, progress));
  }

  private static Episode draw(double chance) {
    if (chance < 0.05) {
      return Episode.SLIP;
    }
    if (chance < 0.09) {
      return Episode.SERVICE_TROUBLE;
    }
    if (chance < 0.12) {
      return Episode.BAD_BATCH;
    }
    if (chance < 0.135) {
      return Episode.PAUSED;
    }
    return chance < 0.175 ? Episode.SURGE : Episode.NONE;
  }

  /** A new shop finds its buyers over about two months. */
  private static double ramp(ShopPlan plan, LocalDate day) {
    long age = ChronoUnit.DAYS.between(plan.openedOn(), day);
    return age > 400 ? 1 : 1 - 0.92 * StrictMath.exp(-age / 28.0);
  }

  private static double effect(Episode episode, double progress) {
    return switch (episode) {
      case SLIP ->
          progress < 0.8
              ? 1 - 0.68 * Math.min(1, progress / 0.6)
              : 0.32 + 0.68 * (progress - 0.8) / 0.2;
      case SURGE -> 1 + 0.9 * StrictMath.sin(StrictMath.PI * progress);
      default -> 1;
    };
  }

  /** Suspended today. */
  boolean closed() {
    return episode == Episode.PAUSED && progress > 0.15;
  }

  /** What the episode adds to the service traits. */
  double service() {
    return episode == Episode.SERVICE_TROUBLE ? -1.8 * StrictMath.sin(StrictMath.PI * progress) : 0;
  }

  /** What the episode multiplies quality returns with. */
  double defects() {
    return episode == Episode.BAD_BATCH ? 1 + 1.5 * StrictMath.sin(StrictMath.PI * progress) : 1;
  }
}
