package com.merchantgrowth.demo.market;

import com.merchantgrowth.creator.CreatorType;
import java.time.LocalDate;
import java.util.List;

/** What happened around a creator on a day; any day can be computed alone. */
public final class CreatorDays {
  /** The measures of a row, in its order. */
  public static final List<String> MEASURES =
      List.of(
          "paid_orders",
          "gmv",
          "content_views",
          "content_watch_seconds",
          "content_interactions",
          "content_negative",
          "quality_returns",
          "delivered_orders",
          "product_negative",
          "reviews",
          "good_reviews",
          "promised_orders",
          "promises_broken",
          "service_complaints",
          "im_sessions",
          "im_replied_3min");

  private static final long PURPOSE = 0xC4EA705L;
  private static final int DELIVERY_DAYS = 3;
  private static final double CYCLE_DAYS = 110;

  private final CreatorPlan plan;
  private final Category category;

  public CreatorDays(CreatorPlan plan) {
    this.plan = plan;
    Category found = Category.WOMEN;
    for (Category each : Category.values()) {
      if (each.label().equals(plan.category())) {
        found = each;
      }
    }
    category = found;
  }

  /** One value for each of {@link #MEASURES}. */
  public double[] row(LocalDate day) {
    Noise noise = Noise.of(PURPOSE, plan.number(), day.toEpochDay() * 2 + 1);
    double turn =
        plan.swing()
            * StrictMath.sin(
                2 * StrictMath.PI * (day.toEpochDay() + 37L * plan.number()) / CYCLE_DAYS);
    double goods = plan.goods() + turn;
    double service = plan.service() + turn;
    long orders = orders(day);
    long delivered =
        Noise.of(PURPOSE, plan.number(), day.toEpochDay() * 3 + 2)
            .binomial(orders(day.minusDays(DELIVERY_DAYS)), 0.96);
    long views =
        noise.poisson(60 + plan.fans() * 0.002 + orders / conversion() * noise.factor(0.15));
    long reviews = noise.binomial(delivered, 0.34);
    long promised = noise.binomial(orders, 0.3);
    long sessions = noise.poisson(0.16 * orders);
    return new double[] {
      orders,
      (double) Math.round(orders * category.orderValue() * noise.factor(0.08) * 100),
      views,
      Math.round(views * watchSeconds() * noise.factor(0.1)),
      noise.binomial(views, interaction()),
      noise.binomial(views, 0.0011 * StrictMath.exp(-0.6 * plan.content())),
      noise.binomial(orders, 0.011 * StrictMath.exp(-0.65 * goods)),
      delivered,
      noise.binomial(delivered, 0.008 * StrictMath.exp(-0.65 * goods)),
      reviews,
      noise.binomial(reviews, 1 - 0.035 * StrictMath.exp(-0.55 * goods)),
      promised,
      noise.binomial(promised, 0.006 * StrictMath.exp(-0.7 * service)),
      noise.binomial(orders, 0.0036 * StrictMath.exp(-0.65 * service)),
      sessions,
      noise.binomial(sessions, 1 / (1 + StrictMath.exp(-1.6 - 0.7 * service)))
    };
  }

  private long orders(LocalDate day) {
    Noise noise = Noise.of(PURPOSE, plan.number(), day.toEpochDay() * 2);
    return noise.chance(plan.selling())
        ? noise.poisson(plan.orders() * Seasons.factor(category, day) * noise.factor(0.35))
        : 0;
  }

  /** Orders for a view. */
  private double conversion() {
    return switch (plan.type()) {
      case PROFESSIONAL -> 0.012;
      case VERTICAL -> 0.010;
      case ENTERTAINMENT -> 0.003;
      case SEEDING -> 0.006;
    };
  }

  private double watchSeconds() {
    double usual = plan.type() == CreatorType.ENTERTAINMENT ? 58 : 41;
    return usual * StrictMath.exp(0.22 * plan.content());
  }

  private double interaction() {
    double usual =
        switch (plan.type()) {
          case PROFESSIONAL -> 0.026;
          case VERTICAL -> 0.034;
          case ENTERTAINMENT -> 0.058;
          case SEEDING -> 0.049;
        };
    return usual * StrictMath.exp(0.3 * plan.content());
  }
}
